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

    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canForward = new ReadOnlyBooleanWrapper();
    private Consumer<Place> show = place -> { };
    private Place here;

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
        if (here != null && !(here instanceof Place.Entry)) {
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
        canBack.set(!behind.isEmpty());
        canForward.set(!ahead.isEmpty());
        show.accept(place);
    }
}
