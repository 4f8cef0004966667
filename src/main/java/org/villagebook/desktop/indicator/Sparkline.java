package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/** The years of a figure as a small line, from zero to its highest year. */
final class Sparkline extends Region {

    private static final double WIDTH = 56;
    private static final double HEIGHT = 18;

    Sparkline(List<BigDecimal> years) {
        getStyleClass().add("sparkline");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        double most = years.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        if (years.size() > 1 && most > 0) {
            Polyline line = new Polyline();
            line.getStyleClass().add("sparkline-line");
            for (int i = 0; i < years.size(); i++) {
                line.getPoints().addAll(1 + i * (WIDTH - 2) / (years.size() - 1),
                        HEIGHT - 2 - years.get(i).doubleValue() / most * (HEIGHT - 4));
            }
            getChildren().add(line);
        }
    }
}
