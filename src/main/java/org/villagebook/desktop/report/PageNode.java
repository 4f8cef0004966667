package org.villagebook.desktop.report;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.output.document.ReportPages;

/** One page: white until it is drawn; its figures can be clicked. */
final class PageNode extends Pane {

    private static final double POINTS_AN_INCH = 72;

    private final Workplace workplace;
    private final ReportViewModel model;
    private final int number;
    private final ReportPages.Page page;
    private final ImageView view = new ImageView();
    private double scale;
    private double drawn;
    private boolean wanted;

    PageNode(Workplace workplace, ReportViewModel model, int number, ReportPages.Page page) {
        this.workplace = workplace;
        this.model = model;
        this.number = number;
        this.page = page;
        getStyleClass().add("report-page");
        getChildren().add(view);
    }

    ReportPages.Page page() {
        return page;
    }

    /** @param to screen units a point */
    void resizeTo(double to) {
        scale = to;
        setPrefSize(page.width() * to, page.height() * to);
        setMinSize(getPrefWidth(), getPrefHeight());
        setMaxSize(getPrefWidth(), getPrefHeight());
        view.setFitWidth(getPrefWidth());
        view.setFitHeight(getPrefHeight());
        getChildren().setAll(view);
        if (wanted) {
            spots();
            draw();
        }
    }

    /** Drawn while it can be seen; the picture of a page takes several megabytes. */
    void wanted(boolean now) {
        if (now == wanted) {
            return;
        }
        wanted = now;
        if (now) {
            spots();
            draw();
        } else {
            view.setImage(null);
            drawn = 0;
            getChildren().setAll(view);
        }
    }

    private void draw() {
        double screen = getScene() == null || getScene().getWindow() == null ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
        double asked = scale * screen;
        if (drawn == asked) {
            return;
        }
        drawn = asked;
        model.draw(number, (float) (asked * POINTS_AN_INCH), image -> {
            if (wanted && drawn == asked) {
                view.setImage(new WritableImage(new PixelBuffer<>(image.width(), image.height(),
                        IntBuffer.wrap(image.pixels()), PixelFormat.getIntArgbPreInstance())));
            }
        });
    }

    private void spots() {
        if (page.spots().isEmpty() || getChildren().size() > 1) {
            return;
        }
        Map<String, NumberLine> lines = model.numbers().stream()
                .collect(Collectors.toMap(line -> line.figure().code(), line -> line));
        for (ReportPages.Spot spot : page.spots()) {
            Region region = new Region();
            region.getStyleClass().add("figure-spot");
            region.setManaged(false);
            region.resizeRelocate(spot.x() * scale - 2, spot.y() * scale, spot.width() * scale + 4, spot.height() * scale);
            region.setOnMouseClicked(click -> model.openFigure(spot.code()));
            NumberLine line = lines.get(spot.code());
            if (line != null) {
                String words = workplace.say("desktop.report.spot", line.figure().indicator().name().in(workplace.locale()),
                        NumbersPane.exact(line.figure()), line.figure().indicator().unit().in(workplace.locale()));
                Tooltip.install(region, new Tooltip(words));
                region.setAccessibleText(words);
            }
            getChildren().add(region);
        }
    }
}
