package org.villagebook.desktop.component;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of a page for what is rarely wanted. Deleting asks for the reason by offering the usual ones. */
public final class DeleteButton extends MenuButton {

    public DeleteButton(Workplace workplace, RecordViewModel model) {
        super(null, new FontIcon("fth-more-horizontal"));
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setAccessibleText(workplace.say("desktop.more"));
        setTooltip(new javafx.scene.control.Tooltip(workplace.say("desktop.more")));
        javafx.scene.control.Menu delete = new javafx.scene.control.Menu(workplace.say("desktop.delete"),
                new FontIcon("fth-trash-2"));
        for (String reason : java.util.List.of("duplicate", "mistake", "gone")) {
            String words = workplace.say("desktop.delete." + reason);
            MenuItem item = new MenuItem(words);
            item.setOnAction(event -> model.delete(words));
            delete.getItems().add(item);
        }
        getItems().add(delete);
    }
}
