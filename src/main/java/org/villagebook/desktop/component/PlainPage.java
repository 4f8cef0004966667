package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;

/** The page of any record type: its fields, what belongs to it, and its history. Made from the catalogue alone. */
public final class PlainPage implements RecordPage {

    private final Workplace workplace;
    private final RecordType type;
    private final RecordViewModel model;
    private final PageHead head = new PageHead();
    private final FieldsPane fields;
    private final TabPane tabs = new TabPane();
    private final List<Children> children = new ArrayList<>();
    private final VBox node;

    public PlainPage(Workplace workplace, RecordType type) {
        this.workplace = workplace;
        this.type = type;
        this.model = new RecordViewModel(workplace);
        this.fields = new FieldsPane(workplace, type, model, List.of());
        HistoryList history = new HistoryList(workplace, type);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().add(new Tab(workplace.say("desktop.tab.overview"), scroll(fields)));
        for (RecordType child : workplace.desk().catalogue().childrenOf(type.id())) {
            Children list = new Children(workplace, child, child.parentField().orElseThrow(),
                    workplace.say("desktop.add"));
            list.getStyleClass().add("tab-body");
            children.add(list);
            tabs.getTabs().add(new Tab(child.label().in(workplace.locale()), list));
        }
        tabs.getTabs().add(new Tab(workplace.say("desktop.tab.history"), scroll(history)));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        head.setActions(new DeleteButton(workplace, model));
        node = new VBox(head, tabs);
        node.getStyleClass().add("record-page");
        model.history().addListener((at, before, now) -> history.show(now));
        model.row().addListener((at, before, now) -> showHead(now));
    }

    /** A scrolling page of its own width. */
    public static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        content.getStyleClass().add("tab-body");
        return scroll;
    }

    public PageHead head() {
        return head;
    }

    public RecordViewModel model() {
        return model;
    }

    private void showHead(Row row) {
        String title = model.title();
        head.setTitle(title.length() > 60 ? title.substring(0, title.offsetByCodePoints(0, 40)) + "…" : title);
        String day = type.calendar() == null ? "" : row.text(type.calendar());
        head.setFacts(type.label().in(workplace.locale()), day, type.parentField().map(parent -> row.text(parent.id()))
                .orElse(""));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(RecordId id) {
        model.show(id);
        children.forEach(list -> list.show(id, Map.of()));
    }

    @Override
    public void focus() {
        tabs.getSelectionModel().select(0);
        fields.focus();
    }

    @Override
    public void refresh(Touched touched) {
        model.refresh(touched);
        children.forEach(list -> list.refresh(touched));
    }
}
