package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
                inbox(window, dark ? "-dark" : "-light");
                report(window, dark ? "-dark" : "-light");
                figures(window, dark);
            }
            look(window, false, Locale.ENGLISH);
            report(window, "-english");
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

    private static void report(OpenWindow window, String how) {
        go(window, "report");
        window.await(() -> window.program().scene().lookup("#report-from") != null);
        window.run(() -> {
            ((DatePicker) window.program().scene().lookup("#report-from")).setValue(LocalDate.of(2014, 1, 1));
            ((DatePicker) window.program().scene().lookup("#report-as-of")).setValue(LocalDate.of(2019, 12, 31));
        });
        window.await(() -> !window.program().scene().lookup("#report-keep").isDisabled());
        ScrollPane pages = (ScrollPane) window.program().scene().lookup("#pages");
        window.run(() -> {
            pages.setVvalue(0.1);
            choose(window, "#report-numbers", 20);
        });
        window.pause(3000);
        window.picture(PICTURES.resolve("report" + how + ".png"));
        window.run(() -> {
            pages.setVvalue(0.72);
            tab(window, "#report-words", 1);
        });
        window.pause(2500);
        window.run(() -> {
            ListView<?> words = (ListView<?>) window.program().scene().lookup("#wording");
            words.scrollTo(5);
            words.getSelectionModel().select(6);
            words.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        });
        window.pause(1500);
        window.picture(PICTURES.resolve("report-wording" + how + ".png"));
        window.run(() -> choose(window, "#editions", 0));
        window.pause(1500);
        window.picture(PICTURES.resolve("report-differences" + how + ".png"));
        window.run(() -> tab(window, "#report-words", 0));
    }

    private static void inbox(OpenWindow window, String how) {
        go(window, "inbox");
        window.pause(1500);
        window.run(() -> ((TabPane) window.program().scene().lookup(".record-page .tab-pane")).getSelectionModel().select(1));
        window.pause(1500);
        window.picture(PICTURES.resolve("inbox-months" + how + ".png"));
    }

    private static void choose(OpenWindow window, String list, int row) {
        ((ListView<?>) window.program().scene().lookup(list)).getSelectionModel().select(row);
    }

    private static void tab(OpenWindow window, String tabs, int index) {
        ((TabPane) window.program().scene().lookup(tabs)).getSelectionModel().select(index);
    }

    private static void go(OpenWindow window, String activity) {
        window.run(() -> window.program().navigator().go(new Place.Home(activity)));
        window.pause(1000);
    }

    private static void picture(OpenWindow window, String name, boolean dark) {
        window.picture(PICTURES.resolve(name + (dark ? "-dark" : "-light") + ".png"));
    }
}
