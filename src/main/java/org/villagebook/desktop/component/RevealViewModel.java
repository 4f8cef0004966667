package org.villagebook.desktop.component;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.operation.RevealIdNumber;
import org.villagebook.record.RecordId;

/** Shows a masked number for as long as a key or a button is held. The reason is asked once a day for a record. */
public final class RevealViewModel {

    private final Workplace workplace;
    private final RecordId record;
    private final String field;
    private final Runnable ask;
    private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
    private boolean held;

    /** @param ask asks the person for a reason and hands it to {@link #give} */
    public RevealViewModel(Workplace workplace, RecordId record, String field, Runnable ask) {
        this.workplace = workplace;
        this.record = record;
        this.field = field;
        this.ask = ask;
    }

    /** The whole number while it is shown, else an empty text. */
    public ReadOnlyStringProperty number() {
        return number.getReadOnlyProperty();
    }

    public void press() {
        if (held) {
            return;
        }
        held = true;
        workplace.background().read(progress -> {
            RevealIdNumber operation = new RevealIdNumber(workplace.desk());
            return operation.reasonGiven(record).map(reason -> operation.run(record, field, reason));
        }, this::found);
    }

    private void found(Optional<String> whole) {
        if (whole.isEmpty()) {
            held = false;
            ask.run();
        } else if (held) {
            number.set(whole.get());
        }
    }

    public void release() {
        held = false;
        number.set("");
    }

    /** The reason is written down; from now on holding shows the number. */
    public void give(String reason) {
        workplace.background().read(progress -> {
            new RevealIdNumber(workplace.desk()).run(record, field, reason);
            return reason;
        }, given -> workplace.notices().done(workplace.say("desktop.reveal.hold")));
    }
}
