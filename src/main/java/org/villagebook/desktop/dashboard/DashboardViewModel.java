package org.villagebook.desktop.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Period;
import org.villagebook.operation.Behind;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.RecentChanges;
import org.villagebook.operation.RecordCharts;
import org.villagebook.operation.TallyRecords;
import org.villagebook.output.chart.Chart;
import org.villagebook.record.Change;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.Tally;

/** Reads what the dashboard shows: numbers and duties first, charts after. */
public final class DashboardViewModel {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int RECENT_READ = 400;
    private static final int RECENT_SHOWN = 5;
    /** Before any record of such a book. */
    private static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Workplace workplace;
    private final Supplier<LocalDate> today;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>();

    public DashboardViewModel(Workplace workplace, Supplier<LocalDate> today) {
        this.workplace = workplace;
        this.today = today;
        this.latest = workplace.background().latestAside();
    }

    /** Null until it was read for the first time; its charts are empty until they were counted. */
    ReadOnlyObjectProperty<Overview> overview() {
        return overview.getReadOnlyProperty();
    }

    LocalDate day() {
        return today.get();
    }

    public void open() {
        LocalDate day = today.get();
        List<Chart<Behind>> before = overview.get() == null ? List.of() : overview.get().charts();
        latest.read(progress -> new Overview(tiles(day), new DueReader(workplace, day).read(), recent(), before),
                first -> {
                    overview.set(first);
                    latest.read(progress -> charts(day), charts -> overview.set(
                            new Overview(first.tiles(), first.due(), first.recent(), charts)));
                });
    }

    private List<Chart<Behind>> charts(LocalDate day) {
        RecordCharts charts = new RecordCharts(workplace.desk(), workplace.messages(), new Period(BEGINNING, day));
        List<Chart<Behind>> made = new ArrayList<>();
        Map<String, Supplier<Chart<Behind>>> makers = new LinkedHashMap<>();
        makers.put("project", charts::projects);
        makers.put("activity", charts::activities);
        makers.put("fund", charts::funds);
        makers.put("household", charts::households);
        makers.forEach((type, maker) -> {
            if (keeps(type)) {
                made.add(maker.get());
            }
        });
        return made;
    }

    void go(RecordQuery query) {
        workplace.navigation().go(new Place.Listing(query));
    }

    void go(Place place) {
        workplace.navigation().go(place);
    }

    private boolean keeps(String type) {
        return workplace.desk().catalogue().type(type)
                .filter(kept -> kept.keptBy(workplace.desk().site().role().word())).isPresent();
    }

    private List<Overview.Tile> tiles(LocalDate day) {
        ListRecords lists = new ListRecords(workplace.desk());
        List<Overview.Tile> tiles = new ArrayList<>();
        for (String type : List.of("household", "person")) {
            if (keeps(type)) {
                RecordQuery all = RecordQuery.all(type);
                tiles.add(new Overview.Tile(Long.toString(lists.count(all)), workplace.say("desktop.home.tile." + type), all));
            }
        }
        if (keeps("project")) {
            RecordQuery all = RecordQuery.all("project");
            long done = lists.count(all.where("endDate", Comparison.AT_LEAST, "0001-01-01"));
            tiles.add(new Overview.Tile(done + " / " + lists.count(all), workplace.say("desktop.home.tile.project"), all));
        }
        String newYear = day.withDayOfYear(1).toString();
        if (keeps("activity")) {
            RecordQuery year = RecordQuery.all("activity").where("date", Comparison.AT_LEAST, newYear);
            tiles.add(new Overview.Tile(Long.toString(lists.count(year)), workplace.say("desktop.home.tile.activity"), year));
        }
        if (keeps("fund")) {
            RecordQuery year = RecordQuery.all("fund").where("date", Comparison.AT_LEAST, newYear);
            BigDecimal fen = new TallyRecords(workplace.desk()).byYear(year, "date", "amount").stream().map(Tally::sum)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            tiles.add(new Overview.Tile(fen.movePointLeft(2).divide(WAN, 1, RoundingMode.DOWN).toPlainString(),
                    workplace.say("desktop.home.tile.fund"), year));
        }
        return tiles;
    }

    /** The newest transactions: one line each, however many records they changed. */
    private List<Doing> recent() {
        Map<String, List<Change>> batches = new LinkedHashMap<>();
        for (Change change : new RecentChanges(workplace.desk()).run(RECENT_READ)) {
            batches.computeIfAbsent(change.dot().device() + '.' + change.dot().epoch() + '.' + change.batch(),
                    key -> new ArrayList<>()).add(change);
        }
        return batches.values().stream().limit(RECENT_SHOWN).map(this::doing).toList();
    }

    private Doing doing(List<Change> batch) {
        Change last = batch.getFirst();
        String kind = workplace.desk().catalogue().type(last.type()).map(type -> type.label().in(workplace.locale()))
                .orElse(last.type());
        String key = "desktop.home.did." + last.reason().split(":", 2)[0];
        String words = workplace.say(key, batch.size(), kind);
        return new Doing(words.equals(key) ? workplace.say("desktop.home.did.set", batch.size(), kind) : words,
                last.who(), MINUTE.format(last.at().atZone(ZoneId.systemDefault())));
    }
}
