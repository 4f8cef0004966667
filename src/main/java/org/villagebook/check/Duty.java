package org.villagebook.check;

import java.time.LocalDate;
import org.villagebook.catalogue.Label;
import org.villagebook.outcome.Localised;

/**
 * Something that is to be done.
 *
 * @param rule     name of the rule
 * @param title    what the rule is called, for a heading
 * @param type     type of the record that it is about
 * @param on       day on which it is due
 * @param sentence what is to be done
 */
public record Duty(String rule, Label title, String type, LocalDate on, Localised sentence) {
}
