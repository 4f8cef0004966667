package org.villagebook.operation;

import java.util.List;

/**
 * For whom a form is printed. Empty lists and texts mean everybody.
 *
 * @param households household numbers
 * @param village    name of a village, or empty
 * @param group      village group, or empty
 * @param changed    only those that were never printed on this form, or have changed since
 * @param blank      one empty form, for nobody
 */
public record PrintChoice(List<String> households, String village, String group, boolean changed, boolean blank) {

    public static final PrintChoice EVERYBODY = new PrintChoice(List.of(), "", "", false, false);
    public static final PrintChoice BLANK = new PrintChoice(List.of(), "", "", false, true);

    public PrintChoice {
        households = List.copyOf(households);
    }
}
