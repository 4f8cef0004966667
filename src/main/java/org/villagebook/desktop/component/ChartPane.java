package org.villagebook.desktop.component;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartFrame;
import org.villagebook.output.chart.ChartImage;
import org.villagebook.output.chart.ChartPainter;

/**
 * One chart. Drawn beside the screen's thread at the size it has; a click opens what lies behind a mark, and so does
 * Enter on the mark that the arrow keys have reached.
 *
 * @param <K> what the marks carry, for example a query for the records that a bar counts
 */
public final class ChartPane<K> extends Region {

    private final BackgroundRunner background;
    private final Supplier<ChartPainter> painter;
    private final ChartColours colours;
    private final Consumer<K> open;
    private final Label title = new Label();
    /** The mark that the keys have reached, in words. */
    private final Label said = new Label();
    private final ImageView view = new ImageView();
    private final Tooltip hint = new Tooltip();
    private Chart<K> chart;
    private ChartImage<K> image;
    private int drawing;
    private int reached = -1;

    /** @param painter made when the first chart is drawn, beside the screen's thread: it reads fonts */
    public ChartPane(BackgroundRunner background, Supplier<ChartPainter> painter, ChartColours colours,
              Consumer<K> open) {
        this.background = background;
        this.painter = painter;
        this.colours = colours;
        this.open = open;
        getStyleClass().add("chart-pane");
        title.getStyleClass().add("section-title");
        said.getStyleClass().add("muted");
        getChildren().addAll(title, said, view);
        setFocusTraversable(true);
        setOnKeyPressed(this::key);
        setOnMousePressed(event -> requestFocus());
        setMinSize(240, 180);
        view.setOnMouseMoved(this::point);
        view.setOnMouseClicked(event -> at(event, spot -> open.accept(spot.mark().key())));
        Tooltip.install(view, hint);
    }

    public void show(Chart<K> next) {
        chart = next;
        reached = -1;
        said.setText("");
        title.setText(next.title());
        setAccessibleText(next.title());
        draw();
    }

    @Override
    protected void layoutChildren() {
        double head = title.prefHeight(-1);
        title.resizeRelocate(0, 0, getWidth(), head);
        view.relocate(0, head + 4);
        double words = Math.min(said.prefWidth(-1), Math.max(0, getWidth() - title.prefWidth(-1) - 16));
        said.resizeRelocate(getWidth() - words, 0, words, head);
        if (image != null && (Math.abs(view.getFitWidth() - getWidth()) > 1 || Math.abs(view.getFitHeight() - height()) > 1)) {
            draw();
        } else if (image == null) {
            draw();
        }
    }

    private double height() {
        return getHeight() - title.prefHeight(-1) - 4;
    }

    private void draw() {
        int width = (int) getWidth();
        int height = (int) height();
        if (chart == null || width < 40 || height < 40) {
            return;
        }
        int mine = ++drawing;
        Chart<K> drawn = chart;
        double scale = getScene() == null || getScene().getWindow() == null ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
        background.output("", progress -> painter.get().paint(drawn, new ChartFrame(width, height, scale, colours, false)),
                done -> {
                    if (mine == drawing) {
                        put(done, width, height);
                    }
                }, problem -> { });
    }

    private void put(ChartImage<K> done, int width, int height) {
        image = done;
        view.setImage(new WritableImage(new PixelBuffer<>(done.width(), done.height(), IntBuffer.wrap(done.pixels()),
                PixelFormat.getIntArgbPreInstance())));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    private void key(KeyEvent event) {
        List<ChartImage.Spot<K>> spots = image == null ? List.of()
                : image.spots().stream().filter(spot -> spot.mark().key() != null).toList();
        int step = switch (event.getCode()) {
            case LEFT, UP -> -1;
            case RIGHT, DOWN -> 1;
            default -> 0;
        };
        if (step != 0 && !spots.isEmpty()) {
            reached = reached < 0 ? (step > 0 ? 0 : spots.size() - 1) : Math.floorMod(reached + step, spots.size());
            said.setText(painter.get().hint(chart, spots.get(reached)));
            requestLayout();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && reached >= 0 && reached < spots.size()) {
            open.accept(spots.get(reached).mark().key());
            event.consume();
        }
    }

    private void point(MouseEvent event) {
        boolean[] over = {false};
        at(event, spot -> {
            over[0] = true;
            hint.setText(painter.get().hint(chart, spot));
        });
        view.setCursor(over[0] ? Cursor.HAND : Cursor.DEFAULT);
        if (!over[0]) {
            hint.setText(chart == null ? "" : chart.title());
        }
    }

    private void at(MouseEvent event, Consumer<ChartImage.Spot<K>> use) {
        if (image != null) {
            image.at(event.getX(), event.getY()).filter(spot -> spot.mark().key() != null).ifPresent(use);
        }
    }
}
