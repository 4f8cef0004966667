package org.villagebook.desktop.printing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.OpenSheet;
import org.villagebook.operation.PrintForms;

/** Taking sheets of paper back: by number or scanner, over what changed meanwhile, to the entry of the sheet. */
public final class ReturnViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<OpenSheet.Opened> returned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SheetEntryViewModel> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private String code = "";

    public ReturnViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The sheet whose record changed after it was printed, until that has been looked at; null if there is none. */
    public ReadOnlyObjectProperty<OpenSheet.Opened> returned() {
        return returned.getReadOnlyProperty();
    }

    /** The sheet that is being entered; null if none is. */
    public ReadOnlyObjectProperty<SheetEntryViewModel> entry() {
        return entry.getReadOnlyProperty();
    }

    /** Why a sheet could not be found. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Finds the record of a sheet by its number or by what a scanner typed; a sheet that is up to date opens at once. */
    public void comeBack(String typed) {
        if (typed.isBlank()) {
            return;
        }
        workplace.background().run(workplace.say("desktop.print.finding"),
                progress -> new OpenSheet(workplace.desk(), new PrintForms(workplace.desk())).run(typed), opened -> {
                    trouble.set("");
                    code = typed;
                    returned.set(opened);
                    if (!opened.stale()) {
                        openReturned();
                    }
                }, problem -> trouble.set(workplace.messages().of(problem)));
    }

    /** Goes on to the entry of the sheet: what changed meanwhile has been seen. */
    public void openReturned() {
        OpenSheet.Opened opened = returned.get();
        if (opened != null) {
            returned.set(null);
            entry.set(new SheetEntryViewModel(workplace, code, opened));
        }
    }

    public void layAside() {
        returned.set(null);
        entry.set(null);
    }
}
