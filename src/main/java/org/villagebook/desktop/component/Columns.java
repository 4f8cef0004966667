package org.villagebook.desktop.component;

import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Localised;

/** Makes table columns from the catalogue: width and side follow from the kind of value. */
final class Columns {

    private static final double LETTER = 7.4;
    private static final double MARGIN = 26;
    private static final double MOST = 200;

    private Columns() {
    }

    /** The columns of those fields and computed columns, in that order. */
    static List<TableColumn<Row, Row>> of(Workplace workplace, RecordType type, List<ComputedColumn> computed,
                                          List<String> order) {
        List<TableColumn<Row, Row>> columns = new java.util.ArrayList<>();
        for (String id : order) {
            columns.add(type.field(id).map(field ->
                            column(workplace, id, heading(workplace, field), width(workplace, field), numeric(field)))
                    .orElseGet(() -> computed(workplace, computed, id)));
        }
        columns.getFirst().getStyleClass().add("first-column");
        return columns;
    }

    private static TableColumn<Row, Row> computed(Workplace workplace, List<ComputedColumn> computed, String id) {
        ComputedColumn extra = computed.stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow();
        TableColumn<Row, Row> column = column(workplace, id, extra.label(), extra.width(), false);
        column.setSortable(false);
        return column;
    }

    static boolean numeric(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> true;
            default -> false;
        };
    }

    private static Localised heading(Workplace workplace, Field field) {
        return field.unit() == null || field.type() != FieldType.MONEY ? field.label()
                : locale -> field.label().in(locale) + " (" + field.unit().in(locale) + ")";
    }

    /** English codes are longer than Chinese ones. */
    private static double width(Workplace workplace, Field field) {
        if (field.codes() == null || field.type() != FieldType.CODE || !workplace.locale().getLanguage().equals("en")) {
            return width(field);
        }
        int longest = workplace.desk().catalogue().codesOf(field).english().values().stream()
                .mapToInt(String::length).max().orElse(0);
        return Math.clamp(longest * LETTER, width(field), MOST);
    }

    private static double width(Field field) {
        return switch (field.type()) {
            case DATE -> 100;
            case INTEGER -> 84;
            case DECIMAL -> 88;
            case MONEY -> 120;
            case CODE -> 92;
            case CODES -> 140;
            case ID_NUMBER -> 176;
            case PHONE -> 116;
            case NOTE -> 240;
            case REFERENCE -> 120;
            case TEXT -> field.search() == Field.Search.NUMBER ? 140 : field.maxLength() > 50 ? 144 : field.search() == Field.Search.NAME ? 88 : 80;
        };
    }

    private static TableColumn<Row, Row> column(Workplace workplace, String id, Localised label, double width,
                                                boolean numeric) {
        TableColumn<Row, Row> column = new TableColumn<>(label.in(workplace.locale()));
        column.setId(id);
        column.setPrefWidth(Math.max(width, headingWidth(column.getText())));
        column.setMinWidth(56);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TextCell(id));
        if (numeric) {
            column.getStyleClass().add("numeric");
        }
        return column;
    }

    /** A heading is never cut off; Chinese characters are twice as wide as letters. */
    private static double headingWidth(String heading) {
        return MARGIN + heading.codePoints().mapToDouble(c -> c < 0x2E80 ? LETTER - 0.6 : 12).sum();
    }

    private static final class TextCell extends TableCell<Row, Row> {
        private final String column;

        TextCell(String column) {
            this.column = column;
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.loaded() ? row.text(column).replace('\n', ' ') : "…");
        }
    }
}
