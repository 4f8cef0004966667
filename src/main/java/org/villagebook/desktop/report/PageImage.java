package org.villagebook.desktop.report;

import java.awt.image.BufferedImage;

/** A drawn page, ready for the screen: opaque pixels, row by row. */
public record PageImage(int width, int height, int[] pixels) {

    static PageImage of(BufferedImage image) {
        int width = image.getWidth();
        return new PageImage(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }
}
