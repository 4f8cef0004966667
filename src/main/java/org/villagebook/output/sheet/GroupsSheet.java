package org.villagebook.output.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.text.Messages;

/**
 * Figures by group: groups are rows, figures are columns, section by section. A figure that adds up has its total as a
 * formula; a figure that counts distinct things has it as a value, because one thing may stand in several groups.
 */
final class GroupsSheet {

    private static final int LABELS = 2;

    private final Messages messages;
    private final Map<String, Label> sections;
    private final Breakdown breakdown;
    private final List<Figure> columns;

    /** @param figures the columns, and the totals of the ones that do not add up */
    GroupsSheet(Messages messages, Map<String, Label> sections, Figures figures, Breakdown breakdown) {
        this.messages = messages;
        this.sections = sections;
        this.breakdown = breakdown;
        this.columns = List.copyOf(figures.figures().values());
    }

    /**
     * @param head    lines above the table
     * @param compare cell of another sheet that a figure's total must equal, or null for no comparison
     */
    Sheet sheet(String name, List<Cell> head, Function<String, String> compare) {
        List<List<Cell>> rows = new ArrayList<>();
        head.forEach(line -> rows.add(List.of(line)));
        rows.addAll(heads());
        int first = rows.size();
        breakdown.groups().forEach(group -> rows.add(row(group)));
        int last = rows.size() - 1;
        rows.add(totals(first, last));
        if (compare != null) {
            rows.add(differences(rows.size() - 1, compare));
        }
        if (columns.stream().anyMatch(figure -> !addsUp(figure))) {
            rows.add(List.of(new Cell.Words(messages.get("output.statistics.overlap"), Cell.Look.NOTE)));
        }
        List<Integer> widths = new ArrayList<>(List.of(12, 26));
        columns.forEach(figure -> widths.add(14));
        return new Sheet(name, rows, widths, first, LABELS, spans(head.size()));
    }

    private List<List<Cell>> heads() {
        String by = "output.statistics.by." + breakdown.by().word();
        List<Cell> titles = labels(Cell.head(""), Cell.head(""));
        List<Cell> names = labels(Cell.head(messages.get(by + ".key")), Cell.head(messages.get(by)));
        List<Cell> units = labels(Cell.head(""), Cell.head(messages.get("output.statistics.unit")));
        for (Figure figure : columns) {
            Indicator indicator = figure.indicator();
            titles.add(new Cell.Words(sections.get(indicator.section()).in(messages.locale()), Cell.Look.SECTION));
            names.add(Cell.head(indicator.name().in(messages.locale())));
            units.add(Cell.head(indicator.unit().in(messages.locale())));
        }
        return List.of(titles, names, units);
    }

    private static List<Cell> labels(Cell key, Cell name) {
        return new ArrayList<>(List.of(key, name));
    }

    /** Neighbouring columns of one section share its heading. */
    private List<Sheet.Span> spans(int row) {
        List<Sheet.Span> spans = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= columns.size(); at++) {
            if (at == columns.size() || !section(at).equals(section(start))) {
                if (at - start > 1) {
                    spans.add(new Sheet.Span(row, LABELS + start, LABELS + at - 1));
                }
                start = at;
            }
        }
        return spans;
    }

    private String section(int column) {
        return columns.get(column).indicator().section();
    }

    private List<Cell> row(Breakdown.Group group) {
        List<Cell> row = labels(Cell.text(group.key()), Cell.text(group.name()));
        columns.forEach(figure -> row.add(Cell.number(group.values().get(figure.code()))));
        return row;
    }

    private List<Cell> totals(int first, int last) {
        List<Cell> row = labels(new Cell.Words(messages.get("output.statistics.total"), Cell.Look.TOTAL_TEXT),
                new Cell.Words("", Cell.Look.TOTAL_TEXT));
        for (int at = 0; at < columns.size(); at++) {
            Figure figure = columns.get(at);
            row.add(addsUp(figure) && last >= first
                    ? new Cell.Formula("SUM(" + Sheet.address(first, LABELS + at) + ":" + Sheet.address(last, LABELS + at)
                            + ")", sum(figure), Cell.Look.TOTAL)
                    : new Cell.Amount(figure.value(), Cell.Look.TOTAL_OWN));
        }
        return row;
    }

    private List<Cell> differences(int totals, Function<String, String> compare) {
        List<Cell> row = labels(new Cell.Words(messages.get("output.statistics.difference"), Cell.Look.CHECK),
                new Cell.Words("", Cell.Look.CHECK));
        IntStream.range(0, columns.size()).forEach(at -> {
            Figure figure = columns.get(at);
            BigDecimal total = addsUp(figure) && !breakdown.groups().isEmpty() ? sum(figure) : figure.value();
            row.add(new Cell.Formula(Sheet.address(totals, LABELS + at) + "-" + compare.apply(figure.code()),
                    total.subtract(figure.value()), Cell.Look.CHECK));
        });
        return row;
    }

    private BigDecimal sum(Figure figure) {
        return breakdown.groups().stream().map(group -> group.values().getOrDefault(figure.code(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Counts and sums add up over groups; distinct things do not. */
    private static boolean addsUp(Figure figure) {
        return !figure.indicator().overlaps();
    }
}
