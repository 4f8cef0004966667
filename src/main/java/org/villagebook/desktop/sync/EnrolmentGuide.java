package org.villagebook.desktop.sync;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Workplace;

/** What a site sees until it is enrolled: three steps, and at the last the code that both sides read aloud. */
final class EnrolmentGuide extends VBox {

    private final Workplace workplace;
    private final EnrolmentViewModel model;
    private final FileChoice files;
    private final Button request;
    private final Button open;

    EnrolmentGuide(Workplace workplace, EnrolmentViewModel model, FileChoice files) {
        super(24);
        this.workplace = workplace;
        this.model = model;
        this.files = files;
        getStyleClass().add("guide");
        setMaxWidth(720);
        Label title = new Label(workplace.say("desktop.enrol.title"));
        title.getStyleClass().add("page-title");
        Label why = words("desktop.enrol.why");
        request = Buttons.main(workplace.say("desktop.enrol.request"), "fth-file-plus", this::request);
        request.setId("enrol-request");
        open = Buttons.plain(workplace.say("desktop.enrol.open"), "fth-file-text", this::open);
        open.setId("enrol-open");
        open.disableProperty().bind(model.busy());
        getChildren().addAll(new VBox(4, title, why),
                step("1", "request", request),
                step("2", "approve", null),
                step("3", "open", open),
                code());
        model.requested().addListener((at, before, now) -> asked(now));
        asked(model.requested().get());
    }

    /** The next button to press is the coloured one. */
    private void asked(LocalDate day) {
        boolean done = day != null;
        request.setText(done ? workplace.say("desktop.enrol.requestAgain", day) : workplace.say("desktop.enrol.request"));
        request.getStyleClass().removeAll("accent");
        open.getStyleClass().removeAll("accent");
        (done ? open : request).getStyleClass().add("accent");
    }

    private Label words(String key) {
        Label words = new Label(workplace.say(key));
        words.getStyleClass().add("quiet-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private HBox step(String number, String key, Node action) {
        StackPane mark = new StackPane(new Label(number));
        mark.getStyleClass().add("step-mark");
        Label title = new Label(workplace.say("desktop.enrol.step." + key));
        title.getStyleClass().add("section-title");
        VBox text = new VBox(4, title, words("desktop.enrol.step." + key + ".words"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox step = new HBox(16, mark, text);
        if (action != null) {
            step.getChildren().add(action);
        }
        step.setAlignment(Pos.TOP_LEFT);
        return step;
    }

    private VBox code() {
        Label heading = new Label();
        heading.getStyleClass().add("section-title");
        Label code = new Label();
        code.setId("short-code");
        code.getStyleClass().add("short-code");
        model.answer().addListener((at, before, now) -> {
            if (now != null) {
                heading.setText(workplace.say("desktop.enrol.answer", now.province()));
                code.setText(now.code());
            }
        });
        Button same = Buttons.main(workplace.say("desktop.enrol.same"), "fth-check", model::accept);
        same.setId("enrol-accept");
        same.disableProperty().bind(model.busy());
        Button differs = Buttons.plain(workplace.say("desktop.enrol.differs"), null, model::putAside);
        HBox foot = new HBox(8, same, differs);
        Label warning = new Label(workplace.say("desktop.enrol.compare"), new FontIcon("fth-phone"));
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(16, heading, code, warning, foot);
        box.getStyleClass().add("code-card");
        box.visibleProperty().bind(model.answer().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().addListener((at, before, shown) -> {
            if (shown) {
                same.requestFocus();
            }
        });
        return box;
    }

    private void request() {
        files.newFile(workplace.say("desktop.enrol.request"), new FileChoice.Kind(
                workplace.say("desktop.enrol.requestKind"), List.of("*.vbq")), null, model.requestName())
                .ifPresent(model::request);
    }

    private void open() {
        files.file(workplace.say("desktop.enrol.open"), new FileChoice.Kind(
                workplace.say("desktop.enrol.answerKind"), List.of("*.vbt")), (Path) null).ifPresent(model::look);
    }

    /** The button that comes next. */
    void focusNext() {
        (model.requested().get() == null ? request : open).requestFocus();
    }
}
