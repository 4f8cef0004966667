package org.villagebook.operation;

import java.util.List;
import java.util.Set;
import org.villagebook.record.RecordId;

/**
 * For whom a form is printed. Empty lists and texts mean everybody.
 *
 * @param records    these records alone
 * @param households household numbers
 * @param village    name of a village, or empty
 * @param group      village group, or empty
 * @param changed    only those that were never printed on this form, or have changed since
 * @param blank      one empty form, for nobody
 */
public record PrintChoice(Set<RecordId> records, List<String> households, String village, String group,
                          boolean changed, boolean blank) {

    public static final PrintChoice EVERYBODY = new PrintChoice(Set.of(), List.of(), "", "", false, false);
    public static final PrintChoice BLANK = new PrintChoice(Set.of(), List.of(), "", "", false, true);

    /** These records and no others. */
    public static PrintChoice of(Set<RecordId> records) {
        return new PrintChoice(records, List.of(), "", "", false, false);
    }

    public PrintChoice {
        records = Set.copyOf(records);
        households = List.copyOf(households);
    }
}
