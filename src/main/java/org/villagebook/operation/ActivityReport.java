package org.villagebook.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.villagebook.check.ReferenceRanges;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** What an activity came to: who was there, what was measured, what was found, who was referred. */
public final class ActivityReport {

    private final Desk desk;

    public ActivityReport(Desk desk) {
        this.desk = desk;
    }

    /**
     * The figures.
     *
     * @param villagers  who are in the book; the others are guests
     * @param high       measured pressures outside the reference range
     * @param highSugar  measured glucose values outside the reference range
     */
    public record Report(int came, int villagers, int pressures, int high, int sugars, int highSugar, int referred) {
        public int guests() {
            return came - villagers;
        }
    }

    public Report run(RecordId activity) {
        Optional<Record> held = new ShowRecord(desk).run(activity);
        ListRecords lists = new ListRecords(desk);
        List<Record> came = lists.run(RecordQuery.all("attendance").where("activity", activity.toString()));
        ReferenceRanges ranges = new ReferenceRanges(desk.catalogue().limits(), LocalDate.now());
        int[] counts = new int[4];
        int villagers = 0;
        for (Record one : came) {
            Optional<RecordId> person = one.reference("person");
            villagers += person.isPresent() ? 1 : 0;
            if (person.isPresent() && held.isPresent()) {
                int age = one.get("age").map(Integer::parseInt).orElse(-1);
                lists.run(RecordQuery.all("health_check").where("person", person.get().toString())
                        .where("date", held.get().text("date"))).forEach(check -> count(check, age, ranges, counts));
            }
        }
        int referred = (int) came.stream().filter(one -> one.text("referral").equals("是")).count();
        return new Report(came.size(), villagers, counts[0], counts[1], counts[2], counts[3], referred);
    }

    private static void count(Record check, int age, ReferenceRanges ranges, int[] counts) {
        Optional<String> systolic = check.get("systolicLeft");
        Optional<String> sugar = check.get("fastingGlucose");
        counts[0] += systolic.isPresent() ? 1 : 0;
        boolean high = systolic.filter(value -> ranges.outside("systolicLeft", value, age)).isPresent()
                || check.get("diastolicLeft").filter(value -> ranges.outside("diastolicLeft", value, age)).isPresent();
        counts[1] += high ? 1 : 0;
        counts[2] += sugar.isPresent() ? 1 : 0;
        counts[3] += sugar.filter(value -> ranges.outside("fastingGlucose", value, age)).isPresent() ? 1 : 0;
    }
}
