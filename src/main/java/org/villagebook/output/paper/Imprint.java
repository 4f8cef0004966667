package org.villagebook.output.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What stands on every sheet of a run: who printed it, where and when.
 *
 * @param site    name of the site that keeps the book
 * @param person  who printed
 * @param at      local time of printing
 * @param sheets  number of sheets of the run
 * @param further what a form asked for under {@code include}: rows of named texts
 */
public record Imprint(String site, String person, LocalDateTime at, int sheets,
                      Map<String, List<Map<String, String>>> further) {
}
