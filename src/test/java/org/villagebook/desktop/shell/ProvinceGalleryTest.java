package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;

/**
 * Pictures of the province's screens, from a province's book that {@code -Dgallery.province=FOLDER} names
 * ({@code src/province/run.sh} makes one) and {@code -Dgallery.password} opens.
 */
@EnabledIfSystemProperty(named = "gallery.province", matches = ".+")
class ProvinceGalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir
    Path folder;

    @Test
    void everyScreenInLightAndDark() {
        try (OpenWindow window = new OpenWindow(folder, new DesktopOptions(
                Path.of(System.getProperty("gallery.province")), folder.resolve("practice"), folder.resolve("settings"),
                false, false))) {
            unlock(window);
            for (boolean dark : new boolean[] {false, true}) {
                look(window, dark, Locale.SIMPLIFIED_CHINESE);
                figures(window, dark);
            }
            look(window, false, Locale.ENGLISH);
            go(window, "indicator");
            window.pause(2500);
            picture(window, "indicator-english", false);
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static void unlock(OpenWindow window) {
        window.await(() -> window.program().scene().lookup("#password") != null);
        window.run(() -> {
            TextInputControl password = (TextInputControl) window.program().scene().lookup("#password");
            password.setText(System.getProperty("gallery.password"));
            password.fireEvent(new javafx.event.ActionEvent());
        });
        window.await(() -> window.program().window() != null);
    }

    private static void look(OpenWindow window, boolean dark, Locale locale) {
        window.run(() -> {
            window.program().choices().setDark(dark);
            window.program().choices().setLocale(locale);
            window.program().redraw();
        });
    }

    private static void figures(OpenWindow window, boolean dark) {
        go(window, "indicator");
        window.await(() -> !((ListView<?>) window.program().scene().lookup("#figures")).getItems().isEmpty());
        window.run(() -> ((ListView<?>) window.program().scene().lookup("#figures")).getSelectionModel().select(20));
        String[] names = {"", "-county", "-unit", "-village", "-records"};
        for (int i = 0; i < names.length; i++) {
            int tab = i;
            window.run(() -> ((TabPane) window.program().scene().lookup(".record-page .tab-pane")).getSelectionModel()
                    .select(tab));
            window.pause(1500);
            picture(window, "indicator" + names[i], dark);
        }
    }

    private static void go(OpenWindow window, String activity) {
        window.run(() -> window.program().navigator().go(new Place.Home(activity)));
        window.pause(1000);
    }

    private static void picture(OpenWindow window, String name, boolean dark) {
        window.picture(PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }
}
