package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;

/** Pictures of the charts of a village: {@code ./mvnw -q test -Dtest='*GalleryTest' -Dgallery=true}. */
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class ChartGalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir
    Path folder;

    @Test
    void chartsInLightAndDark() {
        try (OpenWindow window = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false))) {
            window.await(() -> window.program().window() != null);
            for (boolean dark : new boolean[] {false, true}) {
                look(window, dark, Locale.SIMPLIFIED_CHINESE);
                pictures(window, dark);
            }
            look(window, false, Locale.ENGLISH);
            chart(window, 0, "charts-english-light");
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static void look(OpenWindow window, boolean dark, Locale locale) {
        window.run(() -> {
            window.program().choices().setDark(dark);
            window.program().choices().setLocale(locale);
            window.program().redraw();
        });
    }

    private static void pictures(OpenWindow window, boolean dark) {
        String end = dark ? "-dark" : "-light";
        List<String> names = List.of("charts-figure", "", "", "", "charts-progress", "charts", "", "", "", "charts-income");
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                chart(window, i, names.get(i) + end);
            }
        }
    }

    private static void chart(OpenWindow window, int number, String name) {
        window.run(() -> window.program().navigator().go(new Place.Home("chart")));
        window.pause(400);
        window.run(() -> ((ListView<?>) window.program().scene().lookup("#charts")).getSelectionModel().select(number));
        window.pause(1800);
        window.picture(PICTURES.resolve(name + ".png"));
    }
}
