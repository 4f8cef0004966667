package org.villagebook.book;

import java.util.HashMap;
import java.util.Map;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;

/** The tables of all record types. */
final class Tables {

    private final Map<String, TypeTable> tables = new HashMap<>();

    Tables(Catalogue catalogue) {
        catalogue.types().forEach(type -> tables.put(type.id(), new TypeTable(type)));
    }

    TypeTable of(RecordType type) {
        return tables.get(type.id());
    }
}
