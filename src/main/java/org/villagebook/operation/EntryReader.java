package org.villagebook.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.ValueReader;

/** Reads what a person typed for a record: finds the fields, turns texts into values, and finds the records meant. */
final class EntryReader {

    /** Canonical values by field, and what is to be said of them. */
    record Entry(Map<String, String> values, List<Remark> remarks) {

        /** @throws Problem.InvalidInput for the first remark that blocks */
        Entry orThrow(RecordType type) {
            for (Remark remark : remarks) {
                if (remark.blocks()) {
                    throw new Problem.InvalidInput("operation.fieldRefused", type.require(remark.field()).label(),
                            remark.phrase());
                }
            }
            return this;
        }
    }

    private final Catalogue catalogue;
    private final BookReader reader;

    EntryReader(Catalogue catalogue, BookReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * @param typed    texts by field id, by heading, or by a key field of a record that is referred to
     *                 ({@code householdNo} on a visit)
     * @param complete whether required fields must be there
     */
    Entry read(RecordType type, Map<String, String> typed, boolean complete) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Remark> remarks = new ArrayList<>();
        typed.forEach((word, text) -> {
            Optional<Field> field = fieldFor(type, word);
            if (field.isPresent()) {
                readField(field.get(), text, values, remarks);
            } else {
                readKeyOfReference(type, word, text, values, remarks);
            }
        });
        if (complete) {
            for (Field field : type.fields()) {
                if (field.required() && values.get(field.id()) == null
                        && remarks.stream().noneMatch(remark -> remark.field().equals(field.id()))) {
                    remarks.add(new Remark(field.id(), true, Phrase.of("operation.required")));
                }
            }
        }
        return new Entry(values, remarks);
    }

    private static Optional<Field> fieldFor(RecordType type, String word) {
        return type.field(word).or(() -> type.fields().stream()
                .filter(field -> field.label().zh().equals(word) || field.label().en().equalsIgnoreCase(word)
                        || field.headings().contains(word))
                .findFirst());
    }

    private void readField(Field field, String text, Map<String, String> values, List<Remark> remarks) {
        if (field.isReference() && !text.isBlank() && RecordId.parse(text.strip()).isEmpty()) {
            refer(field, keyFields(field), text.strip(), values, remarks);
            return;
        }
        ValueReader.Reading reading = ValueReader.read(field,
                field.codes() == null ? null : catalogue.codesOf(field), text);
        if (reading.fault() != null) {
            remarks.add(new Remark(field.id(), !reading.usable(), new Phrase(reading.fault(), reading.arguments())));
        }
        if (reading.usable()) {
            values.put(field.id(), reading.value());
            if (field.isReference() && reading.value() != null
                    && reader.find(field.target(), RecordId.parse(reading.value()).orElseThrow()).isEmpty()) {
                remarks.add(new Remark(field.id(), true, Phrase.of("operation.noSuchParent",
                        catalogue.require(field.target()).label(), text)));
            }
        }
    }

    private void readKeyOfReference(RecordType type, String word, String text, Map<String, String> values,
                                    List<Remark> remarks) {
        for (Field field : type.fields()) {
            if (field.isReference() && catalogue.require(field.target()).field(word).isPresent()) {
                refer(field, List.of(word), text.strip(), values, remarks);
                return;
            }
        }
        throw new Problem.InvalidInput("operation.unknownField", word, type.label(),
                String.join(", ", type.fields().stream().map(Field::id).toList()));
    }

    /** Fields by which a person names a record of that type: its keys, numbers and title. */
    private List<String> keyFields(Field reference) {
        RecordType target = catalogue.require(reference.target());
        List<String> fields = new ArrayList<>(target.fields().stream()
                .filter(field -> field.search() == Field.Search.NUMBER).map(Field::id).toList());
        fields.add(target.title());
        return fields;
    }

    private void refer(Field reference, List<String> by, String text, Map<String, String> values,
                       List<Remark> remarks) {
        for (String field : by) {
            List<Record> found = reader.list(RecordQuery.all(reference.target()).where(field, text));
            if (found.size() == 1) {
                values.put(reference.id(), found.getFirst().id().toString());
                return;
            }
            if (found.size() > 1) {
                remarks.add(new Remark(reference.id(), true, Phrase.of("operation.severalParents",
                        catalogue.require(reference.target()).label(), text, found.size())));
                return;
            }
        }
        remarks.add(new Remark(reference.id(), true, Phrase.of("operation.noSuchParent",
                catalogue.require(reference.target()).label(), text)));
    }
}
