package org.villagebook.desktop.finding;

import org.villagebook.record.RecordId;

/**
 * One finding or one thing to be done, in words.
 *
 * @param weight   2 for what must be put right or is late, 1 for what is to be verified or due, 0 for a note
 * @param where    village and group
 * @param sentence what is wrong or due, and what to do
 * @param state    the reason that was given, or the day on which it is due; empty while nothing is known
 * @param open     whether it still waits for a person
 * @param record   null for the site as a whole
 * @param field    field at which to look, or null
 */
record Line(String rule, String ruleTitle, int weight, String where, String title, String sentence, String state,
            boolean open, String type, RecordId record, String field) {

    boolean says(String words) {
        return words.isBlank() || (where + ' ' + title + ' ' + sentence + ' ' + ruleTitle).contains(words.strip());
    }
}
