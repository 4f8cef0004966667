package org.villagebook.operation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.sheet.Cell;
import org.villagebook.output.sheet.Sheet;
import org.villagebook.output.sheet.Workbook;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.text.Messages;

/** Writes a list of records as a workbook, as it is filtered and ordered; personal data is masked. */
public final class ExportList {

    private static final int PAGE = 500;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 8;

    private final Desk desk;
    private final Messages messages;
    private final Map<RecordId, String> titles = new HashMap<>();

    public ExportList(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * @param columns fields of the type, in the order of the columns
     * @return how many records were written
     * @throws Problem.OutputFailure {@code operation.cannotWrite}
     */
    public int run(RecordQuery query, List<String> columns, Path file, Progress progress) {
        RecordType type = desk.catalogue().require(query.type());
        List<Field> fields = columns.stream().map(type::require).toList();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(fields.stream().map(field -> Cell.head(heading(field))).toList());
        ListRecords.Pages pages = new ListRecords(desk).open(query);
        for (int from = 0; from < pages.size(); from += PAGE) {
            progress.step(from, pages.size());
            pages.read(from, from + PAGE).forEach(record -> rows.add(row(fields, record)));
        }
        String name = type.label().in(messages.locale());
        Sheet sheet = new Sheet(name, rows, widths(fields, rows), 1, 1, List.of());
        OutsideFile.write(file, Workbook.bytes(name, List.of(sheet), progress));
        return rows.size() - 1;
    }

    private String heading(Field field) {
        String name = field.label().in(messages.locale());
        return field.unit() == null ? name : messages.get("operation.columnUnit", name, field.unit());
    }

    private List<Cell> row(List<Field> fields, Record record) {
        List<Cell> row = new ArrayList<>();
        fields.forEach(field -> row.add(cell(field, record.fields().get(field.id()))));
        return row;
    }

    private Cell cell(Field field, String value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> Cell.number(new BigDecimal(OutgoingValue.of(field, value, false)));
            case REFERENCE -> Cell.text(RecordId.parse(value).map(id -> titles.computeIfAbsent(id, new ShowRecord(desk)::title))
                    .orElse(value));
            default -> Cell.text(OutgoingValue.of(field, value, false));
        };
    }

    /** Wide enough for what stands in the first rows; a Chinese character takes two. */
    private static List<Integer> widths(List<Field> fields, List<List<Cell>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            int at = column;
            widths.add(Math.clamp(rows.stream().limit(PAGE).mapToInt(row -> width(row.get(at))).max().orElse(0) + 2,
                    NARROWEST, WIDEST));
        }
        return widths;
    }

    private static int width(Cell cell) {
        return switch (cell) {
            case null -> 0;
            case Cell.Words words -> words.text().codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            case Cell.Amount amount -> amount.value().toPlainString().length() + 2;
            case Cell.Formula formula -> formula.value().toPlainString().length() + 2;
        };
    }
}
