package org.villagebook.desktop.charts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.operation.Behind;
import org.villagebook.operation.MakeChart;
import org.villagebook.operation.WriteChart;
import org.villagebook.output.chart.Chart;

/** Which chart is looked at, for which time and figure. */
public final class ChartsViewModel {

    private static final int YEARS = 6;
    private static final String FIRST = "FUND_TOTAL";

    private final Workplace workplace;
    private final MakeChart charts;
    private final Latest latest;
    private final ObjectProperty<MakeChart.Offer> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> asOf = new SimpleObjectProperty<>();
    private final ObjectProperty<Indicator> indicator = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Chart<Behind>> chart = new ReadOnlyObjectWrapper<>();

    public ChartsViewModel(Workplace workplace, LocalDate today) {
        this.workplace = workplace;
        this.charts = new MakeChart(workplace.desk(), workplace.messages());
        this.latest = workplace.background().latest();
        asOf.set(today);
        from.set(LocalDate.of(today.getYear() - YEARS + 1, 1, 1));
        indicator.set(indicators().stream().filter(one -> one.code().equals(FIRST)).findFirst()
                .orElse(indicators().getFirst()));
        chosen.set(offered().stream().filter(offer -> !offer.ofFigure()).findFirst().orElse(offered().getFirst()));
        List.of(chosen, from, asOf, indicator).forEach(choice -> choice.addListener((at, before, now) -> open()));
    }

    public List<MakeChart.Offer> offered() {
        return charts.offered();
    }

    public List<Indicator> indicators() {
        return charts.indicators();
    }

    public ObjectProperty<MakeChart.Offer> chosen() {
        return chosen;
    }

    /** First day; never null. */
    public ObjectProperty<LocalDate> from() {
        return from;
    }

    public ObjectProperty<LocalDate> asOf() {
        return asOf;
    }

    public ObjectProperty<Indicator> indicator() {
        return indicator;
    }

    /** Null until the first one was made. */
    public ReadOnlyObjectProperty<Chart<Behind>> chart() {
        return chart.getReadOnlyProperty();
    }

    /** Whether the days are a period; otherwise the chart stays as it was. */
    public boolean sound() {
        return from.get() != null && asOf.get() != null && !asOf.get().isBefore(from.get());
    }

    /** Makes the chart again. */
    public void open() {
        request().ifPresent(request -> latest.read(progress -> charts.run(request, progress), chart::set));
    }

    private Optional<MakeChart.Request> request() {
        return sound() && chosen.get() != null ? Optional.of(new MakeChart.Request(chosen.get().name(),
                new Period(from.get(), asOf.get()), indicator.get().code())) : Optional.empty();
    }

    public void go(Behind behind) {
        workplace.navigation().go(Place.of(behind));
    }

    /** Writes the chart as it is asked for now. */
    public void save(Path file) {
        request().ifPresent(request -> workplace.background().run(workplace.say("desktop.charts.saving"),
                progress -> new WriteChart(workplace.desk(), workplace.messages()).run(request, file, progress),
                written -> workplace.notices().done(workplace.say("desktop.charts.saved", file.getFileName()))));
    }
}
