package org.villagebook.desktop.roster;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.desktop.background.RunningWork;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ImportPreview;
import org.villagebook.operation.ImportWorkbook;
import org.villagebook.operation.ImportWorkbook.Kind;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Importing a workbook: choose it, look at what it would do, write it. Nothing is written before. */
public final class RosterViewModel {

    /** How far the person is. */
    public enum Step { CHOOSE, PREVIEW, DONE }

    /** A preview and what it says. */
    private record Read(Kind kind, ImportPreview preview, PreviewTables tables) {
    }

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ReadOnlyObjectWrapper<PreviewTables> tables = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Path file;
    private Place.Block block;
    private Read read;
    private RunningWork work;

    public RosterViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What the file would do; null until one was read. */
    public ReadOnlyObjectProperty<PreviewTables> tables() {
        return tables.getReadOnlyProperty();
    }

    /** Why the file could not be read; empty if it could. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public String fileName() {
        return block != null ? workplace.say("desktop.import.block", workplace.type(block.type()).label())
                : file == null ? "" : file.getFileName().toString();
    }

    /** Folder of the last file, or null. */
    public Path folder() {
        return file == null ? null : file.toAbsolutePath().getParent();
    }

    /** Whether a file was read, so that it has a {@link #kind()}. */
    public boolean isRead() {
        return read != null;
    }

    public Kind kind() {
        return read.kind();
    }

    /** Whether what was read came from the clipboard. */
    public boolean pasted() {
        return block != null;
    }

    /** Reads a block of cells from the clipboard. */
    public void read(Place.Block pasted) {
        block = pasted;
        plan(Kind.LEDGER);
    }

    public void read(List<Path> files) {
        if (files.size() > 1) {
            trouble.set(workplace.say("desktop.import.oneFile"));
        } else if (!files.isEmpty()) {
            file = files.getFirst();
            block = null;
            plan(null);
        }
    }

    /** Reads the same file as something else than it was taken for. */
    public void readAs(Kind kind) {
        if (read != null && kind != read.kind()) {
            plan(kind);
        }
    }

    private void plan(Kind kind) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set("");
        Path chosen = file;
        work = workplace.background().run(workplace.say("desktop.import.reading"),
                progress -> kind == null ? guess(chosen, progress) : read(chosen, kind, progress), found -> {
            read = found;
            busy.set(false);
            tables.set(found.tables());
            step.set(Step.PREVIEW);
        }, this::failed);
    }

    /** Sheets named by record types make a ledger; everything else should be a roster. */
    private Read guess(Path chosen, Progress progress) {
        try {
            return read(chosen, Kind.LEDGER, progress);
        } catch (Problem.InvalidInput noLedger) {
            if (!noLedger.key().equals("intake.noLedger")) {
                throw noLedger;
            }
            return read(chosen, Kind.ROSTER, progress);
        }
    }

    private Read read(Path chosen, Kind kind, Progress progress) {
        Place.Block cells = block;
        ImportWorkbook operation = new ImportWorkbook(workplace.desk());
        ImportPreview preview = cells != null ? operation.plan(cells.text(), cells.type(), cells.columns(), progress)
                : operation.plan(chosen, kind, progress);
        return new Read(kind, preview, PreviewTables.of(preview, workplace));
    }

    private void failed(Problem problem) {
        busy.set(false);
        if (problem instanceof Problem.Cancelled || step.get() == Step.PREVIEW) {
            workplace.tell(problem);
        } else {
            trouble.set(workplace.messages().of(problem));
        }
    }

    public void write() {
        if (busy.get() || step.get() != Step.PREVIEW || !tables.get().writes()) {
            return;
        }
        busy.set(true);
        ImportPreview preview = read.preview();
        work = workplace.background().run(workplace.say("desktop.import.writing"), progress -> {
            new ImportWorkbook(workplace.desk()).write(preview, progress);
            return true;
        }, written -> {
            busy.set(false);
            PreviewTables done = tables.get();
            workplace.notices().undoable(workplace.say("desktop.import.done",
                    done.sum(PreviewTables.Counts::added), done.sum(PreviewTables.Counts::changed)));
            step.set(Step.DONE);
        }, this::failed);
    }

    public void cancel() {
        if (busy.get()) {
            work.cancel();
        }
    }

    public void startAgain() {
        if (!busy.get()) {
            trouble.set("");
            step.set(Step.CHOOSE);
        }
    }
}
