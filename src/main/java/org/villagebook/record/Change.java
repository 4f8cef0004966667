package org.villagebook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One change of one record, as it stands in the journal and in packages. A field that is not mentioned is not
 * touched; that differs from a field that is written empty.
 *
 * @param batch  number of the transaction within the device's epoch; undo takes back a whole batch
 * @param at     the author's clock, for display and as the first tie-break only
 * @param who    the person who was signed in
 * @param reason key of the operation, for example {@code put}, {@code import}, {@code undo}
 */
public record Change(RecordId record, String type, Dot dot, Map<String, Write> writes, long batch, Instant at,
                     String who, String reason) {

    /**
     * The field that every record has: {@code 1} once the record was deleted, empty again when it was restored.
     * It lets deletion follow the same rules as any other write.
     */
    public static final String DELETED = "_deleted";

    /**
     * A clock that runs further ahead than this does not count as later; one laptop in 2099 must not win every tie.
     */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    public Change {
        writes = Collections.unmodifiableMap(new LinkedHashMap<>(writes));
    }

    /** The author's clock in milliseconds as far as somebody believes it who took the change in at that moment. */
    public long believedAt(Instant received) {
        return Math.min(at.toEpochMilli(), received.plus(CLOCK_TOLERANCE).toEpochMilli());
    }

    public boolean deletes() {
        return writes.containsKey(DELETED) && writes.get(DELETED).after() != null;
    }
}
