package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.catalogue.Label;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.operation.CountIndicators;
import org.villagebook.operation.Preference;
import org.villagebook.operation.ReportWording;
import org.villagebook.operation.WriteStatistics;
import org.villagebook.outcome.Progress;

/** 指标: the figures of a period, the chosen one's years and places, and the records behind it. */
public final class IndicatorsViewModel {

    static final List<Dimension> SHOWN = List.of(Dimension.YEAR, Dimension.COUNTY, Dimension.UNIT, Dimension.VILLAGE);
    private static final String FROM = "indicator.from";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Workplace workplace;
    private final Supplier<LocalDate> today;
    private final Latest counting;
    private final Latest tracing;
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> asOf = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>();
    private final ObservableList<FigureLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Figure> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<TraceLine> trace = FXCollections.observableArrayList();
    private final Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
    private List<TraceLine> traced = List.of();
    private Map<String, String> printed = Map.of();
    private boolean filling;
    /** The figure that somebody came for, and the part of it; null if it is left to the list. */
    private String sought;
    private Place.Count.Part soughtPart;
    private final ReadOnlyObjectWrapper<Breakdown.Group> only = new ReadOnlyObjectWrapper<>();
    private Dimension onlyBy;

    public IndicatorsViewModel(Workplace workplace, Supplier<LocalDate> today) {
        this.workplace = workplace;
        this.today = today;
        this.counting = workplace.background().latest();
        this.tracing = workplace.background().latest();
        from.addListener((at, before, now) -> periodChanged());
        asOf.addListener((at, before, now) -> periodChanged());
    }

    public ObjectProperty<LocalDate> from() {
        return from;
    }

    public ObjectProperty<LocalDate> asOf() {
        return asOf;
    }

    /** Null until they have been counted. */
    public ReadOnlyObjectProperty<Figures> figures() {
        return figures.getReadOnlyProperty();
    }

    public ObservableList<FigureLine> lines() {
        return lines;
    }

    public ReadOnlyObjectProperty<Figure> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What the chosen figure counted, perhaps of one group only. */
    public ObservableList<TraceLine> trace() {
        return trace;
    }

    /** The chosen figure's groups that have a value. */
    public List<Breakdown.Group> groups(Dimension by) {
        String code = chosen.get().code();
        return breakdowns.get(by).groups().stream().filter(group -> by == Dimension.YEAR && !group.key().isEmpty()
                || group.values().getOrDefault(code, BigDecimal.ZERO).signum() != 0).toList();
    }

    /** Counts, at first over all years of which there is anything. */
    public void open() {
        if (asOf.get() == null) {
            LocalDate day = today.get();
            counting.read(progress -> firstDay(day, progress), first -> {
                filling = true;
                asOf.set(day);
                from.set(first);
                filling = false;
                count();
            });
        } else {
            count();
        }
    }

    private LocalDate firstDay(LocalDate day, Progress progress) {
        Optional<LocalDate> kept = new Preference(workplace.desk()).find(FROM).map(LocalDate::parse)
                .filter(first -> !first.isAfter(day));
        return kept.orElseGet(() -> new CountIndicators(workplace.desk())
                .run(CountIndicators.period(LONG_AGO, day), List.of(Dimension.YEAR), "", progress).breakdowns()
                .getFirst().groups().stream()
                .filter(group -> !group.key().isEmpty() && group.values().values().stream().anyMatch(v -> v.signum() != 0))
                .map(group -> LocalDate.of(Integer.parseInt(group.key()), 1, 1)).findFirst()
                .orElse(day.withDayOfYear(1)));
    }

    /** A figure of another period, for example one that stands in the report, or the part of it behind a bar. */
    public void look(Place.Count count) {
        sought = count.code();
        soughtPart = count.part();
        LocalDate first = count.from();
        LocalDate last = count.asOf();
        boolean same = figures.get() != null && first.equals(from.get()) && last.equals(asOf.get());
        filling = true;
        from.set(first);
        asOf.set(last);
        filling = false;
        if (same) {
            figures.get().figure(sought).ifPresent(this::choose);
            sought = null;
        } else {
            count();
        }
    }

