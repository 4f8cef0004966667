package org.villagebook.operation;

import java.util.Comparator;
import org.villagebook.outcome.Phrase;

/**
 * What is to be said of one field of an entry.
 *
 * @param field  id of the field
 * @param blocks whether the entry cannot be saved like this; otherwise it is worth a second look
 * @param must   whether it must be put right, now or later; otherwise it is to be verified
 */
public record Remark(String field, boolean blocks, Phrase phrase, boolean must) {

    /** Of several remarks about a field the greatest is shown. */
    public static final Comparator<Remark> GRAVEST = Comparator.comparing(Remark::blocks).thenComparing(Remark::must);

    /** What blocks must be put right. */
    public Remark(String field, boolean blocks, Phrase phrase) {
        this(field, blocks, phrase, blocks);
    }
}
