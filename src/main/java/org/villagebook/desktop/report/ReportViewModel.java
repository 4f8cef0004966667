package org.villagebook.desktop.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.RunningWork;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Period;
import org.villagebook.operation.ListEditions;
import org.villagebook.operation.Preference;
import org.villagebook.operation.PreviewReport;
import org.villagebook.operation.ReportDraft;
import org.villagebook.operation.ReportWording;
import org.villagebook.operation.WriteReport;
import org.villagebook.outcome.Problem;
import org.villagebook.output.document.ReportPages;

/** 年报: a period's report counted, looked at, worded, kept as an edition and saved as a file. */
public final class ReportViewModel {

    private static final String FROM = "report.from";
    private static final String AS_OF = "report.asOf";

    private final Workplace workplace;
    private final Supplier<LocalDate> today;
    private final Latest reading;
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> asOf = new SimpleObjectProperty<>();
    private final ObservableList<ListEditions.Kept> editions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ReportDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReportPages> pages = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunningWork> work = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<NumberLine> numbers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<DifferenceLine>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final WordingViewModel wording;
    private int turn;
    private boolean filling;

    public ReportViewModel(Workplace workplace, Supplier<LocalDate> today) {
        this.workplace = workplace;
        this.today = today;
        this.reading = workplace.background().latest();
        this.wording = new WordingViewModel(workplace, this::print);
        from.addListener((at, before, now) -> periodChanged());
        asOf.addListener((at, before, now) -> periodChanged());
    }

    public ObjectProperty<LocalDate> from() {
        return from;
    }

    public ObjectProperty<LocalDate> asOf() {
        return asOf;
    }

    /** The newest first. */
    public ObservableList<ListEditions.Kept> editions() {
        return editions;
    }

    /** What was counted; null until then. */
    public ReadOnlyObjectProperty<ReportDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The pages; null until they were made, or if the template is not sound. */
    public ReadOnlyObjectProperty<ReportPages> pages() {
        return pages.getReadOnlyProperty();
    }

