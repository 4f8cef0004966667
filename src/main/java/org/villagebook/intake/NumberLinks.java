package org.villagebook.intake;

import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/**
 * References that no column names but a number of the row does: a ledger of jobs has the ID number of a person, one
 * of houses the number of a household. If the book has that person or household, the row is linked to it; if it has
 * not, the row comes in all the same.
 */
final class NumberLinks {

    private final Catalogue catalogue;
    private final RecordType type;
    private final Lookup lookup;

    NumberLinks(Catalogue catalogue, RecordType type, Lookup lookup) {
        this.catalogue = catalogue;
        this.type = type;
        this.lookup = lookup;
    }

    void settle(List<ReadRow> rows) {
        for (Field field : type.fields()) {
            if (field.isReference() && !field.required()) {
                RecordType target = catalogue.require(field.target());
                List<String> numbers = Identity.namingFields(target).stream()
                        .filter(number -> type.field(number).isPresent()).toList();
                rows.stream().filter(row -> !row.refused() && !row.values().containsKey(field.id()))
                        .forEach(row -> numbers.stream().flatMap(number -> named(target, number, row).stream())
                                .findFirst().ifPresent(record -> row.link(field.id(), record.id())));
            }
        }
    }

    private Optional<Record> named(RecordType target, String number, ReadRow row) {
        return Optional.ofNullable(row.values().get(number)).flatMap(value ->
                lookup.findBy(target.id(), number, Identity.match(target.require(number), value)));
    }
}
