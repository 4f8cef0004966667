package org.villagebook.intake;

import java.util.List;
import java.util.Optional;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** What planning an import needs to know of the book. It never writes. */
public interface Lookup {

    /** A book without records. */
    Lookup EMPTY = new Lookup() {
        @Override
        public Optional<Record> find(RecordId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Record> findBy(String type, String field, String canonicalValue) {
            return Optional.empty();
        }
    };

    /** The record of that id, deleted ones too. */
    Optional<Record> find(RecordId id);

    /**
     * The only record of that type that is not deleted and has that value; empty if there is none or more than one,
     * since nobody could say which of them is meant. ID numbers are asked for and compared by
     * {@link org.villagebook.record.IdNumber#match()}, the first 18 characters.
     *
     * @param canonicalValue the value as it is stored
     */
    Optional<Record> findBy(String type, String field, String canonicalValue);

    /**
     * Records of that type that belong to the parent and are not deleted. Lets a roster that carries only some
     * members of a household be checked against all of them; a book that answers nothing is checked row by row.
     */
    default List<Record> childrenOf(RecordId parent, String type) {
        return List.of();
    }
}
