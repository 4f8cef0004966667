package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays nodes out in as many equal columns as fit; a wide node takes a whole line. */
public final class ColumnsPane extends Pane {

    private static final String WIDE = "wide";

    private final double least;
    private final double across;
    private final double down;

    /** @param least smallest width of a column */
    public ColumnsPane(double least, double across, double down) {
        this.least = least;
        this.across = across;
        this.down = down;
        getStyleClass().add("columns-pane");
    }

    public void add(Node node, boolean wide) {
        node.getProperties().put(WIDE, wide);
        getChildren().add(node);
    }

    private record Cell(Node node, int column, int span, double y, double height) {
    }

    private int columns(double width) {
        return Math.clamp((long) ((width + across) / (least + across)), 1, 3);
    }

    private double cellWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - (columns - 1) * across) / columns);
    }

    private List<Cell> place(double width) {
        int columns = columns(width);
        double cell = cellWidth(width);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        double y = 0;
        double line = 0;
        for (Node node : getManagedChildren()) {
            boolean wide = Boolean.TRUE.equals(node.getProperties().get(WIDE));
            if (column > 0 && (wide || column == columns)) {
                y += line + down;
                column = 0;
                line = 0;
            }
            double height = Math.ceil(node.prefHeight(wide ? width : cell));
            cells.add(new Cell(node, column, wide ? columns : 1, y, height));
            line = Math.max(line, height);
            column = wide ? columns : column + 1;
        }
        return cells;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.min(least, 160);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * least + across;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? computePrefWidth(-1) : width;
        return place(given).stream().mapToDouble(cell -> cell.y() + cell.height()).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double cell = cellWidth(getWidth());
        for (Cell placed : place(getWidth())) {
            double width = placed.span() > 1 ? getWidth() : cell;
            placed.node().resizeRelocate(placed.column() * (cell + across), placed.y(), width, placed.height());
        }
    }
}
