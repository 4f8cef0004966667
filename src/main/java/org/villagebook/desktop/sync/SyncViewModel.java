package org.villagebook.desktop.sync;

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
import org.villagebook.operation.ExportPackage;
import org.villagebook.operation.MarkCarried;
import org.villagebook.operation.Preference;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.Received;
import org.villagebook.operation.SiteStatus;
import org.villagebook.outcome.Problem;

/** Our packages: made, carried, received by the province; and how many changes no package carries yet. */
public final class SyncViewModel {

    private static final String FOLDER = "sync.folder";
    private static final String NOT_FOR_US = "PK-12";
    /** After so many days without a receipt somebody should ask. */
    private static final long LONG = 7;

    private final Workplace workplace;
    private final EnrolmentViewModel enrolment;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<SiteStatus.Board> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private final ObservableList<SiteStatus.OutboxLine> packages = FXCollections.observableArrayList();
    private final ObservableList<Received> received = FXCollections.observableArrayList();
    private RunningWork exporting;
    private Path folder;

    public SyncViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
        this.enrolment = new EnrolmentViewModel(workplace, this::open);
    }

    public EnrolmentViewModel enrolment() {
        return enrolment;
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<SiteStatus.Board> board() {
        return board.getReadOnlyProperty();
    }

    /** Our packages, the newest first. */
    public ObservableList<SiteStatus.OutboxLine> packages() {
        return packages;
    }

    /** What became of the receipts that were taken in last. */
    public ObservableList<Received> received() {
        return received;
    }

    /** Whether an export is under way; the status line shows how far it is. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the oldest package has been waiting for its receipt for a week. */
    public ReadOnlyBooleanProperty late() {
        return late.getReadOnlyProperty();
    }

    public boolean enrolled() {
        return board.get() != null && board.get().enrolled();
    }

    /** Folder of the last export, or null. */
    public Path folder() {
        return folder;
    }

    private record Opened(SiteStatus.Board board, Path folder) {
    }

    public void open() {
        enrolment.open();
        latest.read(progress -> new Opened(new SiteStatus(workplace.desk()).run(),
                new Preference(workplace.desk()).find(FOLDER).map(Path::of).orElse(null)), opened -> {
            folder = opened.folder();
            packages.setAll(opened.board().outbox().reversed());
            late.set(opened.board().daysSinceReceipt() != null && opened.board().daysSinceReceipt() >= LONG);
            board.set(opened.board());
        });
    }

    public long waiting() {
        return packages.stream().filter(line -> !line.state().equals("received")).count();
    }

    public void export(Path into) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        received.clear();
        exporting = workplace.background().run(workplace.say("desktop.sync.exporting"), progress -> {
            ExportPackage.Exported exported = new ExportPackage(workplace.desk()).run(into, 0, progress);
            new Preference(workplace.desk()).keep(FOLDER, into.toString());
            return exported;
        }, exported -> {
            finished();
            workplace.notices().done(exported.files().size() > 1
                    ? workplace.say("desktop.sync.exportedSeveral", exported.files().size(), exported.changes())
                    : workplace.say("desktop.sync.exported", exported.seq(), exported.changes(), size(exported.bytes())));
        }, problem -> {
            finished();
            workplace.tell(problem);
        });
    }

    private void finished() {
        busy.set(false);
        open();
    }

    public void cancelExport() {
        if (busy.get()) {
            exporting.cancel();
        }
    }

    /** The stick was given away, the mail was sent. */
    public void markCarried(SiteStatus.OutboxLine line) {
        if (!line.state().equals("made")) {
            return;
        }
        workplace.background().read(progress -> {
            new MarkCarried(workplace.desk()).run(line.epoch(), line.seq());
            return line;
        }, carried -> {
            workplace.notices().done(workplace.say("desktop.sync.carried", carried.seq()));
            open();
        });
    }

    /** Files that were chosen or dropped: the province's answer while we are not enrolled, receipts afterwards. */
    public void take(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (!enrolled()) {
            enrolment.look(files.getFirst());
            return;
        }
        workplace.background().run(workplace.say("desktop.sync.receiving"),
                progress -> new ReceivePackages(workplace.desk()).run(files, null, progress), results -> {
                    received.setAll(ours(results));
                    open();
                }, problem -> {
                    if (problem instanceof Problem.Cancelled) {
                        workplace.notices().done(workplace.say("desktop.received.stopped"));
                    } else {
                        workplace.notices().problem(problem);
                    }
                    open();
                });
    }

    /** A folder of receipts holds those of other sites as well; nobody needs to be told unless there is none for us. */
    private static List<Received> ours(List<Received> results) {
        List<Received> ours = results.stream().filter(result -> !result.code().equals(NOT_FOR_US)).toList();
        return ours.isEmpty() ? results : ours;
    }

    /** 12 KB, 3.4 MB. */
    public static String size(long bytes) {
        long kilo = Math.max(1, Math.round(bytes / 1024.0));
        return kilo < 1000 ? kilo + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
