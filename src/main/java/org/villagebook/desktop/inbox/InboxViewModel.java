package org.villagebook.desktop.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.RunningWork;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Consequences;
import org.villagebook.operation.FigureEffect;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.Received;
import org.villagebook.operation.SiteStatus;
import org.villagebook.operation.WithdrawPackage;
import org.villagebook.outcome.Problem;
import org.villagebook.output.chart.Chart;

/** Receiving: look at the files, take them in, see what became of each; and the board of all sites. */
public final class InboxViewModel {

    /** What the screen shows. */
    public enum Stage { BOARD, PREVIEW, DONE, ENROLMENT }

    private static final int MONTHS = 12;

    private final Workplace workplace;
    private final ApprovalViewModel approval;
    private final ConflictsViewModel conflicts;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.BOARD);
    private final ReadOnlyObjectWrapper<SiteStatus.Board> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> receipts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<SiteRow> sites = FXCollections.observableArrayList();
    private final ObservableList<SiteStatus.InboxLine> arrived = FXCollections.observableArrayList();
    private final ObservableList<Received> results = FXCollections.observableArrayList();
    private final ObservableList<FigureEffect> effects = FXCollections.observableArrayList();
    private List<SiteStatus.InboxLine> packages = List.of();
    private String onlySite = "";
    private List<Path> files = List.of();
    private RunningWork work;

    public InboxViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
        this.approval = new ApprovalViewModel(workplace, this::toBoard);
        this.conflicts = new ConflictsViewModel(workplace);
    }

    public ApprovalViewModel approval() {
        return approval;
    }

    public ConflictsViewModel conflicts() {
        return conflicts;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<SiteStatus.Board> board() {
        return board.getReadOnlyProperty();
    }

    /** What needs attention comes first. */
    ObservableList<SiteRow> sites() {
        return sites;
    }

    /** Packages that came in, the newest first. */
    public ObservableList<SiteStatus.InboxLine> arrived() {
        return arrived;
    }

    /** What each file would do, and after the import what became of it. */
    public ObservableList<Received> results() {
        return results;
    }

    /** Figures that the files would change; only before they are taken in. */
    public ObservableList<FigureEffect> effects() {
        return effects;
    }

    /** Only the packages of one site; of all sites if the key is empty. */
    public void narrow(String site) {
        onlySite = site;
        arrived.setAll(packages.stream().filter(line -> site.isEmpty() || line.site().equals(site)).toList());
    }

    /** Changes received month by month from each site, the last twelve months; a cell has the key of its site. */
    public Chart<String> months(YearMonth last) {
        List<YearMonth> months = Stream.iterate(last.minusMonths(MONTHS - 1), month -> month.plusMonths(1)).limit(MONTHS).toList();
        List<Chart.Series<String>> rows = board.get().sites().stream().map(SiteStatus.SiteLine::site).distinct()
                .map(site -> new Chart.Series<>(site.code() + ' ' + site.name(), months.stream()
                        .map(month -> Chart.Mark.of(month.toString(), changes(site.key(), month), site.key())).toList()))
                .toList();
        return new Chart.Heat<>(workplace.say("desktop.inbox.months"), workplace.say("desktop.sync.changes"),
                months.stream().map(month -> month.equals(months.getFirst()) || month.getMonthValue() == 1
                        ? month.getMonthValue() + "\n" + month.getYear() : Integer.toString(month.getMonthValue())).toList(), rows);
    }

    private long changes(String site, YearMonth month) {
        return packages.stream().filter(line -> line.site().equals(site) && line.state().equals("applied")
                && YearMonth.from(line.receivedAt().atZone(ZoneId.systemDefault())).equals(month))
                .mapToLong(SiteStatus.InboxLine::changes).sum();
    }

    /** What the withdrawal of a package would mean. */
    public void lookAtWithdrawal(SiteStatus.InboxLine line, Consumer<Consequences> show) {
        workplace.background().run(workplace.say("desktop.inbox.withdrawLooking"), progress ->
                new WithdrawPackage(workplace.desk()).look(line.device(), line.epoch(), line.seq()), show);
    }

    /** Takes a package out of the book again. */
    public void withdraw(SiteStatus.InboxLine line) {
        workplace.background().run(workplace.say("desktop.inbox.withdrawing"), progress ->
                new WithdrawPackage(workplace.desk()).run(line.device(), line.epoch(), line.seq()), gone -> {
                    workplace.notices().done(workplace.say("desktop.inbox.withdrawn", gone.packages().size()));
                    open();
                });
    }

    /** Folder for the receipts. */
    public ReadOnlyObjectProperty<Path> receipts() {
        return receipts.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public long needy() {
        return sites.stream().filter(row -> row.need().compareTo(SiteRow.Need.ZERO) < 0).count();
    }

    public long count(Received.State state) {
        return results.stream().filter(received -> received.state() == state).count();
    }

    /** Name of a site, by its key; the key itself for a site that nobody enrolled. */
    public String siteName(String key) {
        return board.get() == null ? key : board.get().sites().stream().map(SiteStatus.SiteLine::site)
                .filter(site -> site.key().equals(key)).findFirst().map(site -> site.name()).orElse(key);
    }

    public void open() {
        latest.read(progress -> new SiteStatus(workplace.desk()).run(), read -> {
            sites.setAll(SiteRow.of(read.sites()));
            packages = read.inbox();
            narrow(onlySite);
            board.set(read);
            conflicts.open(read.sites().stream().map(SiteStatus.SiteLine::site).toList());
        });
    }

    public void toBoard() {
        if (busy.get()) {
            return;
        }
        stage.set(Stage.BOARD);
        results.clear();
        open();
    }

    /** Files or folders that were chosen or dropped: requests go to the approval, all others to the preview. */
    public void take(List<Path> named) {
        if (named.isEmpty() || busy.get()) {
            return;
        }
        if (named.stream().allMatch(InboxViewModel::isRequest)) {
            stage.set(Stage.ENROLMENT);
            approval.look(named);
        } else {
            preview(named);
        }
    }

    private static boolean isRequest(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".vbq");
    }

    private void preview(List<Path> named) {
        busy.set(true);
        work = workplace.background().run(workplace.say("desktop.inbox.previewing"),
                progress -> new ReceivePackages(workplace.desk()).look(named, progress), found -> {
                    busy.set(false);
                    files = named;
                    receipts.set(beside(named.getFirst()));
                    effects.setAll(found.figures());
                    results.setAll(found.files());
                    stage.set(Stage.PREVIEW);
                }, this::failed);
    }

    private void failed(Problem problem) {
        busy.set(false);
        workplace.tell(problem);
    }

    private Path beside(Path first) {
        Path folder = Files.isDirectory(first) ? first : first.toAbsolutePath().getParent();
        return folder.resolve(workplace.say("desktop.inbox.receiptsFolder"));
    }

    public void putReceiptsIn(Path folder) {
        receipts.set(folder);
    }

    /** Whether there is anything that an import would take in or answer. */
    public boolean worthwhile() {
        return results.stream().anyMatch(received -> received.state() != Received.State.REFUSED);
    }

    public void run() {
        if (busy.get() || stage.get() != Stage.PREVIEW || results.isEmpty()) {
            return;
        }
        busy.set(true);
        Path folder = receipts.get();
        work = workplace.background().run(workplace.say("desktop.inbox.importing"),
                progress -> new ReceivePackages(workplace.desk()).run(files, folder, progress), done -> {
                    busy.set(false);
                    effects.clear();
                    results.setAll(done);
                    stage.set(Stage.DONE);
                    open();
                }, problem -> {
                    busy.set(false);
                    // Each file stands for itself: those before the stop are in.
                    if (problem instanceof Problem.Cancelled) {
                        workplace.notices().done(workplace.say("desktop.received.stopped"));
                    } else {
                        workplace.notices().problem(problem);
                    }
                    toBoard();
                });
    }

    /** Stops before the next file; the files before it have been taken in whole. */
    public void cancel() {
        if (busy.get() && work != null) {
            work.cancel();
        }
    }
}
