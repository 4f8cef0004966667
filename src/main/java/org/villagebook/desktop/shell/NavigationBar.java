package org.villagebook.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;

/** The activities at the left; it can be folded to its icons. */
final class NavigationBar extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE = 176;
    private static final double FOLDED = 56;

    private final Map<String, Button> entries = new HashMap<>();
    private final Map<Button, String> names = new HashMap<>();
    private final Label village = new Label();
    private final Choices choices;

    NavigationBar(Workplace workplace, Navigator navigator, Activities activities, Choices choices) {
        super(2);
        this.choices = choices;
        getStyleClass().add("navigation");
        ImageView icon = new ImageView(new Image(NavigationBar.class.getResourceAsStream("icon/64.png"), 24, 24, true, true));
        village.setText(workplace.desk().site().name());
        village.getStyleClass().add("site-name");
        village.managedProperty().bind(village.visibleProperty());
        HBox head = new HBox(8, icon, village);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("navigation-head");
        getChildren().add(head);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        int number = 1;
        for (Activity activity : activities.all()) {
            if (!activity.listed()) {
                continue;
            }
            if (activity.id().equals(Activities.SETTINGS)) {
                getChildren().add(gap);
            }
            String name = workplace.say("desktop.activity." + activity.id());
            Button entry = new Button(name, new FontIcon(activity.icon()));
            entry.setId("go-" + activity.id());
            entry.getStyleClass().add("navigation-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setFocusTraversable(false);
            entry.setTooltip(new Tooltip(name + "  Ctrl+" + number++));
            entry.setOnAction(event -> navigator.go(new Place.Home(activity.id())));
            entries.put(activity.id(), entry);
            names.put(entry, name);
            getChildren().add(entry);
        }
        Button fold = Buttons.icon("fth-sidebar", workplace.say("desktop.navigation.fold"), this::fold);
        fold.setFocusTraversable(false);
        fold.getStyleClass().add("navigation-fold");
        getChildren().add(fold);
        lay(choices.narrow());
    }

    private void fold() {
        choices.setNarrow(!choices.narrow());
        lay(choices.narrow());
    }

    private void lay(boolean narrow) {
        double width = narrow ? FOLDED : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        village.setVisible(!narrow);
        pseudoClassStateChanged(NARROW, narrow);
        names.forEach((entry, name) -> entry.setText(narrow ? "" : name));
    }

    void choose(String activity) {
        entries.forEach((id, entry) -> entry.pseudoClassStateChanged(CHOSEN, id.equals(activity)));
    }
}
