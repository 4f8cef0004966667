package org.villagebook.desktop.component;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;
import org.villagebook.desktop.background.BackgroundRunner;

/**
 * The rows of a list of any length. A row that is asked for before its page has been read is {@link Row#LOADING};
 * the page is then read beside the window, the one asked for last first, and the list says that it has changed.
 */
public final class RecordRows extends ObservableListBase<Row> {

    static final int PAGE = 200;
    private static final int PAGES_KEPT = 50;
    private static final int PAGES_WAITING = 3;

    private final RecordSource source;
    private final RowReader reader;
    private final BackgroundRunner background;
    private final Map<Integer, List<Row>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean reading;

    RecordRows(RecordSource source, List<Row> first, RowReader reader, BackgroundRunner background) {
        this.source = source;
        this.reader = reader;
        this.background = background;
        pages.put(0, first);
    }

    RecordSource source() {
        return source;
    }

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public Row get(int index) {
        int page = index / PAGE;
        List<Row> rows = pages.get(page);
        if (rows == null) {
            ask(page);
            return Row.LOADING;
        }
        int place = index % PAGE;
        return place < rows.size() ? rows.get(place) : Row.LOADING;
    }

    private void ask(int page) {
        waiting.remove(page);
        waiting.addLast(page);
        if (waiting.size() > PAGES_WAITING) {
            waiting.removeFirst();
        }
        if (!reading) {
            readNext();
        }
    }

    private void readNext() {
        Integer page = waiting.pollLast();
        if (page == null) {
            return;
        }
        reading = true;
        int from = page * PAGE;
        background.read(progress -> reader.read(source.read(from, Math.min(from + PAGE, source.size()))), rows -> {
            reading = false;
            keep(page, rows);
            readNext();
        });
    }

    private void keep(int page, List<Row> rows) {
        pages.put(page, rows);
        if (pages.size() > PAGES_KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int i = 0; i < rows.size(); i++) {
            nextUpdate(page * PAGE + i);
        }
        endChange();
    }
}
