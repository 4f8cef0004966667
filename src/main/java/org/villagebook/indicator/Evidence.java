package org.villagebook.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;

/**
 * One record behind a figure.
 *
 * @param date     its day, ISO 8601, or empty
 * @param site     key of the site that reported it first
 * @param origins  packages that it came in, null for this book
 * @param value    what it adds by itself: 1, or the summed field; money in yuan
 * @param key      value of the distinct field; empty if there is none
 * @param disputed whether a field that the figure reads is in an undecided conflict
 * @param unproven whether one of its packages no longer verifies
 */
public record Evidence(RecordId record, String type, String date, Place place, String site,
                       List<HistoryEntry.Origin> origins, BigDecimal value, String key, boolean disputed,
                       boolean unproven) {
}
