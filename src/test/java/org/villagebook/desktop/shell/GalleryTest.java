package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
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

    /** Not the very first, which is the plainest. */
    private static final int EXAMPLE = 4;

    @TempDir
    Path folder;

    @Test
    void everyScreenInLightAndDark() {
        beforeABook();
        try (OpenWindow window = new OpenWindow(folder, options(true))) {
            window.await(() -> window.program().window() != null);
            for (boolean dark : new boolean[] {false, true}) {
                look(window, dark, Locale.SIMPLIFIED_CHINESE);
                screens(window, dark);
            }
            look(window, false, Locale.ENGLISH);
            go(window, new Place.Home("dashboard"));
            window.pause(2000);
            picture(window, "home-english", false);
            go(window, page(window, "household"));
            picture(window, "household-english", false);
            go(window, page(window, "project"));
            picture(window, "project-english", false);
            assertThat(window.surprises()).isEmpty();
        }
    }

    private void beforeABook() {
        String home = System.setProperty("user.home", Path.of("/home", "zhucun").toString());
        try (OpenWindow window = new OpenWindow(folder, options(false))) {
            window.pause(600);
            picture(window, "start", false);
            window.run(() -> ((Button) window.program().scene().lookup("#new-book")).fire());
            window.pause(300);
            picture(window, "new-book", false);
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private DesktopOptions options(boolean open) {
        return new DesktopOptions(null, folder.resolve("practice"), folder.resolve("settings"), open, false);
    }

    private static void look(OpenWindow window, boolean dark, Locale locale) {
        window.run(() -> {
            window.program().choices().setDark(dark);
            window.program().choices().setLocale(locale);
            window.program().redraw();
        });
    }

    private static void screens(OpenWindow window, boolean dark) {
        go(window, new Place.Home("dashboard"));
        window.pause(3000);
        picture(window, "home", dark);
        go(window, new Place.Home("household"));
        picture(window, "households", dark);
        go(window, page(window, "household"));
        tabs(window, "household", dark, "", "members", "income", "safeguard", "monitoring", "help", "care", "photos",
                "timeline", "history");
        go(window, page(window, "person"));
        tabs(window, "person", dark, "");
        visitForm(window, dark);
        go(window, page(window, "project"));
        tabs(window, "project", dark, "", "fields");
        window.run(() -> window.program().window().screen().shortcuts().getLast().action().run());
        window.pause(600);
        picture(window, "project-board", dark);
        go(window, page(window, "activity"));
        tabs(window, "activity", dark, "", "attendance");
        go(window, page(window, "fund"));
        picture(window, "ledger", dark);
        go(window, new Place.Home("settings"));
        picture(window, "settings", dark);
        window.run(() -> window.program().window().openKeys());
        window.pause(300);
        picture(window, "keys", dark);
        window.run(() -> {
            window.program().window().openPalette();
            ((TextField) window.program().scene().lookup("#palette-words")).setText("l");
        });
        window.pause(600);
        picture(window, "palette", dark);
    }

    private static void visitForm(OpenWindow window, boolean dark) {
        go(window, new Place.Entry("visit", Map.of("household", first(window, "household").id().toString())));
        window.run(() -> {
            DatePicker date = (DatePicker) window.program().scene().lookup("#field-date");
            date.getEditor().setText("2026-13-40");
        });
        window.pause(700);
        picture(window, "visit-form", dark);
        go(window, new Place.Entry("household", Map.of()));
        picture(window, "household-form", dark);
    }

    private static void tabs(OpenWindow window, String name, boolean dark, String... names) {
        for (int i = 0; i < names.length; i++) {
            int tab = i;
            window.run(() -> ((TabPane) window.program().scene().lookup(".record-page .tab-pane")).getSelectionModel()
                    .select(tab));
            window.pause(400);
            picture(window, names[i].isEmpty() ? name : name + "-" + names[i], dark);
        }
    }

    private static Place page(OpenWindow window, String type) {
        return new Place.Page(type, first(window, type).id());
    }

    private static void go(OpenWindow window, Place place) {
        window.run(() -> window.program().navigator().go(place));
        window.pause(800);
    }

    private static void picture(OpenWindow window, String name, boolean dark) {
        window.picture(PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }

    private static Record first(OpenWindow window, String type) {
        return new ListRecords(window.program().desk()).run(RecordQuery.all(type)).get(EXAMPLE);
    }
}
