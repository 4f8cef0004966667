package org.villagebook.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.villagebook.desktop.component.Navigation;
import org.villagebook.desktop.component.Place;

/** Remembers where the person was, like a browser. */
final class Navigator implements Navigation {

    private static final int KEPT = 100;
    /** Rows that the arrow keys only run past are no places to come back to. */
    private static final long PASSING = 800_000_000L;

    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
    private Consumer<Place> show = place -> { };
    private Place here;
    private long arrived;

    /** The window, once it is there. */
    void shownBy(Consumer<Place> window) {
        show = window;
    }

    Place here() {
        return here;
    }

    ReadOnlyBooleanProperty canBack() {
        return canBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canForward() {
        return canForward.getReadOnlyProperty();
    }

    @Override
    public void go(Place place) {
        if (place.equals(here)) {
            show.accept(place);
            return;
        }
        boolean passing = System.nanoTime() - arrived < PASSING && here instanceof Place.Page from
                && place instanceof Place.Page to && from.type().equals(to.type());
        if (here != null && !passing && !(here instanceof Place.Entry)) {
            behind.push(here);
            if (behind.size() > KEPT) {
                behind.removeLast();
            }
        }
        ahead.clear();
        arrive(place);
    }

    @Override
    public void back() {
        if (!behind.isEmpty()) {
            ahead.push(here);
            arrive(behind.pop());
        }
    }

    void forward() {
        if (!ahead.isEmpty()) {
            behind.push(here);
            arrive(ahead.pop());
        }
    }

    private void arrive(Place place) {
        here = place;
        arrived = System.nanoTime();
        canBack.set(!behind.isEmpty());
        canForward.set(!ahead.isEmpty());
        show.accept(place);
    }
}