    /** Writes all figures of the period with their breakdowns as a workbook. */
    public void save(Path file) {
        Period period = period();
        workplace.background().output(workplace.say("desktop.indicator.saving"),
                progress -> new WriteStatistics(workplace.desk(), workplace.messages()).run(period, file, progress),
                written -> workplace.notices().done(workplace.say("desktop.indicator.saved", file.getFileName())),
                workplace::tell);
    }

    private void periodChanged() {
        if (!filling && from.get() != null && asOf.get() != null && !asOf.get().isBefore(from.get())) {
            String day = from.get().toString();
            workplace.background().read(progress -> {
                new Preference(workplace.desk()).keep(FROM, day);
                return null;
            }, done -> { });
            count();
        }
    }

    public Period period() {
        return new Period(from.get(), asOf.get());
    }

    private void count() {
        Period period = period();
        String remainder = workplace.say("desktop.indicator.remainder");
        counting.read(progress -> {
            CountIndicators.Result result = new CountIndicators(workplace.desk()).run(period, SHOWN, remainder, progress);
            return new Counted(result, new ReportWording(workplace.desk()).printed(result.figures()));
        }, counted -> {
            printed = counted.printed();
            show(counted.result());
        });
    }

    private record Counted(CountIndicators.Result result, Map<String, String> printed) {
    }

    /** A figure as the report prints it, without its unit: {@code 2.6万余}. */
    public String printed(String code) {
        return printed.getOrDefault(code, "");
    }

    private void show(CountIndicators.Result result) {
        breakdowns.clear();
        result.breakdowns().forEach(one -> breakdowns.put(one.by(), one));
        figures.set(result.figures());
        Map<String, Label> sections = new CountIndicators(workplace.desk()).sections();
        List<FigureLine> all = new ArrayList<>();
        String section = null;
        for (Figure figure : result.figures().figures().values()) {
            if (!figure.indicator().section().equals(section)) {
                section = figure.indicator().section();
                all.add(FigureLine.section(sections.get(section).in(workplace.locale())));
            }
            all.add(FigureLine.of(figure, years(figure.code())));
        }
        String code = sought != null ? sought : chosen.get() == null ? null : chosen.get().code();
        lines.setAll(all);
        all.stream().filter(line -> line.isFigure() && (code == null || line.figure().code().equals(code))).findFirst()
                .ifPresent(line -> choose(line.figure()));
        sought = null;
    }

    private List<BigDecimal> years(String code) {
        return breakdowns.get(Dimension.YEAR).groups().stream().filter(group -> !group.key().isEmpty())
                .map(group -> group.values().getOrDefault(code, BigDecimal.ZERO)).toList();
    }

    /** Shows a figure's page and reads what it counted. */
    public void choose(Figure figure) {
        chosen.set(figure);
        showAll();
        if (soughtPart != null && figure.code().equals(sought)) {
            narrow(soughtPart.by(), soughtPart.key());
        }
        soughtPart = null;
        traced = List.of();
        trace.clear();
        Period period = period();
        tracing.read(progress -> new TraceReader(workplace).read(figure.code(), period, progress), read -> {
            traced = read;
            fill();
        });
    }

    /** The year or place whose records are shown; null for all. */
    public ReadOnlyObjectProperty<Breakdown.Group> only() {
        return only.getReadOnlyProperty();
    }

    /** Only what belongs to that group. */
    public void narrow(Dimension by, String key) {
        onlyBy = by;
        only.set(breakdowns.get(by).groups().stream().filter(group -> group.key().equals(key)).findFirst()
                .orElseGet(() -> new Breakdown.Group(key, key, Map.of())));
        fill();
    }

    public void showAll() {
        only.set(null);
        fill();
    }

    private void fill() {
        Breakdown.Group group = only.get();
        trace.setAll(group == null ? traced : traced.stream().filter(line -> line.isIn(onlyBy, group.key())).toList());
    }
}
