package org.villagebook.output.chart;

/** Round steps for an axis. */
final class Scale {

    private static final int LINES = 5;

    private Scale() {
    }

    /**
     * The distance between two lines: 1, 2 or 5 times a power of ten, for at most five lines.
     *
     * @param whole whether only whole numbers are counted
     */
    static double step(double top, boolean whole) {
        if (top <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(top / LINES)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (top / step <= LINES) {
                break;
            }
        }
        return whole ? Math.max(1, Math.ceil(step)) : step;
    }
}
