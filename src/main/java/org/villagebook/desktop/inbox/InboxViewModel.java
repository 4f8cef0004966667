package org.villagebook.desktop.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.RunningWork;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.Received;
import org.villagebook.operation.SiteStatus;
import org.villagebook.outcome.Problem;

/** Receiving: look at the files, take them in, see what became of each; and the board of all sites. */
public final class InboxViewModel {

    /** What the screen shows. */
    public enum Stage { BOARD, PREVIEW, DONE, ENROLMENT }

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
            arrived.setAll(read.inbox());
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
                progress -> new ReceivePackages(workplace.desk()).preview(named), found -> {
                    busy.set(false);
                    files = named;
                    receipts.set(beside(named.getFirst()));
                    results.setAll(found);
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
