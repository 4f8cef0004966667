package org.villagebook.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is known of one field: the writes that no other write has replaced, and the context of all writes
 * that were ever taken up. One sibling is the normal case; several with different values are a conflict.
 * Taking up writes is commutative, associative and idempotent, so the order of arrival does not matter.
 */
public record FieldState(List<Sibling> siblings, Context context) {

    /** No write was ever made. */
    public static final FieldState NONE = new FieldState(List.of(), Context.EMPTY);

    /** One write that stands. {@code at} is milliseconds of the clamped clock. */
    public record Sibling(Dot dot, String value, long at) {
    }

    /** Which of several concurrent values is shown: the latest by the clamped clock, then by dot. */
    private static final Comparator<Sibling> SHOWN_FIRST =
            Comparator.comparingLong(Sibling::at).thenComparing(Sibling::dot).reversed();

    /** The state after this write was taken up as well. */
    public FieldState take(Dot dot, String value, Context seen, long at) {
        if (context.covers(dot)) {
            return this;
        }
        List<Sibling> standing = new ArrayList<>(siblings.size() + 1);
        for (Sibling sibling : siblings) {
            if (!seen.covers(sibling.dot)) {
                standing.add(sibling);
            }
        }
        standing.add(new Sibling(dot, value, at));
        standing.sort(SHOWN_FIRST);
        return new FieldState(List.copyOf(standing), context.join(seen).with(dot));
    }

    /** The value that is shown, or null. */
    public String value() {
        return siblings.isEmpty() ? null : siblings.getFirst().value();
    }

    /** Whether concurrent writes left different values. Equal concurrent values are no conflict. */
    public boolean inConflict() {
        return siblings.stream().map(Sibling::value).distinct().count() > 1;
    }
}
