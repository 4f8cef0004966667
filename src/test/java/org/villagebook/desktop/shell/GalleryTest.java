package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Draws a picture of every screen: {@code ./mvnw -q test -Dtest=GalleryTest -Dgallery=true}. */
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class GalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir
    Path folder;

    @Test
    void everyScreenInLightAndDark() {
        try (OpenWindow window = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false))) {
            window.await(() -> window.program().window() != null);
            for (boolean dark : new boolean[] {false, true}) {
                window.run(() -> {
                    window.program().choices().setDark(dark);
                    window.program().redraw();
                });
                screens(window, dark);
            }
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static void screens(OpenWindow window, boolean dark) {
        go(window, new Place.Home("household"));
        picture(window, "households", dark);
        go(window, page(window, "household"));
        picture(window, "household", dark);
        go(window, new Place.Entry("visit", Map.of("household", first(window, "household").id().toString())));
        picture(window, "visit-form", dark);
        go(window, page(window, "project"));
        picture(window, "project", dark);
        go(window, page(window, "activity"));
        picture(window, "activity", dark);
        go(window, page(window, "fund"));
        picture(window, "ledger", dark);
        go(window, new Place.Home("settings"));
        picture(window, "settings", dark);
        window.run(() -> window.program().window().openPalette());
        window.pause(400);
        picture(window, "palette", dark);
    }

    private static Place page(OpenWindow window, String type) {
        return new Place.Page(type, first(window, type).id());
    }

    private static void go(OpenWindow window, Place place) {
        window.run(() -> window.program().navigator().go(place));
        window.pause(900);
    }

    private static void picture(OpenWindow window, String name, boolean dark) {
        window.picture(PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }

    private static Record first(OpenWindow window, String type) {
        return new ListRecords(window.program().desk()).run(RecordQuery.all(type)).getFirst();
    }
}
