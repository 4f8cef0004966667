package org.villagebook.catalogue.rule;

import org.villagebook.catalogue.Label;

/**
 * One rule of the catalogue: what is doubtful about a record, or what is due for it.
 *
 * @param id       dotted and stable, for example {@code id.checkCharacter}; reasons are kept under it
 * @param group    rules that belong together, for example 证件
 * @param title    name in a list
 * @param type     record type that is judged
 * @param scope    how far the rule looks
 * @param severity error, warning or note
 * @param field    field at which a person should look, or null
 * @param years    years of data for which it holds
 * @param when     condition under which there is something to say
 * @param pair     value that two records of a {@link Scope#PAIR} share, else null
 * @param due      day on which something is due, for a rule of what is due; else null
 * @param zh       sentence in Chinese: what is wrong and what to do
 * @param en       sentence in English
 */
public record Rule(String id, Label group, Label title, String type, Scope scope, String severity, String field,
                   Years years, Expression when, Expression pair, Expression due, Template zh, Template en,
                   int version) {

    /** How far a rule looks, beginning with a record alone. */
    public enum Scope {
        /** A record of any type. */
        RECORD,
        /** A person, perhaps with the rest of the household. */
        PERSON,
        /** A household with its members and what belongs to them. */
        HOUSEHOLD,
        /** All that a village has. */
        VILLAGE,
        /** Two records of the book that share a value. */
        PAIR;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From one year to another, both included. */
    public record Years(int from, int to) {
        public static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE);

        public boolean contains(int year) {
            return year >= from && year <= to;
        }
    }
}
