package org.villagebook.desktop.inbox;

import java.util.Comparator;
import java.util.List;
import org.villagebook.operation.SiteStatus;

/**
 * One line of the site board.
 *
 * @param severalDevices whether the site has further devices, so that the line must say which one it is
 */
record SiteRow(SiteStatus.SiteLine line, boolean severalDevices) {

    /** After so many days without a package somebody should telephone. */
    static final long SILENT = 30;

    static final Comparator<SiteRow> BY_NEED = Comparator.comparing((SiteRow row) -> row.need())
            .thenComparing(row -> row.line().daysSilent() == null ? Long.MIN_VALUE : -row.line().daysSilent())
            .thenComparing(row -> row.line().site().code()).thenComparing(row -> row.line().device());

    /** What a site needs of the province, the most urgent first. */
    enum Need { FROZEN, GAPS, CONFLICTS, NEVER, SILENT, ZERO, NOTHING }

    static List<SiteRow> of(List<SiteStatus.SiteLine> lines) {
        return lines.stream().map(line -> new SiteRow(line, lines.stream()
                .filter(other -> other.site().key().equals(line.site().key())).count() > 1)).sorted(BY_NEED).toList();
    }

    Need need() {
        if (line.frozen()) {
            return Need.FROZEN;
        }
        if (!line.gaps().isEmpty()) {
            return Need.GAPS;
        }
        if (line.conflicts() > 0) {
            return Need.CONFLICTS;
        }
        if (line.daysSilent() == null) {
            return Need.NEVER;
        }
        if (line.daysSilent() >= SILENT) {
            return Need.SILENT;
        }
        return line.zeroReport() ? Need.ZERO : Need.NOTHING;
    }

    /** The numbers that are missing, runs drawn together: 3, 5–9. */
    String missing() {
        StringBuilder text = new StringBuilder();
        List<Long> gaps = line.gaps();
        for (int i = 0; i < gaps.size(); i++) {
            int last = i;
            while (last + 1 < gaps.size() && gaps.get(last + 1) == gaps.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(gaps.get(i));
            if (last > i) {
                text.append('–').append(gaps.get(last));
            }
            i = last;
        }
        return text.toString();
    }
}
