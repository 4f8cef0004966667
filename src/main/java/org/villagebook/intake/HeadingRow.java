package org.villagebook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/**
 * The row of a sheet that holds the headings, and what its columns are taken for.
 *
 * @param index position among the sheet's rows; the data begin at the next
 */
record HeadingRow(int index, List<Column> columns) {

    private static final int LOOK_AT = 10;
    private static final int ENOUGH = 5;
    private static final Set<String> RUNNING_NUMBERS = Set.of("序号", "no.", "no");

    /**
     * The row among the first ten with the most headings that the type or its parent knows: at least five of them,
     * or in narrow sheets at least half of the row.
     *
     * @param parent type that the type's records belong to, or null
     */
    static Optional<HeadingRow> find(Sheet sheet, RecordType type, RecordType parent) {
        Map<String, Column.Target> known = known(type, parent);
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(LOOK_AT, sheet.rows().size()); i++) {
            List<Cell> cells = sheet.rows().get(i).cells();
            long recognised = cells.stream().map(cell -> Heading.plain(cell.text())).distinct()
                    .filter(known::containsKey).count();
            boolean enough = recognised >= ENOUGH || recognised > 0 && recognised * 2 >= cells.size();
            if (enough && recognised > most) {
                best = i;
                most = recognised;
            }
        }
        return best < 0 ? Optional.empty()
                : Optional.of(new HeadingRow(best, columns(sheet, best, known)));
    }

    /** Own fields come first; but a column that names the parent is read as the parent's field that it shows. */
    private static Map<String, Column.Target> known(RecordType type, RecordType parent) {
        Map<String, Column.Target> known = new HashMap<>();
        if (parent != null) {
            parent.fields().forEach(field -> Heading.of(field)
                    .forEach(heading -> known.putIfAbsent(heading, new Column.OfParent(field))));
        }
        Field toParent = type.parentField().orElse(null);
        Map<String, Column.Target> own = new HashMap<>();
        for (Field field : type.fields()) {
            Heading.of(field).filter(heading -> field != toParent || !known.containsKey(heading))
                    .forEach(heading -> own.putIfAbsent(heading, new Column.Own(field)));
        }
        known.putAll(own);
        return known;
    }

    private static List<Column> columns(Sheet sheet, int headingRow, Map<String, Column.Target> known) {
        List<Column> columns = new ArrayList<>();
        Set<Column.Target> taken = new HashSet<>();
        Set<String> foreign = new HashSet<>();
        Sheet.Row headings = sheet.rows().get(headingRow);
        for (int position : positions(sheet, headingRow)) {
            Cell cell = headings.cell(position);
            String heading = cell.isEmpty() ? cell.letters() : cell.text().strip();
            Column.Target target = known.get(Heading.plain(heading));
            if (RUNNING_NUMBERS.contains(Heading.plain(heading))) {
                target = new Column.Running();
            } else if (target == null || !taken.add(target)) {
                target = new Column.Foreign(foreignId(heading, target != null, foreign), target != null);
            }
            columns.add(new Column(position, heading, target));
        }
        return columns;
    }

    /** Columns with a heading, and columns without one that have content all the same. */
    private static Set<Integer> positions(Sheet sheet, int headingRow) {
        Set<Integer> positions = new TreeSet<>();
        sheet.rows().subList(headingRow, sheet.rows().size())
                .forEach(row -> row.cells().forEach(cell -> positions.add(cell.column())));
        return positions;
    }

    private static String foreignId(String heading, boolean again, Set<String> taken) {
        String id = Record.FOREIGN + heading;
        int count = again ? 2 : 1;
        String candidate = again ? id + " (2)" : id;
        while (!taken.add(candidate)) {
            candidate = id + " (" + ++count + ")";
        }
        return candidate;
    }
}
