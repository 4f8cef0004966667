package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;

/** All fields of a record in the sections of its form. Fields without a value are folded away until asked for. */
public final class FieldsPane extends VBox {

    private final Workplace workplace;
    private final RecordViewModel model;
    private final RecordType type;
    private final List<ValueCell> cells = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final Hyperlink more = new Hyperlink();

    private record Section(VBox box, List<ValueCell> cells) {
    }

    /** @param hidden fields that the page shows elsewhere */
    public FieldsPane(Workplace workplace, RecordType type, RecordViewModel model, List<String> hidden) {
        super(20);
        this.workplace = workplace;
        this.model = model;
        this.type = type;
        getStyleClass().add("fields-pane");
        type.form().forEach(section -> add(section, hidden));
        more.getStyleClass().add("more-fields");
        more.setOnAction(event -> all.set(!all.get()));
        getChildren().add(more);
        all.addListener((at, before, now) -> show(model.row().get()));
        model.row().addListener((at, before, now) -> show(now));
        show(model.row().get());
    }

    private void add(RecordType.Section section, List<String> hidden) {
        ColumnsPane columns = new ColumnsPane(264, 24, 0);
        List<ValueCell> inSection = new ArrayList<>();
        for (String id : section.fields()) {
            if (!hidden.contains(id)) {
                Field field = type.require(id);
                ValueCell cell = new ValueCell(workplace, model, field);
                cell.managedProperty().bind(cell.visibleProperty());
                columns.add(cell, field.type() == org.villagebook.catalogue.FieldType.NOTE);
                inSection.add(cell);
            }
        }
        Label heading = new Label(section.label().in(workplace.locale()));
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(8, heading, columns);
        box.managedProperty().bind(box.visibleProperty());
        cells.addAll(inSection);
        sections.add(new Section(box, inSection));
        getChildren().add(box);
    }

    private void show(Row row) {
        if (!row.loaded()) {
            return;
        }
        int folded = 0;
        for (Section section : sections) {
            boolean any = false;
            for (ValueCell cell : section.cells()) {
                boolean filled = !row.text(cell.field().id()).isEmpty();
                cell.show(row);
                cell.setVisible(filled || all.get() || cell.hasFinding());
                any |= cell.isVisible();
                folded += filled || cell.hasFinding() ? 0 : 1;
            }
            section.box().setVisible(any);
        }
        more.setVisible(folded > 0);
        more.setText(all.get() ? workplace.say("desktop.fields.fewer") : workplace.say("desktop.fields.more", folded));
    }

    /** The keyboard goes to the first value. */
    public void focus() {
        cells.stream().filter(ValueCell::isVisible).findFirst().ifPresent(ValueCell::requestFocus);
    }

    /** The keyboard goes to the value of a field, unfolded if need be. */
    public void look(String field) {
        cells.stream().filter(cell -> cell.field().id().equals(field)).findFirst().ifPresent(cell -> {
            if (!cell.isVisible()) {
                all.set(true);
            }
            cell.requestFocus();
            scrollTo(cell);
        });
    }

    private void scrollTo(ValueCell cell) {
        Node up = getParent();
        while (up != null && !(up instanceof ScrollPane)) {
            up = up.getParent();
        }
        if (up instanceof ScrollPane scroll) {
            scroll.applyCss();
            scroll.layout();
            Node content = scroll.getContent();
            double hidden = content.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
            double at = content.sceneToLocal(cell.localToScene(0, 0)).getY() - scroll.getViewportBounds().getHeight() / 3;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(at / hidden, 0.0, 1.0));
        }
    }

    /** Edits the field that has the keyboard, or the first. */
    public void edit() {
        cells.stream().filter(ValueCell::isFocused).findFirst()
                .or(() -> cells.stream().filter(ValueCell::isVisible).findFirst()).ifPresent(ValueCell::edit);
    }
}
