package org.villagebook.desktop.project;

import java.util.List;
import javafx.scene.Node;
import org.villagebook.desktop.component.ComputedColumn;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordListViewModel;
import org.villagebook.desktop.component.RecordsPane;
import org.villagebook.desktop.component.PlainPage;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.Touched;

/** 项目: the list of projects and the page of one. */
public final class ProjectView implements Screen {

    private final Workplace workplace;
    private final RecordsPane pane;

    public ProjectView(Workplace workplace) {
        this.workplace = workplace;
        this.pane = new RecordsPane(workplace, new RecordListViewModel(workplace, workplace.type("project"), List.<ComputedColumn>of()),
                () -> new PlainPage(workplace, workplace.type("project")));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.project");
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void focus() {
        pane.focusList();
    }

    @Override
    public void show(Place place) {
        pane.show(place);
    }

    @Override
    public void refresh(Touched touched) {
        pane.refresh(touched);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return pane.shortcuts();
    }
}
