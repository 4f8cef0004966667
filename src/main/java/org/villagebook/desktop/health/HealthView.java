package org.villagebook.desktop.health;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordListViewModel;
import org.villagebook.desktop.component.RecordsPane;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.TallyRecords;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;
import org.villagebook.record.Tally;
import org.villagebook.record.Touched;

/** 健康: activities by month, and who came to them. */
public final class HealthView implements Screen {

    private final Workplace workplace;
    private final RecordsPane pane;
    private final MenuButton months = new MenuButton();

    public HealthView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.pane = new RecordsPane(workplace, new RecordListViewModel(workplace, workplace.type("activity")),
                () -> new ActivityPage(workplace, files).page());
        months.setText(workplace.say("desktop.health.allMonths"));
        months.setGraphic(new FontIcon("fth-calendar"));
        months.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        months.setOnShowing(event -> readMonths());
        months.getItems().add(item(workplace.say("desktop.health.allMonths"), RecordQuery.all("activity")));
        pane.heading().getChildren().add(3, months);
    }

    private void readMonths() {
        workplace.background().read(progress -> new TallyRecords(workplace.desk())
                .byMonth(RecordQuery.all("activity"), "date", null), tallies -> {
            months.getItems().setAll(item(workplace.say("desktop.health.allMonths"), RecordQuery.all("activity")),
                    new SeparatorMenuItem());
            tallies.stream().sorted(Comparator.comparing(Tally::group).reversed()).limit(24).forEach(tally ->
                    months.getItems().add(item(tally.group() + "   " + tally.count(), RecordQuery.all("activity")
                            .where("date", Comparison.AT_LEAST, tally.group() + "-01")
                            .where("date", Comparison.AT_MOST, tally.group() + "-31"))));
        });
    }

    private MenuItem item(String words, RecordQuery query) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> {
            months.setText(words.strip().split(" ")[0]);
            pane.list().startFrom(query);
        });
        return item;
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.health");
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
