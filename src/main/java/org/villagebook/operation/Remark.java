package org.villagebook.operation;

import org.villagebook.outcome.Phrase;

/**
 * What is to be said of one field of an entry.
 *
 * @param field  id of the field
 * @param blocks whether the entry cannot be saved like this; otherwise it is worth a second look
 */
public record Remark(String field, boolean blocks, Phrase phrase) {
}
