package org.villagebook.output.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rectangles of one colour, with the thin ones joined: every cell of a table brings its own four lines, so that most
 * lines come twice and in pieces. Sizes are hundredths of a point.
 */
final class RuledLines {

    /** What is no thicker is a line: 1.2 points. */
    private static final long THIN = 120;
    /** Pieces of a line meet in mitred corners, so they may be this far apart: 0.6 points. */
    private static final long GAP = 60;

    private final Map<String, List<long[]>> across = new TreeMap<>();
    private final Map<String, List<long[]>> down = new TreeMap<>();
    private final List<long[]> others = new ArrayList<>();

    /** Whether four corners are those of a line that ends in mitred corners: thin, and longer than thick. */
    static boolean isLine(long width, long height) {
        return Math.min(width, height) <= THIN && Math.max(width, height) > 2 * THIN;
    }

    void add(long x, long y, long width, long height) {
        long[] box = {x, y, width, height};
        if (!isLine(width, height)) {
            others.add(box);
        } else if (width > height) {
            across.computeIfAbsent(y + "/" + height, line -> new ArrayList<>()).add(box);
        } else {
            down.computeIfAbsent(x + "/" + width, line -> new ArrayList<>()).add(box);
        }
    }

    boolean isEmpty() {
        return across.isEmpty() && down.isEmpty() && others.isEmpty();
    }

    /** The rectangles, none of them twice: {@code x, y, width, height}. */
    List<long[]> joined() {
        List<long[]> joined = new ArrayList<>(others);
        across.values().forEach(line -> join(line, 0, joined));
        down.values().forEach(line -> join(line, 1, joined));
        return joined;
    }

    /** @param axis 0 for lines across, 1 for lines down */
    private static void join(List<long[]> line, int axis, List<long[]> joined) {
        line.sort((one, other) -> Long.compare(one[axis], other[axis]));
        long[] last = null;
        for (long[] piece : line) {
            if (last != null && piece[axis] <= last[axis] + last[axis + 2] + GAP) {
                last[axis + 2] = Math.max(last[axis + 2], piece[axis] + piece[axis + 2] - last[axis]);
            } else {
                last = piece;
                joined.add(last);
            }
        }
    }
}
