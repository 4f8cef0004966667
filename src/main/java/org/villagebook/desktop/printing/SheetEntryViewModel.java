package org.villagebook.desktop.printing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.EnterSheet;
import org.villagebook.operation.OpenSheet;
import org.villagebook.operation.PrintForms;
import org.villagebook.operation.Remark;
import org.villagebook.record.RecordId;

/** A sheet of paper that came back, with its fields in the order of the paper; saved whole, with one undo. */
public final class SheetEntryViewModel {

    private final Workplace workplace;
    private final String code;
    private final OpenSheet.Opened sheet;
    private final List<SheetPart> parts = new ArrayList<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final BooleanProperty saving = new SimpleBooleanProperty();

    /** @param code as it was typed or scanned */
    public SheetEntryViewModel(Workplace workplace, String code, OpenSheet.Opened sheet) {
        this.workplace = workplace;
        this.code = code;
        this.sheet = sheet;
        sheet.parts().forEach(part -> parts.add(new SheetPart(workplace, sheet, part, this::count)));
    }

    private void count() {
        changes.set(parts.stream().mapToInt(part -> part.typed().size()).sum());
    }

    public OpenSheet.Opened sheet() {
        return sheet;
    }

    public List<SheetPart> parts() {
        return parts;
    }

    /** How many fields differ from the book. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty saving() {
        return saving;
    }

    private record Outcome(SheetPart refusedPart, String refusedField, Map<SheetPart, List<Remark>> remarks) {
    }

    /**
     * Saves what was typed, or shows what stands in the way. A sheet that agrees with the book is done without a write.
     *
     * @param refused gets the part and the first field that cannot be saved
     */
    public void save(Runnable saved, BiConsumer<SheetPart, String> refused) {
        if (saving.get()) {
            return;
        }
        Map<SheetPart, Map<String, String>> typed = new LinkedHashMap<>();
        parts.forEach(part -> typed.put(part, part.typed()));
        int corrected = changes.get();
        saving.set(true);
        workplace.background().run(workplace.say("desktop.saving"), progress -> write(typed), outcome -> {
            saving.set(false);
            outcome.remarks().forEach(SheetPart::show);
            if (outcome.refusedPart() != null) {
                refused.accept(outcome.refusedPart(), outcome.refusedField());
            } else if (corrected == 0) {
                workplace.notices().done(workplace.say("desktop.print.agrees"));
                saved.run();
            } else {
                workplace.notices().undoable(workplace.say("desktop.print.entered", corrected));
                saved.run();
            }
        }, problem -> {
            saving.set(false);
            workplace.notices().problem(problem);
        });
    }

    private Outcome write(Map<SheetPart, Map<String, String>> typed) {
        Map<SheetPart, List<Remark>> remarks = new LinkedHashMap<>();
        typed.forEach((part, texts) -> remarks.put(part, part.remarksOf(texts)));
        for (Map.Entry<SheetPart, List<Remark>> each : remarks.entrySet()) {
            for (Remark remark : each.getValue()) {
                if (remark.blocks()) {
                    return new Outcome(each.getKey(), remark.field(), remarks);
                }
            }
        }
        Map<RecordId, Map<String, String>> corrections = new LinkedHashMap<>();
        Map<String, String> made = new LinkedHashMap<>();
        typed.forEach((part, texts) -> {
            if (part.part().record() == null) {
                made.putAll(texts);
            } else {
                corrections.put(part.part().record().id(), texts);
            }
        });
        // What changed since the sheet was printed stands beside the fields: it has been seen.
        new EnterSheet(workplace.desk(), new OpenSheet(workplace.desk(), new PrintForms(workplace.desk())))
                .run(code, new EnterSheet.Entries(corrections, made), true);
        return new Outcome(null, null, remarks);
    }
}
