package org.villagebook.desktop.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.RecordId;

/** 帮扶: who helps, what was done, who came to see the household, and what it still needs. */
final class HelpPane extends VBox {

    private final Map<String, String> visitor;
    private final List<Children> lists = new ArrayList<>();

    /** @param visitor what is known of a new visit already */
    HelpPane(Workplace workplace, Map<String, String> visitor) {
        super(16);
        this.visitor = visitor;
        for (String id : List.of("visit", "measure", "helper", "need")) {
            RecordType type = workplace.type(id);
            Children list = new Children(workplace, type, type.require("household"),
                    workplace.say("desktop.addOne", type.label()));
            lists.add(list.asHighAsRows(6));
        }
        getChildren().addAll(lists);
    }

    void show(RecordId household) {
        lists.forEach(list -> list.show(household, list.list().type().id().equals("visit") ? visitor : Map.of()));
    }
}
