package org.villagebook.desktop.printing;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Work;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.PrintChoice;
import org.villagebook.operation.PrintForms;
import org.villagebook.outcome.Problem;
import org.villagebook.output.paper.PaperImage;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Choosing a form and whom it is for, looking at a sheet, and printing. */
public final class PrintingViewModel {

    private static final float PREVIEW_DPI = 110;

    /** What is on offer for the chosen form. */
    public record Offer(PrintForm form, List<Record> records, List<String> groups) {
    }

    private final Workplace workplace;
    private final PrintForms forms;
    private final Latest offering;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<List<PrintForm>> shelf = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<PrintForm> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BufferedImage> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<PrintJob> queue = FXCollections.observableArrayList();
    private String group = "";
    private boolean changed;
    private Set<RecordId> only = Set.of();
    private List<String> groups = List.of();

    public PrintingViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.forms = new PrintForms(workplace.desk());
        this.offering = workplace.background().latest();
        this.looking = workplace.background().latest();
        workplace.background().read(progress -> forms.forms(), found -> {
            shelf.set(found);
            if (chosen.get() == null && !found.isEmpty()) {
                choose(found.getFirst());
            }
        });
    }

    public ReadOnlyObjectProperty<List<PrintForm>> shelf() {
        return shelf.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PrintForm> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Offer> offer() {
        return offer.getReadOnlyProperty();
    }

    /** First page of the sheet that is looked at; null until it is drawn. */
    public ReadOnlyObjectProperty<BufferedImage> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Why a form could not be shown. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    public ObservableList<PrintJob> queue() {
        return queue;
    }

    public void choose(PrintForm form) {
        chosen.set(form);
        preview.set(null);
        groups = List.of();
        group = "";
        read();
    }

    /** Only that village group; an empty text for all. */
    public void setGroup(String chosenGroup) {
        if (!group.equals(chosenGroup)) {
            group = chosenGroup;
            read();
        }
    }

    public void setChanged(boolean onlyChanged) {
        changed = onlyChanged;
        read();
    }

    /** Offers these records and no others, for a person who came from their page; none for everybody. */
    public void setOnly(Set<RecordId> records) {
        only = Set.copyOf(records);
        if (chosen.get() != null) {
            read();
        }
    }

    public boolean isNarrowed() {
        return !only.isEmpty();
    }

    public void refresh() {
        if (chosen.get() != null) {
            read();
        }
    }

    private PrintChoice choice(boolean blank) {
        return new PrintChoice(only, List.of(), "", group, changed, blank);
    }

    private void read() {
        PrintForm form = chosen.get();
        PrintChoice choice = choice(false);
        offering.read(progress -> forms.subjects(form, choice), records -> {
            if (groups.isEmpty()) {
                Set<String> found = new TreeSet<>();
                records.stream().map(record -> record.text("group")).filter(name -> !name.isEmpty()).forEach(found::add);
                groups = List.copyOf(found);
            }
            offer.set(new Offer(form, records, groups));
            look(records.isEmpty() ? null : records.getFirst());
        });
    }

    /** Draws the sheet of a record beside the screen's thread; the empty form for null. */
    public void look(Record record) {
        PrintForm form = chosen.get();
        looking.read(progress -> {
            try {
                return new Look(PaperImage.page(forms.preview(form, record), 0, PREVIEW_DPI), "");
            } catch (Problem broken) {
                return new Look(null, workplace.messages().of(broken));
            }
        }, look -> {
            preview.set(look.picture());
            trouble.set(look.trouble());
        });
    }

    private record Look(BufferedImage picture, String trouble) {
    }

    /**
     * Puts the chosen form into the queue, to be written as a file.
     *
     * @param records these alone, or none for all that are offered
     * @param blank   one empty form instead
     */
    public void print(Set<RecordId> records, boolean blank, Path target) {
        PrintForm form = chosen.get();
        PrintChoice choice = choice(records, blank);
        enqueue(form, target.getFileName().toString(), progress ->
                new PrintForms(workplace.desk()).run(form, choice, target, false, progress));
    }

    /** Puts the chosen form into the queue, to be printed by a printer of the computer. */
    public void send(Set<RecordId> records, boolean blank, String printer) {
        PrintForm form = chosen.get();
        PrintChoice choice = choice(records, blank);
        enqueue(form, printer, progress -> new PrintForms(workplace.desk()).send(form, choice, printer, progress));
    }

    private PrintChoice choice(Set<RecordId> records, boolean blank) {
        return records.isEmpty() || blank ? choice(blank) : PrintChoice.of(records);
    }

    private void enqueue(PrintForm form, String where, Work<PrintForms.Printed> work) {
        PrintJob job = new PrintJob(form.label().in(workplace.locale()) + " · " + where);
        queue.addFirst(job);
        job.started(workplace.background().output(workplace.say("desktop.print.running", form.label()), work, printed -> {
            job.end(PrintJob.State.DONE, workplace.say("desktop.print.done", printed.sheets(), printed.pages()));
            workplace.notices().done(workplace.say("desktop.print.saved", where));
            refresh();
        }, problem -> job.end(PrintJob.State.FAILED, workplace.messages().of(problem))));
    }
}
