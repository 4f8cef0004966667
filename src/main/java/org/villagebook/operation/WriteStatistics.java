package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.sheet.Sheet;
import org.villagebook.output.sheet.StatisticsSheets;
import org.villagebook.output.sheet.Workbook;
import org.villagebook.text.Messages;

/** Writes all figures of a period as a workbook: totals, breakdowns, and the forms that units hand in. */
public final class WriteStatistics {

    private static final List<Dimension> BY =
            List.of(Dimension.YEAR, Dimension.COUNTY, Dimension.VILLAGE, Dimension.UNIT);

    private final Desk desk;
    private final Messages messages;

    /** @param messages in whose language the workbook is written */
    public WriteStatistics(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** How many sheets with how many figures of the report, and the size of the file. */
    public record Written(int sheets, int figures, long bytes) {
    }

    /** @throws Problem.OutputFailure {@code operation.cannotWrite} */
    public Written run(Period period, Path file, Progress progress) {
        CountIndicators counting = new CountIndicators(desk);
        String remainder = messages.get("output.statistics.unknown");
        CountIndicators.Result report = counting.run(period, BY, remainder, progress);
        StatisticsSheets statistics = new StatisticsSheets(messages, counting.sections(), desk.site().name());
        List<Sheet> sheets = new ArrayList<>(statistics.sheets(report.figures(), report.breakdowns()));
        for (Map.Entry<String, List<Indicator>> form : Indicators.forms(desk.catalogue()).entrySet()) {
            CountIndicators.Result counted =
                    counting.run(form.getValue(), period, List.of(Dimension.UNIT), remainder, progress);
            sheets.add(statistics.form(counting.sections().get(form.getKey()).in(messages.locale()), counted.figures(),
                    counted.breakdowns().getFirst()));
        }
        byte[] workbook = Workbook.bytes(statistics.title(), sheets, progress);
        OutsideFile.write(file, workbook);
        return new Written(sheets.size(), report.figures().figures().size(), workbook.length);
    }
}
