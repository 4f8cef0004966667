package org.villagebook.desktop.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.photo.PhotosPane;
import org.villagebook.record.RecordId;

/** The page of one project: how far it is, what came in, and its fields. */
final class ProjectPage {

    private final Workplace workplace;
    private final ProjectViewModel model;
    private final TabbedPage page;
    private final ProgressLine line;
    private final HBox money = new HBox(32);
    private final Label where = new Label();
    private final Children reports;

    ProjectPage(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        this.model = new ProjectViewModel(workplace);
        this.line = new ProgressLine(workplace);
        RecordType progress = workplace.type("project_progress");
        RecordType fund = workplace.type("fund");
        Label heading = new Label(workplace.say("desktop.project.course"));
        heading.getStyleClass().add("section-title");
        where.getStyleClass().add("muted");
        HBox head = new HBox(12, heading, where);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label moneyHeading = new Label(workplace.say("desktop.project.money"));
        moneyHeading.getStyleClass().add("section-title");
        VBox.setVgrow(line, Priority.NEVER);
        reports = new Children(workplace, progress, progress.require("project"),
                workplace.say("desktop.project.addProgress"));
        reports.setMinHeight(240);
        reports.setPrefHeight(280);
        VBox course = new VBox(16, head, line, moneyHeading, money, reports);
        PhotosPane photos = new PhotosPane(workplace, files, "project");
        page = new TabbedPage(workplace, workplace.type("project"));
        page.tab(workplace.say("desktop.project.course"), TabbedPage.scroll(course), this::show)
                .overview(List.of())
                .children(fund, fund.require("project"), workplace.say("desktop.project.addFund"), Map.of())
                .tab(workplace.say("desktop.household.tab.photos"), photos, photos::show).named("photos")
                .history()
                .actions(Buttons.plain(workplace.say("desktop.project.addProgress"), "fth-trending-up",
                        () -> page().addBelow("project_progress", "project", Map.of())))
                .head(this::writeHead);
        model.course().addListener((at, before, now) -> showCourse(now));
    }

    private void show(RecordId id) {
        model.show(id);
        reports.show(id, Map.of());
    }

    TabbedPage page() {
        return page;
    }

    private void showCourse(ProjectViewModel.Course course) {
        line.show(course);
        money.getChildren().setAll(
                figure("planned", course.planned()), figure("received", course.received()), figure("paid", course.paid()));
        if (course.points().isEmpty()) {
            where.setText(workplace.say("desktop.project.noReports"));
            return;
        }
        ProjectViewModel.Point last = course.points().getLast();
        String reported = workplace.say("desktop.project.reported", last.day(), number(last.percent()));
        where.setText(course.plannedOn(last.day()).map(plan -> reported + " · " + against(last.percent() - plan))
                .orElse(reported));
    }

    private String against(double difference) {
        long points = Math.round(Math.abs(difference));
        return points < 3 ? workplace.say("desktop.project.onPlan")
                : workplace.say(difference > 0 ? "desktop.project.ahead" : "desktop.project.behind", points);
    }

    private static String number(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    private VBox figure(String key, BigDecimal yuan) {
        Label value = new Label(yuan == null ? "—" : String.format("%,.0f", yuan));
        value.getStyleClass().add("figure");
        Label name = new Label(workplace.say("desktop.project." + key));
        name.getStyleClass().add("muted");
        return new VBox(2, value, name);
    }

    private void writeHead(Row row) {
        page.head().setTitle(page.model().title());
        String quantity = row.text("quantity").isEmpty() ? "" : row.text("quantity") + " " + row.text("unit");
        page.head().setFacts(row.text("kind"), row.text("place"), quantity.strip());
        page.head().addTag(row.text("state"), row.record().text("state").startsWith("已") ? "accent" : "amber");
    }
}
