package org.villagebook.desktop.indicator;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** What should be known of a record behind a figure; amber if it needs a look. */
final class TraceRemark {

    private TraceRemark() {
    }

    static Label of(TraceLine line) {
        if (line.remark().isEmpty()) {
            return null;
        }
        Label label = new Label(line.remark());
        label.setTooltip(new Tooltip(line.remark()));
        label.getStyleClass().addAll(line.doubtful() ? java.util.List.of("tag", "amber") : java.util.List.of("muted"));
        return label;
    }
}
