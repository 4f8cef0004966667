package org.villagebook.desktop.household;

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

/** 农户: the list of households and the page of one. */
public final class HouseholdView implements Screen {

    private final Workplace workplace;
    private final RecordsPane pane;

    public HouseholdView(Workplace workplace) {
        this.workplace = workplace;
        this.pane = new RecordsPane(workplace, new RecordListViewModel(workplace, workplace.type("household"), List.<ComputedColumn>of()),
                () -> new PlainPage(workplace, workplace.type("household")));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.household");
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
