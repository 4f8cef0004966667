package org.villagebook.desktop.inbox;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.villagebook.desktop.component.ChartPane;
import org.villagebook.desktop.component.DropArea;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.record.Touched;

/** 收件: the board; files that were dropped take its place until they are dealt with. */
public final class InboxView implements Screen {

    private final Workplace workplace;
    private final FileChoice files;
    private final InboxViewModel model;
    private final BoardPane board;
    private final FilesPane received;
    private final ApprovalPane approval;
    private final StackPane content = new StackPane();
    private final DropArea node;

    /** @param painter made when the first chart is drawn, beside the screen's thread: it reads fonts */
    public InboxView(Workplace workplace, FileChoice files, Supplier<ChartPainter> painter, boolean dark) {
        this.workplace = workplace;
        this.files = files;
        this.model = new InboxViewModel(workplace);
        ChartPane<String> months = new ChartPane<>(workplace.background(), painter,
                dark ? ChartColours.dark() : ChartColours.light(), this::showPackages);
        this.board = new BoardPane(workplace, model, months, this::choose, this::approve);
        this.received = new FilesPane(workplace, model, files);
        this.approval = new ApprovalPane(workplace, model.approval(), files);
        this.node = new DropArea(content, workplace.say("desktop.inbox.drop"), model::take);
        model.stage().addListener((at, before, now) -> stage(now));
        content.getChildren().setAll(board);
    }

    private void showPackages(String site) {
        board.showPackages(site);
    }

    private void stage(InboxViewModel.Stage stage) {
        content.getChildren().setAll(switch (stage) {
            case BOARD -> board;
            case PREVIEW, DONE -> received;
            case ENROLMENT -> approval;
        });
        switch (stage) {
            case BOARD -> board.focusTable();
            case PREVIEW, DONE -> received.show();
            case ENROLMENT -> approval.requestFocus();
        }
    }

    private void choose() {
        model.take(files.files(workplace.say("desktop.inbox.choose"), new FileChoice.Kind(
                workplace.say("desktop.inbox.packageKind"), List.of("*.vbp", "*.vbr", "*.vbt", "*.vbq")), null));
    }

    private void approve() {
        model.take(files.files(workplace.say("desktop.inbox.approve"), new FileChoice.Kind(
                workplace.say("desktop.enrol.requestKind"), List.of("*.vbq")), null));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.inbox");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        if (model.stage().get() == InboxViewModel.Stage.BOARD) {
            board.focusTable();
        }
    }

    @Override
    public void show(Place place) {
        model.open();
        if (place instanceof Place.Packages packages) {
            showPackages(packages.site());
        }
    }

    @Override
    public void refresh(Touched touched) {
        if (node.getScene() != null && !model.busy().get()) {
            model.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+O", workplace.say("desktop.inbox.choose"), this::choose));
    }
}
