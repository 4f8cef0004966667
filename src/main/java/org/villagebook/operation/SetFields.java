package org.villagebook.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.book.Writing;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Changes fields of one record. What is not mentioned stays; an empty text empties the field. */
public final class SetFields {

    private final Desk desk;

    public SetFields(Desk desk) {
        this.desk = desk;
    }

    /** What would be said of these texts, without saving: of the texts themselves, and by the rules of the catalogue. */
    public List<Remark> check(Record record, Map<String, String> typed) {
        EntryReader.Entry entry = read(desk.catalogue().require(record.type()), typed);
        Map<String, String> values = new LinkedHashMap<>(record.fields());
        values.putAll(entry.values());
        values.values().removeIf(value -> value == null);
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        new CheckRecords(desk, LocalDate.now()).remarks(new Record(record.id(), record.type(), values, false, record.row()))
                .stream().filter(remark -> typed.containsKey(remark.field())).forEach(remarks::add);
        return remarks;
    }

    /**
     * @return what is worth a second look
     * @throws Problem.InvalidInput if there is no such record, or a field is unknown, refused or required and emptied
     */
    public List<Remark> run(RecordId id, Map<String, String> typed) {
        Ready ready = ready(id, typed);
        desk.book().write("set", ready::write);
        return ready.remarks();
    }

    /** Values that may be set, for those who write more in the same transaction. */
    record Ready(RecordType type, RecordId id, Map<String, String> values, List<Remark> remarks) {

        void write(Writing writing) {
            writing.set(type, id, values);
        }
    }

    Ready ready(RecordId id, Map<String, String> typed) {
        Record record = desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        RecordType type = desk.catalogue().require(record.type());
        EntryReader.Entry entry = read(type, typed).orThrow(type);
        for (Field field : type.fields()) {
            if (field.required() && entry.values().containsKey(field.id()) && entry.values().get(field.id()) == null) {
                throw new Problem.InvalidInput("operation.fieldRefused", field.label(),
                        Phrase.of("operation.required"));
            }
        }
        return new Ready(type, id, new LinkedHashMap<>(entry.values()), entry.remarks());
    }

    private EntryReader.Entry read(RecordType type, Map<String, String> typed) {
        return new EntryReader(desk.catalogue(), desk.book().read()).read(type, typed, false);
    }
}
