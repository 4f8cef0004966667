package org.villagebook.desktop.component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.ValueDisplay;

/** Turns records into rows of readable text: codes in the language, references by name. Runs beside the window. */
public final class RowReader {

    private final Desk desk;
    private final Locale locale;
    private final List<ComputedColumn> computed;
    private final boolean list;

    /** For lists: telephone numbers are masked. */
    public RowReader(Desk desk, Locale locale, List<ComputedColumn> computed) {
        this(desk, locale, computed, true);
    }

    private RowReader(Desk desk, Locale locale, List<ComputedColumn> computed, boolean list) {
        this.desk = desk;
        this.locale = locale;
        this.computed = List.copyOf(computed);
        this.list = list;
    }

    /** For the page of one record: telephone numbers are whole. */
    public static RowReader ofPage(Desk desk, Locale locale) {
        return new RowReader(desk, locale, List.of(), false);
    }

    public List<Row> read(List<Record> records) {
        Map<String, String> titles = new HashMap<>();
        return records.stream().map(record -> read(record, titles)).toList();
    }

    public Row read(Record record) {
        return read(record, new HashMap<>());
    }

    private Row read(Record record, Map<String, String> titles) {
        Catalogue catalogue = desk.catalogue();
        RecordType type = catalogue.require(record.type());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            record.get(field.id()).ifPresent(value -> texts.put(field.id(), text(field, value, titles)));
        }
        computed.forEach(column -> texts.put(column.id(), column.text().apply(record)));
        return new Row(record, texts);
    }

    private String text(Field field, String value, Map<String, String> titles) {
        if (field.isReference()) {
            return titles.computeIfAbsent(value,
                    id -> RecordId.parse(id).map(parsed -> new ShowRecord(desk).title(parsed)).orElse(""));
        }
        CodeList codes = field.codes() == null ? null : desk.catalogue().codesOf(field);
        String shown = list ? ValueDisplay.listed(field, codes, value, locale)
                : ValueDisplay.shown(field, codes, value, locale);
        boolean wholeYuan = field.type() == FieldType.MONEY && shown.endsWith(".00");
        return wholeYuan ? shown.substring(0, shown.length() - 3) : shown;
    }

    /** What names a record in a sentence or a header; a record without a title is named by its kind. */
    public String title(Row row) {
        RecordType type = desk.catalogue().require(row.record().type());
        String title = row.text(type.title());
        return title.isBlank() ? type.label().in(locale) : title;
    }
}
