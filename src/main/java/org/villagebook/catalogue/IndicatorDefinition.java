package org.villagebook.catalogue;

import java.util.List;
import java.util.Map;

/**
 * One figure of the annual report, as its catalogue file defines it and checked against the record types.
 *
 * @param code    what reports and programs call it, for example {@code NIGHT_CNT}
 * @param section section of the report
 * @param name    what it counts
 * @param unit    unit that stands behind the number
 * @param note    counting note (口径)
 * @param version version of this definition; of two with one code the higher one holds
 * @param terms   what is counted; the figure is their sum
 */
public record IndicatorDefinition(String code, Section section, Label name, Label unit, Label note, int version,
                                  List<Term> terms) {

    /**
     * A section of the report and its place among the others.
     *
     * @param form whether it is no section of the report but a form of its own, such as one that units hand in
     */
    public record Section(String id, Label name, int order, boolean form) {
    }

    /** How the records of a term become a number. */
    public enum Measure { COUNT, SUM, DISTINCT }

    /**
     * Records of one type and their measure.
     *
     * @param type    record type
     * @param where   field to values of which the record must have one; all fields must hold
     * @param except  field to values of which the record must have none
     * @param measure count of records, sum of a field, or number of distinct values of a field
     * @param field   summed or distinct field; null for a count
     * @param date    field that places a record in time; null if it is always counted
     * @param until   whether everything up to the last day counts, whatever the first day is
     * @param once    fields in which two sites' reports of one event at one village by one unit agree; empty if
     *                each report is an event of its own
     */
    public record Term(String type, Map<String, List<String>> where, Map<String, List<String>> except, Measure measure,
                       String field, String date, boolean until, List<String> once) {
    }
}
