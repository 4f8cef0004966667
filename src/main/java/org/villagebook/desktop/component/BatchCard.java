package org.villagebook.desktop.component;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.operation.Remark;

/** Changes one field of all chosen records: which field, which value, what it would change, one button. */
final class BatchCard extends VBox {

    private final Workplace workplace;
    private final BatchViewModel model;
    private final VBox editor = new VBox(12);
    private final Label sentence = new Label();
    private final Label before = new Label();
    private final RemarkLabel remark;
    private final Button write;
    private Control input;

    BatchCard(Workplace workplace, BatchViewModel model, Runnable done) {
        super(12);
        this.workplace = workplace;
        this.model = model;
        this.remark = new RemarkLabel(workplace);
        getStyleClass().addAll("palette", "card");
        setMaxSize(640, 480);
        Label title = new Label(workplace.say("desktop.batch.title", model.size(), model.kind()));
        title.getStyleClass().add("page-title");
        write = Buttons.main(workplace.say("desktop.batch.write"), "fth-check", () -> model.write(done));
        write.setId("batch-write");
        sentence.setId("batch-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        before.getStyleClass().add("muted");
        before.setWrapText(true);
        before.setMinHeight(USE_PREF_SIZE);
        editor.setPrefWidth(360);
        HBox.setHgrow(editor, Priority.ALWAYS);
        HBox both = new HBox(16, new FieldPicker(workplace, model.fields(), this::pick, () -> input.requestFocus()), editor);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(title, both);
        model.preview().addListener((at, old, now) -> show());
        show();
    }

    private void pick(Field field) {
        model.pick(field);
        FieldControl control = new FieldControls(workplace).make(field, model.text());
        input = control.input();
        input.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                write.requestFocus();
                key.consume();
            }
        });
        Label name = new Label(workplace.say("desktop.batch.to", field.label()));
        name.getStyleClass().add("section-title");
        editor.getChildren().setAll(name, control.node(), remark, sentence, before, write);
    }

    private void show() {
        sentence.setText(model.sentence());
        before.setText(String.join("　", model.before()));
        write.setDisable(!model.writes());
        remark.say(model.preview().get() == null ? null : model.preview().get().remarks().stream()
                .max((a, b) -> Boolean.compare(a.blocks(), b.blocks())).orElse((Remark) null));
    }
}
