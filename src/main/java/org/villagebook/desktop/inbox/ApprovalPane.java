package org.villagebook.desktop.inbox;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.PageHead;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ApproveEnrolment;

/** Who asks to be let in, each with the code in large digits; then the list for them. */
final class ApprovalPane extends VBox {

    private final Workplace workplace;
    private final ApprovalViewModel model;
    private final FileChoice files;
    private final PageHead head = new PageHead();
    private final VBox rows = new VBox();
    private final HBox foot = new HBox(8);
    private final Button approve;
    private final Button done;

    ApprovalPane(Workplace workplace, ApprovalViewModel model, FileChoice files) {
        this.workplace = workplace;
        this.model = model;
        this.files = files;
        approve = Buttons.main(workplace.say("desktop.inbox.approveNow"), "fth-check", this::approve);
        approve.setId("approve-now");
        approve.disableProperty().bind(Bindings.isEmpty(model.asking()).or(model.busy()));
        done = Buttons.main(workplace.say("desktop.inbox.done"), "fth-check", model::close);
        done.setId("approval-done");
        getStyleClass().add("record-page");
        rows.getStyleClass().add("tab-body");
        ScrollPane scroll = TabbedPage.scroll(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("page-foot");
        getChildren().addAll(head, scroll, foot);
        model.asking().addListener((ListChangeListener<ApproveEnrolment.Approved>) change -> show());
        model.approved().addListener((at, before, now) -> show());
        show();
    }

    private void show() {
        boolean in = model.approved().get();
        head.setTitle(workplace.say(in ? "desktop.inbox.approvedTitle" : "desktop.inbox.approveTitle",
                model.asking().size()));
        head.setFacts(workplace.say(in ? "desktop.inbox.approvedWords" : "desktop.inbox.approveWords"));
        rows.getChildren().setAll(model.asking().stream().map(this::row).toList());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (in) {
            foot.getChildren().setAll(Buttons.flat(workplace.say("desktop.inbox.showFolder"), "fth-folder",
                    () -> files.reveal(model.listFolder())), gap, done);
            done.requestFocus();
        } else {
            foot.getChildren().setAll(gap, Buttons.plain(workplace.say("desktop.cancel"), null, model::close), approve);
            approve.requestFocus();
        }
    }

    private HBox row(ApproveEnrolment.Approved asking) {
        Label name = new Label(asking.site().name());
        name.getStyleClass().add("section-title");
        Label detail = new Label(workplace.say("desktop.role." + asking.site().role().word()) + " · "
                + asking.site().code() + " · " + workplace.say("desktop.inbox.deviceWords",
                asking.device().substring(0, 4)));
        detail.getStyleClass().add("muted");
        VBox words = new VBox(4, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label code = new Label(asking.shortCode());
        code.getStyleClass().add("short-code");
        HBox row = new HBox(16, words, code);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("approval-row");
        return row;
    }

    private void approve() {
        files.newFile(workplace.say("desktop.inbox.approveNow"), new FileChoice.Kind(
                workplace.say("desktop.enrol.answerKind"), List.of("*.vbt")), model.folder(), model.listName())
                .ifPresent(model::approve);
    }
}
