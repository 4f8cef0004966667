package org.villagebook.output.layout;

import java.time.LocalDate;

/**
 * What a form says of its own making.
 *
 * @param site     name of the office that fills it in
 * @param filledBy who does
 * @param today    on which day
 * @param full     whether ID numbers stand in full
 */
public record Facts(String site, String filledBy, LocalDate today, boolean full) {
}
