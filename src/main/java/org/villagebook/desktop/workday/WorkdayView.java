package org.villagebook.desktop.workday;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.NameCard;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.WorkdayMonth.Cadre;
import org.villagebook.operation.WorkdayMonth.Month;
import org.villagebook.record.Touched;

/** 考勤: one month, its days by letter keys, and its summary made from the records. */
public final class WorkdayView implements Screen {

    private static final double SCROLL_BAR = 18;

    private final Workplace workplace;
    private final WorkdayViewModel model;
    private final MonthGrid grid;
    private final Label title = new Label();
    private final StackPane body = new StackPane();
    private final ScrollPane node;

    public WorkdayView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new WorkdayViewModel(workplace, YearMonth.now());
        this.grid = new MonthGrid(workplace, model, this::askApprover);
        title.getStyleClass().add("page-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, Buttons.icon("fth-chevron-left", workplace.say("desktop.workday.before"), () -> model.turn(-1)),
                Buttons.icon("fth-chevron-right", workplace.say("desktop.workday.after"), () -> model.turn(1)), gap,
                Buttons.plain(workplace.say("desktop.addOne", workplace.type("diary").label()), "fth-edit-3", this::diary));
        head.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label(workplace.say("desktop.workday.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        Label words = new Label();
        words.textProperty().bind(model.summary());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Label heading = new Label(workplace.say("desktop.workday.summary"));
        heading.getStyleClass().add("section-title");
        body.setAlignment(Pos.TOP_LEFT);
        VBox page = new VBox(16, head, hint, body, heading, words,
                Buttons.plain(workplace.say("desktop.workday.copy"), "fth-clipboard", this::copy));
        node = TabbedPage.scroll(page);
        model.month().addListener((at, before, now) -> show(now));
    }

    private void show(Month month) {
        title.setText(workplace.say("desktop.workday.title", String.valueOf(month.month().getYear()), month.month().getMonthValue()));
        if (month.cadres().isEmpty()) {
            body.getChildren().setAll(new EmptyState("fth-clock", workplace.say("desktop.workday.empty"),
                    workplace.say("desktop.workday.emptyHint"), Buttons.main(workplace.say("desktop.addOne",
                            workplace.type("posting").label()), "fth-plus",
                            () -> workplace.navigation().go(new Place.Entry("posting", Map.of())))));
            return;
        }
        grid.show(month);
        ScrollPane sideways = new ScrollPane(grid);
        sideways.getStyleClass().add("page-scroll");
        sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideways.minHeightProperty().bind(grid.heightProperty().add(SCROLL_BAR));
        if (body.getChildren().size() != 1 || !(body.getChildren().getFirst() instanceof ScrollPane)) {
            body.getChildren().setAll(sideways);
        }
    }

    private void askApprover(Cadre cadre, int day) {
        if (cadre.days().containsKey(day)) {
            Veil veil = Veil.over(node);
            veil.lift(new NameCard(workplace, workplace.say("desktop.workday.approver", cadre.name(), day),
                    cadre.days().get(day).text("approver"), name -> {
                veil.lower();
                model.approve(cadre, day, name);
            }));
        }
    }

    private void diary() {
        workplace.navigation().go(new Place.Entry("diary", Map.of("name", workplace.desk().signedIn())));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.summary().get());
        Clipboard.getSystemClipboard().setContent(content);
        workplace.notices().done(workplace.say("desktop.workday.copied"));
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.workday");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void focus() {
        grid.requestFocus();
    }

    @Override
    public void show(Place place) {
        model.open();
    }

    @Override
    public void refresh(Touched touched) {
        if (touched.touches("workday") || touched.touches("posting")) {
            model.open();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(Shortcut.of("Ctrl+PAGE_UP", workplace.say("desktop.workday.before"), () -> model.turn(-1)),
                Shortcut.of("Ctrl+PAGE_DOWN", workplace.say("desktop.workday.after"), () -> model.turn(1)));
    }
}
