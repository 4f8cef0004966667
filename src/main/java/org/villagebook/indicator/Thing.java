package org.villagebook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a figure counts one by one: an event, a person, an amount, with all records that report it.
 *
 * @param contribution what it adds to the figure; the things of a figure add up to it exactly
 * @param reason       why only the first record of {@code evidence} counts, or why none does
 * @param evidence     the record that counts first, then the others
 */
public record Thing(BigDecimal contribution, Reason reason, List<Evidence> evidence) {

    /** Why records behind a thing do not count by themselves. */
    public enum Reason {
        /** There is one record and it counts. */
        NONE,
        /** Village and unit reported the same event. */
        SAME_EVENT,
        /** The same person, household or county was counted already. */
        SAME_KEY,
        /** The distinct field is empty, so that nobody can say who or what it is. */
        NO_KEY
    }

    public Evidence counted() {
        return evidence.getFirst();
    }

    /**
     * The groups that it counts in: one, but a person or household with several records counts in each group that has
     * one of them.
     */
    public Set<String> groups(Dimension by) {
        return counted().key().isEmpty() ? Set.of(by.of(counted()))
                : evidence.stream().map(by::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether everything that supports it is in an undecided conflict. */
    public boolean disputed() {
        return evidence.stream().allMatch(Evidence::disputed);
    }

    /** Whether nothing that supports it has a package that verifies. */
    public boolean unproven() {
        return evidence.stream().allMatch(Evidence::unproven);
    }
}
