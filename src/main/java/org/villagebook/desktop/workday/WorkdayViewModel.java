package org.villagebook.desktop.workday;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.MarkWorkday;
import org.villagebook.operation.MonthSummary;
import org.villagebook.operation.WorkdayMonth;
import org.villagebook.operation.WorkdayMonth.Cadre;
import org.villagebook.operation.WorkdayMonth.Month;

/** One month of attendance: what is there, what a key writes, and the month's summary in words. */
public final class WorkdayViewModel {

    /** Letters that write a status, by the first letter of its pinyin. */
    public static final Map<String, String> KEYS = Map.of("z", "在岗", "g", "公出", "p", "培训", "s", "事假", "b", "病假",
            "n", "年休假", "x", "休息日", "q", "缺岗");

    private final Workplace workplace;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Month> month = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private YearMonth shown;

    public WorkdayViewModel(Workplace workplace, YearMonth first) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
        this.shown = first;
    }

    /** Null until the month was read. */
    public ReadOnlyObjectProperty<Month> month() {
        return month.getReadOnlyProperty();
    }

    /** The month in one paragraph, made from the records. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    public YearMonth shown() {
        return shown;
    }

    public void turn(int months) {
        shown = shown.plusMonths(months);
        open();
    }

    private record Read(Month month, MonthSummary.Counts counts) {
    }

    public void open() {
        YearMonth asked = shown;
        latest.read(progress -> new Read(new WorkdayMonth(workplace.desk()).run(asked),
                new MonthSummary(workplace.desk()).run(asked)), read -> {
            summary.set(words(read));
            month.set(read.month());
        });
    }

    private String words(Read read) {
        String people = read.month().cadres().stream().map(cadre -> workplace.say("desktop.workday.person", cadre.name(),
                cadre.inVillage(), cadre.nights(), cadre.leave())).collect(Collectors.joining("；"));
        String records = read.counts().byType().entrySet().stream().map(entry -> workplace.say("desktop.workday.count",
                workplace.type(entry.getKey()).label(), entry.getValue())).collect(Collectors.joining("，"));
        String households = read.counts().households() == 0 ? ""
                : workplace.say("desktop.workday.households", read.counts().households());
        return workplace.say("desktop.workday.month", String.valueOf(shown.getYear()), shown.getMonthValue()) + people
                + (people.isEmpty() || records.isEmpty() ? "" : "。") + records + households;
    }

    /** Writes the status of a day; an empty one takes the day out. */
    public void mark(Cadre cadre, int day, String status) {
        write(cadre, day, Map.of("status", status));
    }

    /** Turns the night in the village on or off; a day without a status becomes a day in the village. */
    public void turnNight(Cadre cadre, int day) {
        boolean known = cadre.days().containsKey(day);
        boolean now = known && cadre.days().get(day).text("night").equals("是");
        write(cadre, day, known ? Map.of("night", now ? "否" : "是") : Map.of("status", "在岗", "night", "是"));
    }

    public void approve(Cadre cadre, int day, String approver) {
        write(cadre, day, Map.of("approver", approver));
    }

    private void write(Cadre cadre, int day, Map<String, String> typed) {
        LocalDate date = shown.atDay(day);
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            new MarkWorkday(workplace.desk()).run(cadre.name(), cadre.posting(), date, typed);
            return date;
        }, written -> open());
    }
}
