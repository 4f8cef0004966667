package org.villagebook.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;

/** The attendance of the resident cadres in one month, made from their workdays. */
public final class WorkdayMonth {

    /** Days that count as days in the village (away on duty and in training count, too). */
    static final Set<String> IN_VILLAGE = Set.of("在岗", "公出", "培训");
    private static final Set<String> LEAVE = Set.of("事假", "病假", "年休假");

    private final Desk desk;

    public WorkdayMonth(Desk desk) {
        this.desk = desk;
    }

    /**
     * One cadre.
     *
     * @param days       workdays by day of the month
     * @param inYear     days in the village since the first of January
     * @param unapproved days of leave that name no approver
     */
    public record Cadre(String name, String posting, Map<Integer, Record> days, int inVillage, int nights, int leave,
                        int absent, int inYear, int unapproved) {
    }

    /** All cadres of a month and the days that a year asks for, if that is known. */
    public record Month(YearMonth month, List<Cadre> cadres, Optional<Integer> asked) {
    }

    public Month run(YearMonth month) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Record posting : new ListRecords(desk).run(RecordQuery.all("posting").orderedBy("startDate", false))) {
            if (overlaps(posting, month)) {
                names.putIfAbsent(posting.text("name"), posting.id().toString());
            }
        }
        Map<String, List<Record>> year = new TreeMap<>();
        between(LocalDate.of(month.getYear(), 1, 1), month.atEndOfMonth())
                .forEach(day -> year.computeIfAbsent(day.text("name"), none -> new ArrayList<>()).add(day));
        year.forEach((name, days) -> {
            if (days.stream().anyMatch(day -> in(day, month))) {
                names.putIfAbsent(name, "");
            }
        });
        List<Cadre> cadres = names.entrySet().stream().map(one -> cadre(one.getKey(), one.getValue(),
                year.getOrDefault(one.getKey(), List.of()), month)).toList();
        return new Month(month, cadres, Optional.ofNullable(desk.catalogue().limits().get("workdays"))
                .flatMap(limit -> limit.in(month.getYear(), List.of())).map(BigDecimal::intValue));
    }

    private List<Record> between(LocalDate from, LocalDate to) {
        return new ListRecords(desk).run(RecordQuery.all("workday").where("date", Comparison.AT_LEAST, from.toString())
                .where("date", Comparison.AT_MOST, to.toString()));
    }

    private static boolean overlaps(Record posting, YearMonth month) {
        return posting.get("startDate").filter(day -> day.compareTo(month.atEndOfMonth().toString()) > 0).isEmpty()
                && posting.get("endDate").filter(day -> day.compareTo(month.atDay(1).toString()) < 0).isEmpty();
    }

    private static boolean in(Record day, YearMonth month) {
        return day.text("date").startsWith(month.toString());
    }

    private static Cadre cadre(String name, String posting, List<Record> year, YearMonth month) {
        Map<Integer, Record> days = new TreeMap<>();
        year.stream().filter(day -> in(day, month))
                .forEach(day -> days.put(Integer.parseInt(day.text("date").substring(8)), day));
        return new Cadre(name, posting, days, count(days, IN_VILLAGE), (int) days.values().stream()
                .filter(day -> day.text("night").equals("是")).count(), count(days, LEAVE), count(days, Set.of("缺岗")),
                (int) year.stream().filter(day -> IN_VILLAGE.contains(day.text("status"))).count(),
                (int) days.values().stream().filter(day -> LEAVE.contains(day.text("status"))
                        && day.text("approver").isBlank()).count());
    }

    private static int count(Map<Integer, Record> days, Set<String> statuses) {
        return (int) days.values().stream().filter(day -> statuses.contains(day.text("status"))).count();
    }
}
