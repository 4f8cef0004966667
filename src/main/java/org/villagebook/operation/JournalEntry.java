package org.villagebook.operation;

import org.villagebook.record.Change;

/** A change and its row in this book's journal. */
record JournalEntry(long row, Change change) {

    /** About how many bytes it takes in a package before compression. */
    long weight() {
        return 200 + change.writes().entrySet().stream().mapToLong(write -> 24L + write.getKey().length()
                + 3L * length(write.getValue().before()) + 3L * length(write.getValue().after())).sum();
    }

    private static int length(String value) {
        return value == null ? 0 : value.length();
    }
}
