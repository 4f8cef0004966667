package org.villagebook.desktop.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.operation.TallyRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Tally;

/** How far a project has come against its plan, and what has come in for it. */
public final class ProjectViewModel {

    /** Progress on one day, from 0 to 100. */
    public record Point(LocalDate day, double percent) {
    }

    /**
     * The course of a project.
     *
     * @param start  first day, or null if nobody wrote it down
     * @param end    day on which it should be finished, or null
     * @param points what was reported, the oldest first
     * @param funds  money by kind, in yuan
     * @param paid   what has been paid by the last report, in yuan, or null
     */
    public record Course(LocalDate start, LocalDate end, List<Point> points, List<Tally> funds, BigDecimal paid,
                         BigDecimal planned) {

        static final Course NONE = new Course(null, null, List.of(), List.of(), null, null);

        public BigDecimal received() {
            return funds.stream().map(Tally::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Where an even pace would be on that day, in percent. */
        public Optional<Double> plannedOn(LocalDate day) {
            if (start == null || end == null || !end.isAfter(start)) {
                return Optional.empty();
            }
            double share = (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
            return Optional.of(Math.clamp(share * 100, 0, 100));
        }
    }

    private final Workplace workplace;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>(Course.NONE);

    public ProjectViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
    }

    public ReadOnlyObjectProperty<Course> course() {
        return course.getReadOnlyProperty();
    }

    public void show(RecordId project) {
        latest.read(progress -> read(project), course::set);
    }

    private Course read(RecordId id) {
        Optional<Record> project = new ShowRecord(workplace.desk()).run(id);
        if (project.isEmpty()) {
            return Course.NONE;
        }
        List<Point> points = new ArrayList<>();
        BigDecimal paid = null;
        for (Record report : new ListRecords(workplace.desk()).run(RecordQuery.all("project_progress")
                .where("project", id.toString()).orderedBy("date", false))) {
            Optional<LocalDate> day = day(report, "date");
            if (day.isPresent() && report.get("percent").isPresent()) {
                points.add(new Point(day.get(), Double.parseDouble(report.text("percent"))));
            }
            paid = report.get("amountPaid").map(ProjectViewModel::yuan).orElse(paid);
        }
        List<Tally> funds = new TallyRecords(workplace.desk())
                .byValue(RecordQuery.all("fund").where("project", id.toString()), "kind", "amount").stream()
                .map(tally -> new Tally(tally.group(), tally.count(), tally.sum().movePointLeft(2))).toList();
        return new Course(day(project.get(), "startDate").orElse(null), day(project.get(), "plannedEndDate").orElse(null),
                points, funds, paid, project.get().get("plannedAmount").map(ProjectViewModel::yuan).orElse(null));
    }

    private static BigDecimal yuan(String fen) {
        return new BigDecimal(fen).movePointLeft(2);
    }

    private static Optional<LocalDate> day(Record record, String field) {
        return record.get(field).filter(text -> text.length() == 10).map(LocalDate::parse);
    }
}
