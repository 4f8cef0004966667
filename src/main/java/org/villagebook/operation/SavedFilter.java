package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.RecordQuery;

/**
 * A filter of a list that a person gave a name.
 *
 * @param words what was typed into the search field, or an empty text
 * @param parts one for each field
 */
public record SavedFilter(String name, String words, List<Part> parts) {

    /**
     * The conditions on one field.
     *
     * @param label the value in words, as the chip shows it
     */
    public record Part(String field, List<RecordQuery.Filter> conditions, String label) {
    }
}
