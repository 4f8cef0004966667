package org.villagebook.desktop.component;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.villagebook.operation.Remark;

/** What is to be said of a field, under the field: red for what must change, amber for what is worth a second look. */
public final class RemarkLabel extends Label {

    private static final PseudoClass MUST = PseudoClass.getPseudoClass("must");

    private final Workplace workplace;

    public RemarkLabel(Workplace workplace) {
        this.workplace = workplace;
        getStyleClass().add("remark");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        say(null);
    }

    public RemarkLabel(Workplace workplace, ObservableValue<Remark> remark) {
        this(workplace);
        remark.addListener((at, before, now) -> say(now));
        say(remark.getValue());
    }

    public void say(Remark remark) {
        setVisible(remark != null);
        if (remark != null) {
            setText(workplace.messages().of(remark.phrase()));
            pseudoClassStateChanged(MUST, remark.must());
        }
    }
}
