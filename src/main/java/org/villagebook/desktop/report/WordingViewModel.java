package org.villagebook.desktop.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ReportWording;
import org.villagebook.output.document.TemplateText.Paragraph;

/** The words around the figures: read, written one paragraph at a time, taken back. */
public final class WordingViewModel {

    private record Edit(int number, String before, String after) {
    }

    private record Words(List<Paragraph> paragraphs, boolean own) {
    }

    private final Workplace workplace;
    private final Runnable changed;
    private final Latest reading;
    private final ObservableList<Paragraph> paragraphs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Deque<Edit> edits = new ArrayDeque<>();

    WordingViewModel(Workplace workplace, Runnable changed) {
        this.workplace = workplace;
        this.changed = changed;
        this.reading = workplace.background().latest();
    }

    public ObservableList<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Whether the words are the office's own. */
    public ReadOnlyBooleanProperty own() {
        return own.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /** Why the last paragraph was not saved. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    void open() {
        reading.read(progress -> words(), this::show);
    }

    private Words words() {
        ReportWording wording = new ReportWording(workplace.desk());
        return new Words(wording.paragraphs(), wording.own());
    }

    private void show(Words words) {
        paragraphs.setAll(words.paragraphs());
        own.set(words.own());
        undoable.set(!edits.isEmpty());
    }

    /**
     * Saves a paragraph.
     *
     * @param saved runs when it is saved; otherwise {@link #trouble} says why not
     */
    public void save(Paragraph paragraph, String text, Runnable saved) {
        trouble.set("");
        if (text.equals(paragraph.text())) {
            saved.run();
            return;
        }
        write(new Edit(paragraph.number(), paragraph.text(), text), () -> {
            edits.push(new Edit(paragraph.number(), paragraph.text(), text));
            saved.run();
        });
    }

    private void write(Edit edit, Runnable written) {
        workplace.background().run(workplace.say("desktop.report.savingWords"), progress -> {
            new ReportWording(workplace.desk()).save(edit.number(), edit.before(), edit.after());
            return words();
        }, words -> {
            written.run();
            show(words);
            changed.run();
        }, problem -> trouble.set(workplace.messages().of(problem)));
    }

    /** Takes the last saved paragraph back. */
    public void undo() {
        if (!edits.isEmpty()) {
            Edit last = edits.peek();
            trouble.set("");
            write(new Edit(last.number(), last.after(), last.before()), edits::pop);
        }
    }

    /** Back to the words that come with the program. */
    public void reset() {
        workplace.background().run(workplace.say("desktop.report.savingWords"), progress -> {
            new ReportWording(workplace.desk()).reset();
            return words();
        }, words -> {
            edits.clear();
            trouble.set("");
            show(words);
            changed.run();
            workplace.notices().done(workplace.say("desktop.report.resetDone"));
        });
    }

    void forgetTrouble() {
        trouble.set("");
    }
}
