package org.villagebook.desktop.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.record.Touched;

/** 年报: period and editions at the left, the pages in the middle, numbers and words at the right. */
public final class ReportView implements Screen {

    private static final double WORDS = 344;

    private final Workplace workplace;
    private final FileChoice files;
    private final ReportViewModel model;
    private final PagesPane pages;
    private final TabPane middle;
    private final BorderPane node = new BorderPane();
    private Path folder;

    public ReportView(Workplace workplace, Supplier<LocalDate> today, FileChoice files) {
        this.workplace = workplace;
        this.files = files;
        this.model = new ReportViewModel(workplace, today);
        this.pages = new PagesPane(workplace, model);
        Tab preview = tab("preview", pages);
        Tab differences = tab("differences", new DifferencePane(workplace, model));
        middle = tabs("report-pages", preview, differences);
        TabPane right = tabs("report-words", tab("numbers", new NumbersPane(workplace, model, pages)),
                tab("wording", new WordingPane(workplace, model)));
        right.setPrefWidth(WORDS);
        right.setMinWidth(WORDS);
        right.getStyleClass().add("report-words");
        node.getStyleClass().add("record-page");
        node.setLeft(new EditionsPane(workplace, model, this::save,
                () -> middle.getSelectionModel().select(differences)));
        node.setCenter(middle);
        node.setRight(right);
    }

    private Tab tab(String key, Node content) {
        return new Tab(workplace.say("desktop.report.tab." + key), content);
    }

    private static TabPane tabs(String id, Tab... tabs) {
        TabPane pane = new TabPane(tabs);
        pane.setId(id);
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return pane;
    }

    private void save(boolean word) {
        if (!model.ready()) {
            return;
        }
        String ending = word ? "docx" : "pdf";
        files.newFile(workplace.say(word ? "desktop.report.saveWord" : "desktop.report.savePdf"),
                new FileChoice.Kind(word ? "Word" : "PDF", List.of("*." + ending)), folder,
                workplace.say("desktop.report.fileName", Integer.toString(model.asOf().get().getYear()),
                        model.draft().get().edition()) + '.' + ending)
                .ifPresent(file -> {
                    folder = file.toAbsolutePath().getParent();
                    model.save(file);
                });
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.report");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        pages.requestFocus();
    }

    @Override
    public void show(Place place) {
        if (model.draft().get() == null && !model.busy().get()) {
            model.open();
        }
    }

    @Override
    public void refresh(Touched touched) {
        if (!touched.isEmpty()) {
            model.touched();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("F5", workplace.say("desktop.report.again"), model::count),
                Shortcut.of("Shortcut+E", workplace.say("desktop.report.saveWord"), () -> save(true)),
                Shortcut.of("Shortcut+P", workplace.say("desktop.report.savePdf"), () -> save(false)));
    }
}
