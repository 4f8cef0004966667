package org.villagebook.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;

/**
 * What an import would do: shown before, written only when a person says so.
 *
 * @param drafts   records to write; a parent stands before its children
 * @param findings what was seen on the way, in the order of the rows
 * @param rows     rows below the headings that were read
 * @param records  by record type, what becomes of every row of that type
 */
public record IntakePlan(List<Draft> drafts, List<Finding> findings, int rows, Map<String, Counts> records) {

    /** How many records are new, change, stay as they are, or were not taken in. */
    public record Counts(int added, int changed, int unchanged, int refused) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(added + other.added, changed + other.changed, unchanged + other.unchanged,
                    refused + other.refused);
        }

        public int total() {
            return added + changed + unchanged + refused;
        }
    }

    public IntakePlan {
        drafts = List.copyOf(drafts);
        findings = List.copyOf(findings);
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }

    /** Counts of a type; all zero if the file has none. */
    public Counts of(String type) {
        return records.getOrDefault(type, Counts.NONE);
    }

    /** Whether something was not taken in or cannot be true. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
