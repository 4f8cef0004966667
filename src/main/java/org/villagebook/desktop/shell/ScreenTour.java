package org.villagebook.desktop.shell;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.desktop.component.Place;

/** Opens every screen and the list and form of every record type once, and says whether nothing unexpected happened. */
final class ScreenTour {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int PATIENCE = 80;

    private final Program program;
    private final BackgroundRunner background;
    private final Consumer<Integer> ended;
    private Iterator<Place> places;
    private int waited;

    ScreenTour(Program program, Consumer<Integer> ended) {
        this.program = program;
        this.background = program.background();
        this.ended = ended;
    }

    void start() {
        background.after(LOOK, this::next);
    }

    private void next() {
        if (program.surprised() || waited > PATIENCE) {
            program.close();
            ended.accept(3);
            return;
        }
        if (program.window() == null) {
            waited++;
            background.after(LOOK, this::next);
            return;
        }
        if (places == null) {
            places = all().iterator();
        }
        if (places.hasNext()) {
            program.navigator().go(places.next());
            background.after(LOOK, this::next);
        } else {
            program.close();
            ended.accept(0);
        }
    }

    private java.util.List<Place> all() {
        java.util.List<Place> all = new java.util.ArrayList<>();
        program.window().activities().all().forEach(activity -> all.add(new Place.Home(activity.id())));
        String role = program.desk().site().role().word();
        for (RecordType type : program.desk().catalogue().types()) {
            if (type.keptBy(role)) {
                all.add(new Place.Listing(org.villagebook.record.RecordQuery.all(type.id())));
                all.add(new Place.Entry(type.id(), java.util.Map.of()));
            }
        }
        return all;
    }
}
