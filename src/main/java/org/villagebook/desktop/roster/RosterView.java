package org.villagebook.desktop.roster;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.villagebook.desktop.component.DropArea;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;

/** 导入: a workbook, what it would do, and one button. */
public final class RosterView implements Screen {

    private final Workplace workplace;
    private final FileChoice files;
    private final RosterViewModel model;
    private final ChoosePane choose;
    private final PreviewPane preview;
    private final StackPane content = new StackPane();
    private final DropArea node;

    public RosterView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new RosterViewModel(workplace);
        this.choose = new ChoosePane(workplace, model, this::chooseFile);
        this.preview = new PreviewPane(workplace, model, this::chooseFile);
        this.node = new DropArea(content, workplace.say("desktop.import.drop"), model::read);
        content.getChildren().setAll(choose);
        model.step().addListener((at, before, now) -> step());
        model.tables().addListener((at, before, now) -> step());
    }

    private void step() {
        boolean choosing = model.step().get() == RosterViewModel.Step.CHOOSE;
        content.getChildren().setAll(choosing ? choose : preview);
        if (!choosing) {
            preview.show();
        }
        focus();
    }

    private void chooseFile() {
        files.file(workplace.say("desktop.import.choose"), new FileChoice.Kind(
                workplace.say("desktop.import.fileKind"), List.of("*.xlsx", "*.xls", "*.csv")), model.folder())
                .ifPresent(file -> model.read(List.of(file)));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.roster");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        if (model.step().get() == RosterViewModel.Step.CHOOSE) {
            choose.focus();
        } else {
            preview.focus();
        }
    }

    /** An import that was finished makes room for the next one. */
    @Override
    public void show(Place place) {
        if (place instanceof Place.Block block) {
            model.read(block);
        } else if (model.step().get() == RosterViewModel.Step.DONE) {
            model.startAgain();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Shortcut+O", workplace.say("desktop.import.choose"), this::chooseFile));
    }
}
