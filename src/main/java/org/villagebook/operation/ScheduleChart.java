package org.villagebook.operation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.villagebook.indicator.Period;
import org.villagebook.output.chart.Chart;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.text.Messages;

/** The projects that were under way in a period, planned beside real. */
final class ScheduleChart {

    /** The ones that began last; more do not fit on a page. */
    private static final int MOST = 40;
    /** The state of a project that has a first day, but only on paper. */
    private static final String PLANNED = "规划中";

    private final Desk desk;
    private final Messages messages;
    private final Period period;

    ScheduleChart(Desk desk, Messages messages, Period period) {
        this.desk = desk;
        this.messages = messages;
        this.period = period;
    }

    Chart<Behind> projects() {
        RecordQuery begun = RecordQuery.all("project").where("startDate", Comparison.AT_LEAST, "0001-01-01")
                .where("startDate", Comparison.AT_MOST, period.asOf().toString());
        List<Chart.Schedule.Task<Behind>> tasks = new ListRecords(desk).run(begun).stream()
                .filter(project -> end(project) == null || !end(project).isBefore(period.from()))
                .sorted(Comparator.comparing((Record project) -> project.text("startDate")).reversed()).limit(MOST)
                .sorted(Comparator.comparing((Record project) -> project.text("startDate"))).map(this::task).toList();
        return new Chart.Schedule<>(messages.get("operation.chart.schedule"), messages.get("operation.chart.unitDays"),
                period.asOf(), tasks);
    }

    private Chart.Schedule.Task<Behind> task(Record project) {
        LocalDate end = end(project);
        return new Chart.Schedule.Task<>(project.text("name"), day(project, "startDate"), day(project, "plannedEndDate"),
                !project.text("state").equals(PLANNED), end == null || end.isAfter(period.asOf()) ? null : end,
                new Behind.Records(RecordQuery.all("project").among(List.of(project.id()))));
    }

    private static LocalDate end(Record project) {
        return day(project, "endDate");
    }

    private static LocalDate day(Record project, String field) {
        return project.get(field).map(LocalDate::parse).orElse(null);
    }
}
