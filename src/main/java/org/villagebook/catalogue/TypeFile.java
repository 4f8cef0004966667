package org.villagebook.catalogue;

import java.util.Collection;
import java.util.Map;

/** A record type with the file it came from, for the checks that need all types. */
record TypeFile(RecordType type, Block file, Map<String, Place> fields, Collection<CodeList> ownCodes) {

    private static final int LAST = Integer.MAX_VALUE;

    /** The place in the order of types; a file that says nothing comes after those that do. */
    int order() {
        return file.find("order").map(Place::wholeNumber).orElse(LAST);
    }

    int version() {
        return type.version();
    }
}
