package org.villagebook.desktop.sync;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.DropArea;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.Touched;

/** 同步: the way into the network, and then the packages. */
public final class SyncView implements Screen {

    private final Workplace workplace;
    private final FileChoice files;
    private final SyncViewModel model;
    private final EnrolmentGuide guide;
    private final PackagesPane packages;
    private final StackPane content = new StackPane();
    private final DropArea node;
    private boolean wanted;

    public SyncView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new SyncViewModel(workplace);
        this.guide = new EnrolmentGuide(workplace, model.enrolment(), files);
        this.packages = new PackagesPane(workplace, model, this::export, this::receive);
        this.node = new DropArea(content, workplace.say("desktop.sync.drop"), model::take);
        VBox middle = new VBox(guide);
        middle.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        javafx.scene.control.ScrollPane scroll = TabbedPage.scroll(middle);
        scroll.setFitToWidth(true);
        model.board().addListener((at, before, now) -> {
            content.getChildren().setAll(now.enrolled() ? packages : scroll);
            if (wanted || before != null && before.enrolled() != now.enrolled()) {
                focus();
            }
        });
    }

    private void export() {
        if (model.enrolled()) {
            files.folder(workplace.say("desktop.sync.exportTo"), model.folder()).ifPresent(model::export);
        }
    }

    private void receive() {
        if (model.enrolled()) {
            model.take(files.files(workplace.say("desktop.sync.receive"), new FileChoice.Kind(
                    workplace.say("desktop.sync.receiptKind"), List.of("*.vbr", "*.vbt")), model.folder()));
        }
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.sync");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        wanted = model.board().get() == null;
        if (model.enrolled()) {
            packages.focusTable();
        } else if (!wanted) {
            guide.focusNext();
        }
    }

    @Override
    public void show(Place place) {
        model.open();
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null) {
            model.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+E", workplace.say("desktop.sync.export"), this::export),
                Shortcut.of("Shortcut+O", workplace.say("desktop.sync.receive"), this::receive));
    }
}
