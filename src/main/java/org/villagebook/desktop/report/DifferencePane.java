package org.villagebook.desktop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.document.FigureChange.Cause;

/** Every figure that is not what it was in the edition before: old, new, and why by site and package. */
final class DifferencePane extends StackPane {

    /** The document names more of them; here the largest are enough to know whom to ask. */
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PACKAGES = 3;

    private final Workplace workplace;
    private final ReportViewModel model;

    DifferencePane(Workplace workplace, ReportViewModel model) {
        this.workplace = workplace;
        this.model = model;
        setId("differences");
        setAlignment(Pos.TOP_LEFT);
        model.differences().addListener((at, before, now) -> show(now));
        show(List.of());
    }

    private void show(List<DifferenceLine> lines) {
        if (lines.isEmpty()) {
            getChildren().setAll(new EmptyState("fth-git-commit", workplace.say("desktop.report.noDifferences"),
                    workplace.say("desktop.report.noDifferencesHint"), Buttons.plain(
                    workplace.say("desktop.report.compareNow"), null, model::compareDraft)));
            return;
        }
        GridPane grid = new GridPane(16, 8);
        grid.getStyleClass().add("tab-body");
        grid.getColumnConstraints().addAll(growing(), column(HPos.RIGHT), column(HPos.RIGHT), column(HPos.RIGHT));
        String[] heads = {"figure", "before", "now", "difference"};
        for (int i = 0; i < heads.length; i++) {
            grid.add(styled(workplace.say("desktop.report.column." + heads[i]), "muted"), i, 0);
        }
        int row = 1;
        for (DifferenceLine line : lines) {
            add(grid, row, line);
            row += 2;
        }
        ScrollPane scroll = TabbedPage.scroll(grid);
        scroll.setFitToWidth(true);
        getChildren().setAll(scroll);
    }

    private static ColumnConstraints column(HPos side) {
        ColumnConstraints column = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, USE_PREF_SIZE);
        column.setHalignment(side);
        return column;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints(100, 160, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void add(GridPane grid, int row, DifferenceLine line) {
        Hyperlink name = new Hyperlink(line.name());
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("conflict-title");
        name.setOnAction(click -> model.openFigure(line.code()));
        BigDecimal by = line.difference();
        Node[] cells = {name, styled(shown(line.before()), "muted"), styled(shown(line.now()), "figure-value"),
                styled(by == null ? "—" : signed(by), by != null && by.signum() < 0 ? "lost" : "gained")};
        for (int i = 0; i < cells.length; i++) {
            grid.add(cells[i], i, row);
            GridPane.setValignment(cells[i], VPos.BASELINE);
        }
        VBox why = why(line);
        why.setPadding(new Insets(0, 0, 8, 0));
        grid.add(why, 0, row + 1, cells.length, 1);
    }

    private VBox why(DifferenceLine line) {
        VBox lines = new VBox(4);
        if (line.redefined()) {
            lines.getChildren().add(styled(workplace.say("desktop.report.redefined"), "quiet-words"));
        }
        line.causes().stream().limit(MOST_CAUSES).forEach(cause -> lines.getChildren().add(wrapped(words(cause))));
        if (line.causes().size() > MOST_CAUSES) {
            BigDecimal rest = line.causes().stream().skip(MOST_CAUSES).map(Cause::effect)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            lines.getChildren().add(wrapped(workplace.say("desktop.report.moreCauses",
                    line.causes().size() - MOST_CAUSES, signed(rest))));
        }
        return lines;
    }

    private String words(Cause cause) {
        String origin = cause.packages().isEmpty() ? workplace.say("desktop.report.here")
                : String.join("、", cause.packages().stream().limit(MOST_PACKAGES).toList())
                + (cause.packages().size() > MOST_PACKAGES
                ? workplace.say("desktop.report.morePackages", cause.packages().size()) : "");
        return workplace.say("desktop.report.cause." + cause.kind().name().toLowerCase(Locale.ROOT), cause.records(),
                signed(cause.effect()), cause.site(), origin);
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private static String shown(BigDecimal value) {
        return value == null ? "—" : String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + shown(value);
    }
}
