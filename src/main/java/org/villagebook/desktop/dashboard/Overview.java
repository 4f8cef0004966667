package org.villagebook.desktop.dashboard;

import java.util.List;
import org.villagebook.output.chart.Chart;
import org.villagebook.operation.Behind;
import org.villagebook.record.RecordQuery;

/**
 * Everything that the dashboard shows, read in one go.
 *
 * @param tiles the large numbers
 */
record Overview(List<Tile> tiles, List<Due> due, List<Doing> recent, List<Chart<Behind>> charts) {

    /** One large number with its words, and the records behind it. */
    record Tile(String number, String words, RecordQuery behind) {
    }
}
