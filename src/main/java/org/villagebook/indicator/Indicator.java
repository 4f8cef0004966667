package org.villagebook.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Label;

/**
 * One figure of the report, as its file defines it.
 *
 * @param code    of the figure, for example {@code NIGHT_CNT}
 * @param section section of the report, for example {@code longTerm}
 * @param name    what it counts
 * @param unit    unit that stands behind the number: 场, 人次, 元
 * @param note    counting note (口径)
 * @param terms   what is counted; the figure is the sum of its terms (funds and donated goods are two)
 */
public record Indicator(String code, String section, Label name, Label unit, Label note, List<Term> terms) {

    /** How the records of a term become a number. */
    public enum Measure { COUNT, SUM, DISTINCT }

    /**
     * Records of one type and their measure.
     *
     * @param type    record type
     * @param where   field to the values of which one must stand in the record; all fields must hold
     * @param except  field to the values of which none may stand in the record
     * @param measure count of records, sum of a field, or number of distinct values of a field
     * @param field   summed or distinct field; null for a count
     * @param date    field that places a record in time; null if it is always counted
     * @param until   whether everything up to the last day counts, whatever the first day is
     * @param once    fields in which two sites' reports of one event agree, beside village and unit; empty if each
     *                report is an event of its own
     */
    public record Term(String type, Map<String, List<String>> where, Map<String, List<String>> except, Measure measure,
                       String field, String date, boolean until, List<String> once) {

        public Term(String type, Map<String, List<String>> where, Measure measure, String field, String date) {
            this(type, where, Map.of(), measure, field, date, false, List.of());
        }

        /** The fields that decide whether and how much a record counts. */
        public List<String> fields() {
            LinkedHashSet<String> fields = new LinkedHashSet<>(where.keySet());
            fields.addAll(except.keySet());
            fields.addAll(once);
            if (field != null) {
                fields.add(field);
            }
            if (date != null) {
                fields.add(date);
            }
            return List.copyOf(fields);
        }
    }

    /** Whether one thing can stand in two groups of a breakdown: then the groups do not add up to the figure. */
    public boolean overlaps() {
        return terms.stream().anyMatch(term -> term.measure() == Measure.DISTINCT);
    }
}
