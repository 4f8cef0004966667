package org.villagebook.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.chart.Chart;
import org.villagebook.text.Messages;

/** Makes a chart by its name from the records of this book. A new chart is one line here. */
public final class MakeChart {

    private static final String FIRST = "FUND_TOTAL";

    private final Desk desk;
    private final Messages messages;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** @param messages in whose language the chart speaks */
    public MakeChart(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
        figure("years", FigureCharts::years);
        figure("counties", charts -> charts.ranking(Dimension.COUNTY));
        figure("villages", charts -> charts.ranking(Dimension.VILLAGE));
        figure("units", charts -> charts.ranking(Dimension.UNIT));
        records("progress", "project", (request, progress) -> records(request).projects());
        records("schedule", "project", (request, progress) -> new ScheduleChart(desk, messages, request.period()).projects());
        records("funds", "fund", (request, progress) -> records(request).funds());
        records("activities", "activity", (request, progress) -> records(request).activities());
        records("households", "household", (request, progress) -> records(request).households());
        records("income", "household", (request, progress) -> households(request).income());
        records("contracts", "family_doctor_contract", (request, progress) -> households(request).contracts());
        records("sites", null, (request, progress) -> new SiteCharts(desk, messages, request.period()).received());
    }

    /**
     * What chart is asked for.
     *
     * @param name      one of {@link #offered}
     * @param indicator code of the figure, for charts of figures; null for the funds
     */
    public record Request(String name, Period period, String indicator) {
    }

    /** A chart that this book can make. */
    public record Offer(String name, String title, boolean ofFigure) {
    }

    private record Kind(String type, boolean ofFigure, BiFunction<Request, Progress, Chart<Behind>> make) {
    }

    private void figure(String name, java.util.function.Function<FigureCharts, Chart<Behind>> make) {
        kinds.put(name, new Kind(null, true, (request, progress) -> make.apply(
                new FigureCharts(desk, messages, indicator(request.indicator()), request.period(), progress))));
    }

    private void records(String name, String type, BiFunction<Request, Progress, Chart<Behind>> make) {
        kinds.put(name, new Kind(type, false, make));
    }

    private RecordCharts records(Request request) {
        return new RecordCharts(desk, messages, request.period());
    }

    private HouseholdCharts households(Request request) {
        return new HouseholdCharts(desk, messages, request.period());
    }

    /** The charts that make sense at this site, in the order in which they are shown. */
    public List<Offer> offered() {
        List<Offer> offers = new ArrayList<>();
        String role = desk.site().role().word();
        kinds.forEach((name, kind) -> {
            if (kind.type() == null || desk.catalogue().type(kind.type()).filter(type -> type.keptBy(role)).isPresent()) {
                offers.add(new Offer(name, messages.get("operation.chart." + name), kind.ofFigure()));
            }
        });
        return offers;
    }

    /** The figures that a chart of figures can show. */
    public List<Indicator> indicators() {
        return new CountIndicators(desk).indicators();
    }

    /**
     * @throws Problem.InvalidInput {@code operation.unknownChart} naming the charts that there are,
     *                              {@code operation.unknownIndicator} naming the code
     */
    public Chart<Behind> run(Request request, Progress progress) {
        if (offered().stream().noneMatch(offer -> offer.name().equals(request.name()))) {
            throw new Problem.InvalidInput("operation.unknownChart", request.name(),
                    String.join(", ", offered().stream().map(Offer::name).toList()));
        }
        return kinds.get(request.name()).make().apply(request, progress);
    }

    private Indicator indicator(String code) {
        String wanted = code == null ? FIRST : code.strip();
        return indicators().stream().filter(known -> known.code().equalsIgnoreCase(wanted)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.unknownIndicator", wanted));
    }
}
