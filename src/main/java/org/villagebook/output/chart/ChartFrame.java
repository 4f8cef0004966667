package org.villagebook.output.chart;

/**
 * Size and ground of a picture.
 *
 * @param width  in logical pixels
 * @param height in logical pixels
 * @param scale  device pixels for one logical pixel: 1 to 2 on screens, 2 to 3 for print
 * @param titled whether the title stands in the picture; a window shows it as text above the picture instead
 */
public record ChartFrame(int width, int height, double scale, ChartColours colours, boolean titled) {
}
