package org.villagebook.desktop.project;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordListViewModel;
import org.villagebook.desktop.component.RecordsPane;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.Touched;

/** 项目: as a list with pages, or as a board by state. */
public final class ProjectView implements Screen {

    private final Workplace workplace;
    private final RecordsPane pane;
    private final ProjectBoardViewModel board;
    private final BorderPane boardSide;
    private final StackPane node = new StackPane();

    public ProjectView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.board = new ProjectBoardViewModel(workplace);
        this.pane = new RecordsPane(workplace, new RecordListViewModel(workplace, workplace.type("project")),
                () -> new ProjectPage(workplace, files).page());
        pane.heading().getChildren().add(3, Buttons.icon("fth-columns", workplace.say("desktop.project.board") + "  Ctrl+B",
                this::toggle));
        Label title = new Label(title());
        title.getStyleClass().add("page-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap,
                Buttons.icon("fth-list", workplace.say("desktop.project.list") + "  Ctrl+B", this::toggle),
                Buttons.main(workplace.say("desktop.add"), "fth-plus", pane::add));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        boardSide = new BorderPane(new ProjectBoard(workplace, board), head, null, null, null);
        node.getChildren().setAll(pane);
    }

    private boolean onBoard() {
        return node.getChildren().contains(boardSide);
    }

    private void toggle() {
        node.getChildren().setAll(onBoard() ? pane : boardSide);
        if (onBoard()) {
            board.open();
        }
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.project");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        pane.focusList();
    }

    @Override
    public void show(Place place) {
        if (onBoard() && !(place instanceof Place.Home)) {
            toggle();
        }
        pane.show(place);
    }

    @Override
    public void refresh(Touched touched) {
        pane.refresh(touched);
        if (onBoard() && touched.touches("project")) {
            board.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>(pane.shortcuts());
        all.add(Shortcut.of("Shortcut+B", workplace.say("desktop.project.board"), this::toggle));
        return all;
    }
}
