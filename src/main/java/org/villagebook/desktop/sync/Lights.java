package org.villagebook.desktop.sync;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.villagebook.desktop.component.Workplace;

/** Three lights of a package: 已生成, 已送出, 省里已收. The ones it has passed are lit. */
final class Lights extends HBox {

    private static final List<String> STATES = List.of("made", "carried", "received");

    Lights(Workplace workplace, String state) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        int reached = STATES.indexOf(state);
        for (int i = 0; i < STATES.size(); i++) {
            if (i > 0) {
                Region way = new Region();
                way.getStyleClass().addAll("light-way", i <= reached ? "lit" : "dark");
                getChildren().add(way);
            }
            Region lamp = new Region();
            lamp.getStyleClass().add("lamp");
            Label light = new Label(workplace.say("desktop.sync.state." + STATES.get(i)), lamp);
            light.getStyleClass().addAll("light", i <= reached ? "lit" : "dark");
            light.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(light);
        }
    }
}
