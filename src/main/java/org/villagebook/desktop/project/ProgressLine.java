package org.villagebook.desktop.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.villagebook.desktop.component.Workplace;

/** Progress over time: what was reported as a line with dots, an even pace to the planned end as a dashed line. */
final class ProgressLine extends Pane {

    private static final double LEFT = 40;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 24;

    private final Workplace workplace;
    private ProjectViewModel.Course course = ProjectViewModel.Course.NONE;

    ProgressLine(Workplace workplace) {
        this.workplace = workplace;
        setMinHeight(168);
        setPrefHeight(168);
        getStyleClass().add("progress-line");
        widthProperty().addListener((at, before, now) -> draw());
    }

    void show(ProjectViewModel.Course now) {
        course = now;
        draw();
    }

    private void draw() {
        getChildren().clear();
        LocalDate first = first();
        LocalDate last = last();
        if (first == null || getWidth() < 120 || !last.isAfter(first)) {
            return;
        }
        for (int percent : new int[] {0, 50, 100}) {
            double y = y(percent);
            getChildren().addAll(line("grid", LEFT, y, getWidth() - RIGHT, y), label(percent + "%", 0, y - 9));
        }
        getChildren().addAll(label(first.toString(), LEFT, getHeight(0) - BOTTOM + 6),
                label(last.toString(), getWidth() - RIGHT - 68, getHeight(0) - BOTTOM + 6));
        if (course.start() != null && course.end() != null) {
            getChildren().add(line("plan", x(course.start(), first, last), y(0), x(course.end(), first, last), y(100)));
        }
        LocalDate today = LocalDate.now();
        if (today.isAfter(first) && today.isBefore(last)) {
            double x = x(today, first, last);
            getChildren().addAll(line("today", x, y(100), x, y(0)), label(workplace.say("desktop.project.today"), x + 4, y(100) - 2));
        }
        Polyline reported = new Polyline();
        reported.getStyleClass().add("reported");
        getChildren().add(reported);
        for (ProjectViewModel.Point point : course.points()) {
            double x = x(point.day(), first, last);
            double y = y(point.percent());
            reported.getPoints().addAll(List.of(x, y));
            Circle dot = new Circle(x, y, 4);
            dot.getStyleClass().add("dot");
            getChildren().add(dot);
        }
    }

    private LocalDate first() {
        LocalDate report = course.points().isEmpty() ? null : course.points().getFirst().day();
        return course.start() != null && (report == null || course.start().isBefore(report)) ? course.start() : report;
    }

    private LocalDate last() {
        LocalDate report = course.points().isEmpty() ? null : course.points().getLast().day();
        LocalDate end = course.end();
        return end == null ? report : report != null && report.isAfter(end) ? report : end;
    }

    private double getHeight(double least) {
        return Math.max(Math.max(getHeight(), getPrefHeight()), least);
    }

    private double x(LocalDate day, LocalDate first, LocalDate last) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return LEFT + share * (getWidth() - LEFT - RIGHT);
    }

    private double y(double percent) {
        return TOP + (1 - percent / 100) * (getHeight(0) - TOP - BOTTOM);
    }

    private static Line line(String style, double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(style);
        return line;
    }

    private static Label label(String text, double x, double y) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.relocate(x, y);
        return label;
    }
}
