package org.villagebook.output.chart;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A drawn chart: pixels, and what lies under each place.
 *
 * @param width  in device pixels
 * @param height in device pixels
 * @param pixels rows from the top, premultiplied ARGB
 * @param spots  areas in logical pixels, in the order in which a reader meets them
 */
public record ChartImage<K>(int width, int height, int[] pixels, List<Spot<K>> spots) {

    /**
     * One bar, slice or point.
     *
     * @param series name of its series, or empty text
     * @param area   in logical pixels
     */
    public record Spot<K>(String series, Chart.Mark<K> mark, Shape area) {

        private double distance(double x, double y) {
            Rectangle2D bounds = area.getBounds2D();
            return Point2D.distanceSq(x, y, bounds.getCenterX(), bounds.getCenterY());
        }
    }

    public ChartImage {
        spots = List.copyOf(spots);
    }

    /** The mark under that point, in logical pixels; the nearest where several overlap, the one on top if equal. */
    public Optional<Spot<K>> at(double x, double y) {
        return spots.reversed().stream().filter(spot -> spot.area().contains(x, y))
                .min(Comparator.comparingDouble(spot -> spot.distance(x, y)));
    }
}