    /** How far the counting is; null until something was counted. */
    public ReadOnlyObjectProperty<RunningWork> work() {
        return work.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether records changed since it was counted. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Why there are no pages. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** All figures as they are printed. */
    public ObservableList<NumberLine> numbers() {
        return numbers;
    }

    /** What the chosen edition changed. */
    public ReadOnlyObjectProperty<List<DifferenceLine>> differences() {
        return differences.getReadOnlyProperty();
    }

    public WordingViewModel wording() {
        return wording;
    }

    /** Counts the period that was looked at last, or else the last whole year. */
    public void open() {
        wording.open();
        if (asOf.get() != null) {
            count();
            return;
        }
        LocalDate first = today.get().minusYears(1).withDayOfYear(1);
        reading.read(progress -> {
            Preference preference = new Preference(workplace.desk());
            return new Period(preference.find(FROM).map(LocalDate::parse).orElse(first),
                    preference.find(AS_OF).map(LocalDate::parse).orElse(first.plusYears(1).minusDays(1)));
        }, period -> look(period.from(), period.asOf()));
    }

    /** Another period. */
    public void look(LocalDate first, LocalDate last) {
        filling = true;
        from.set(first);
        asOf.set(last);
        filling = false;
        periodChanged();
    }

    private boolean sound() {
        return from.get() != null && asOf.get() != null && !asOf.get().isBefore(from.get());
    }

    private void periodChanged() {
        if (filling || !sound()) {
            return;
        }
        Period period = period();
        workplace.background().read(progress -> {
            new Preference(workplace.desk()).keep(FROM, period.from().toString());
            new Preference(workplace.desk()).keep(AS_OF, period.asOf().toString());
            return null;
        }, done -> { });
        count();
    }

    Period period() {
        return new Period(from.get(), asOf.get());
    }

    /** Counts again and prints again. */
    public void count() {
        if (!sound()) {
            return;
        }
        Period period = period();
        int mine = begin();
        work.set(workplace.background().run(workplace.say("desktop.report.counting"),
                progress -> new Counted(ReportDraft.count(workplace.desk(), period, progress),
                        new ListEditions(workplace.desk()).run(period)), counted -> {
                    if (mine == turn) {
                        draft.set(counted.draft());
                        editions.setAll(counted.editions());
                        differences.set(List.of());
                        stale.set(false);
                        print();
                    }
                }, problem -> failed(mine, problem)));
    }

    private record Counted(ReportDraft draft, List<ListEditions.Kept> editions) {
    }

    private record Printed(ReportPages pages, List<NumberLine> numbers) {
    }

    /** Lays the pages out again, without counting. */
    void print() {
        ReportDraft counted = draft.get();
        if (counted == null) {
            return;
        }
        int mine = begin();
        work.set(workplace.background().output(workplace.say("desktop.report.printing"),
                progress -> new Printed(new PreviewReport(workplace.desk()).run(counted), numbers(counted)), printed -> {
                    if (mine == turn) {
                        busy.set(false);
                        numbers.setAll(printed.numbers());
                        pages.set(printed.pages());
                    }
                }, problem -> failed(mine, problem)));
    }

    private List<NumberLine> numbers(ReportDraft counted) {
        ReportWording words = new ReportWording(workplace.desk());
        Map<String, String> printed = words.printed(counted.figures());
        Map<String, String> written = words.numbers();
        return counted.figures().figures().values().stream().map(figure ->
                new NumberLine(figure, printed.get(figure.code()), written.get(figure.code()))).toList();
    }

    private int begin() {
        busy.set(true);
        trouble.set("");
        return ++turn;
    }

    private void failed(int mine, Problem problem) {
        if (mine == turn) {
            busy.set(false);
            pages.set(null);
            trouble.set(problem instanceof Problem.Cancelled ? "" : workplace.messages().of(problem));
        }
    }

    /** Stops; what was shown before stays. */
    public void cancel() {
        if (busy.get()) {
            turn++;
            busy.set(false);
            if (work.get() != null) {
                work.get().cancel();
            }
        }
    }

    /** Records were written while nobody looked, or while somebody does. */
    public void touched() {
        stale.set(draft.get() != null);
    }

    /** Whether there is something to keep or to save. */
    public boolean ready() {
        return !busy.get() && draft.get() != null && pages.get() != null;
    }

    /** Keeps what was counted as an edition. */
    public void keep() {
        if (!ready()) {
            return;
        }
        ReportDraft counted = draft.get();
        boolean first = counted.first();
        Period period = period();
        workplace.background().run(workplace.say("desktop.report.keeping"), progress -> {
            counted.keep();
            return new ListEditions(workplace.desk()).run(period);
        }, kept -> {
            editions.setAll(kept);
            workplace.notices().done(workplace.say(first ? "desktop.report.kept" : "desktop.report.same",
                    counted.edition()));
        });
    }

    /** Writes docx or PDF, as the name says; it is an edition from then on. */
    public void save(Path file) {
        if (!ready()) {
            return;
        }
        ReportDraft counted = draft.get();
        Period period = period();
        workplace.background().output(workplace.say("desktop.report.saving"), progress -> {
            new WriteReport(workplace.desk()).run(file, counted);
            return new ListEditions(workplace.desk()).run(period);
        }, kept -> {
            editions.setAll(kept);
            workplace.notices().done(workplace.say("desktop.report.saved", counted.edition(), file.getFileName()));
        }, workplace::tell);
    }

    /** Draws a page beside the screen's thread; a page that is no longer wanted is not handed over. */
    void draw(int page, float dpi, Consumer<PageImage> show) {
        ReportPages drawn = pages.get();
        workplace.background().output("", progress -> drawn == pages.get() ? PageImage.of(drawn.image(page, dpi)) : null,
                image -> {
                    if (image != null && drawn == pages.get()) {
                        show.accept(image);
                    }
                }, problem -> { });
    }

    /** Why the figures of an edition differ from the one before. */
    public void compare(ListEditions.Kept edition) {
        Period period = period();
        reading.read(progress -> new ListEditions(workplace.desk()).changes(period, edition.number()).stream()
                .map(change -> DifferenceLine.of(change, workplace.locale())).toList(), differences::set);
    }

    /** What the report says now, against the newest edition that says something else. */
    public void compareDraft() {
        differences.set(draft.get() == null ? List.of() : draft.get().changes().stream()
                .map(change -> DifferenceLine.of(change, workplace.locale())).toList());
    }

    /** Words a number another way and prints again. */
    public void word(String code, String written) {
        workplace.background().run(workplace.say("desktop.report.savingWords"), progress -> {
            new ReportWording(workplace.desk()).word(code, written);
            return null;
        }, done -> print());
    }

    /** Opens a figure with its records. */
    public void openFigure(String code) {
        workplace.navigation().go(new Place.Count(code, from.get(), asOf.get()));
    }
}
