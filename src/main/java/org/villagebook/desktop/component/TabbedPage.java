package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;

/**
 * The page of a record: a head and tabs. The chain only adds tabs; {@link #plain} makes the page of any record type
 * from the catalogue alone.
 */
public final class TabbedPage implements RecordPage {

    private final Workplace workplace;
    private final RecordType type;
    private final RecordViewModel model;
    private final PageHead head = new PageHead();
    private final TabPane tabs = new TabPane();
    private final List<Children> children = new ArrayList<>();
    private final List<Consumer<RecordId>> readers = new ArrayList<>();
    private final VBox node;
    private FieldsPane fields;
    private Consumer<Row> writeHead;
    private String sought;

    public TabbedPage(Workplace workplace, RecordType type) {
        this.workplace = workplace;
        this.type = type;
        this.model = new RecordViewModel(workplace);
        this.writeHead = this::plainHead;
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        head.setActions(new DeleteButton(workplace, model));
        node = new VBox(head, tabs);
        node.getStyleClass().add("record-page");
        model.row().addListener((at, before, now) -> {
            writeHead.accept(now);
            seek(now);
        });
    }

    /** Fields, what belongs to the record, what happened, and its history. */
    public static TabbedPage plain(Workplace workplace, RecordType type) {
        TabbedPage page = new TabbedPage(workplace, type).overview(List.of());
        for (RecordType child : workplace.desk().catalogue().childrenOf(type.id())) {
            page.children(child, child.parentField().orElseThrow(), workplace.say("desktop.add"), Map.of());
        }
        return page.history();
    }

    /** A scrolling page of its own width. */
    public static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        content.getStyleClass().add("tab-body");
        return scroll;
    }

    public TabbedPage overview(List<String> hidden) {
        fields = new FieldsPane(workplace, type, model, hidden);
        return tab(workplace.say("desktop.tab.overview"), scroll(fields), id -> { }).named("overview");
    }

    /** The records of a type that refer to this one. */
    public TabbedPage children(RecordType child, Field reference, String addWords, Map<String, String> preset) {
        Children list = new Children(workplace, child, reference, addWords);
        list.getStyleClass().add("tab-body");
        children.add(list);
        return tab(child.label().in(workplace.locale()), list, id -> list.show(id, preset)).named(child.id());
    }

    public TabbedPage timeline() {
        Timeline timeline = new Timeline();
        Latest latest = workplace.background().latest();
        Happenings happenings = new Happenings(workplace);
        return tab(workplace.say("desktop.tab.timeline"), scroll(timeline),
                id -> latest.read(progress -> happenings.read(id), timeline::show)).named("timeline");
    }

    public TabbedPage history() {
        HistoryList history = new HistoryList(workplace, type);
        model.history().addListener((at, before, now) -> history.show(now, model.accesses()));
        return tab(workplace.say("desktop.tab.history"), scroll(history), id -> { }).named("history");
    }

    /** @param read called with each record that the page shows, and again when something was written */
    public TabbedPage tab(String title, Node content, Consumer<RecordId> read) {
        tabs.getTabs().add(new Tab(title, content));
        readers.add(read);
        return this;
    }

    /** Gives the last tab a name by which {@link #select(String)} finds it. */
    public TabbedPage named(String id) {
        tabs.getTabs().getLast().setId("tab-" + id);
        return this;
    }

    /** How the head is written, in place of the plain way. */
    public TabbedPage head(Consumer<Row> write) {
        writeHead = write;
        return this;
    }

    /** Buttons in the head, before the menu for what is rarely wanted. */
    public TabbedPage actions(Node... actions) {
        List<Node> all = new ArrayList<>(List.of(actions));
        all.add(new DeleteButton(workplace, model));
        head.setActions(all.toArray(Node[]::new));
        return this;
    }

    public PageHead head() {
        return head;
    }

    public RecordViewModel model() {
        return model;
    }

    /** Opens the form for a new record that belongs to this one. */
    public void addBelow(String child, String reference, Map<String, String> preset) {
        Map<String, String> known = new java.util.HashMap<>(preset);
        known.put(reference, model.id().toString());
        workplace.navigation().go(new Place.Entry(child, known));
    }

    private void plainHead(Row row) {
        String title = model.title().replace('\n', ' ');
        head.setTitle(title.codePointCount(0, title.length()) > 40
                ? title.substring(0, title.offsetByCodePoints(0, 40)) + "…" : title);
        String day = type.calendar() == null ? "" : row.text(type.calendar());
        head.setFacts(type.label().in(workplace.locale()), day,
                type.parentField().map(parent -> row.text(parent.id())).orElse(""));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(RecordId id) {
        model.show(id);
        readers.forEach(read -> read.accept(id));
    }

    @Override
    public void focus() {
        tabs.getSelectionModel().select(0);
        if (fields != null) {
            fields.focus();
        }
    }

    /** Brings the tab of that name to the front. */
    public void select(String id) {
        tabs.getTabs().stream().filter(tab -> ("tab-" + id).equals(tab.getId())).findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /** The next tab, or the one before. */
    private void turn(int by) {
        int count = tabs.getTabs().size();
        tabs.getSelectionModel().select((tabs.getSelectionModel().getSelectedIndex() + by + count) % count);
        tabs.requestFocus();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Ctrl+PAGE_DOWN", workplace.say("desktop.tab.next"), () -> turn(1)),
                Shortcut.of("Ctrl+PAGE_UP", workplace.say("desktop.tab.before"), () -> turn(-1)));
    }

    @Override
    public void look(String field) {
        sought = field;
    }

    private void seek(Row row) {
        if (sought != null && fields != null && row.loaded()) {
            tabs.getSelectionModel().select(0);
            fields.look(sought);
            sought = null;
        }
    }

    /** Brings a tab to the front. */
    public void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    @Override
    public void edit() {
        if (fields != null) {
            fields.edit();
        }
    }

    @Override
    public void refresh(Touched touched) {
        if (model.id() == null) {
            return;
        }
        model.refresh(touched);
        readers.forEach(read -> read.accept(model.id()));
    }
}
