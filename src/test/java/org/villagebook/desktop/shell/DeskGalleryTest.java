package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordTable;
import org.villagebook.desktop.component.Shortcut;

/**
 * Draws the lists and pages of a household in every way they are looked at:
 * {@code ./mvnw -q test -Dtest=DeskGalleryTest -Dgallery=true -Dgallery.scale=1.5 -Dgallery.language=en}.
 * The scale is that of a screen of 1920 by 1080 points.
 */
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class DeskGalleryTest {

    private static final double SCALE = Double.parseDouble(System.getProperty("gallery.scale", "1.5"));
    private static final Locale LANGUAGE = Locale.forLanguageTag(System.getProperty("gallery.language", "zh-CN"));
    private static final boolean DARK = Boolean.getBoolean("gallery.dark");
    private static final Path PICTURES = Path.of(System.getProperty("gallery.folder", "target/gallery"));

    @TempDir
    Path folder;
    private OpenWindow window;

    @Test
    void listsAndCards() {
        try (OpenWindow open = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false))) {
            window = open;
            begin();
            lists();
            assertThat(window.surprises()).isEmpty();
        }
    }

    private void begin() {
        window.await(() -> window.program().window() != null);
        window.run(() -> {
            window.stage().setWidth(1920 / SCALE);
            window.stage().setHeight(1080 / SCALE);
            window.program().choices().setDark(DARK);
            window.program().choices().setLocale(LANGUAGE);
            window.program().redraw();
        });
        window.pause(800);
    }

    private void lists() {
        go(new Place.Home("household"));
        picture("list");
        key("Shortcut+Shift+L");
        picture("columns");
        escape();
        key("Shortcut+Shift+F");
        type("#field-words", LANGUAGE.getLanguage().equals("en") ? "house" : "户");
        picture("filter-values");
        type("#field-words", LANGUAGE.getLanguage().equals("en") ? "farmland" : "耕地");
        picture("filter-span");
        escape();
        window.run(() -> {
            RecordTable table = (RecordTable) window.program().scene().lookup(".record-table");
            table.getSelectionModel().selectRange(0, 12);
        });
        key("Shortcut+Shift+E");
        type("#field-words", LANGUAGE.getLanguage().equals("en") ? "village group" : "cmxz");
        type("#field-group", "五组");
        picture("batch");
        escape();
        window.run(() -> {
            TableView<?> table = (TableView<?>) window.program().scene().lookup(".record-table");
            assertThat(table).isNotNull();
            ClipboardContent content = new ClipboardContent();
            content.putString("户编号\t户主姓名\t村民小组\n51990001009999\t阿牛惹古\t一组\n51990001009998\t曾国\t二组\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        go(new Place.Block("household", List.of("headName"), "户编号\t户主姓名\t村民小组\t家庭人口数\n51990001009999\t阿牛惹古\t一组\t四\n51990001009998\t曾国\t二组\t3\n"));
        picture("paste");
    }

    private void key(String keys) {
        window.run(() -> window.program().window().screen().shortcuts().stream()
                .filter(shortcut -> shortcut.keys().equals(javafx.scene.input.KeyCombination.valueOf(keys)))
                .map(Shortcut::action).findFirst().orElseThrow().run());
        window.pause(500);
    }

    private void escape() {
        window.run(() -> window.program().window().lower());
        window.pause(200);
    }

    private void type(String selector, String text) {
        window.run(() -> ((TextField) window.program().scene().lookup(selector)).setText(text));
        window.pause(500);
    }

    private void go(Place place) {
        window.run(() -> window.program().navigator().go(place));
        window.pause(1200);
    }

    private void picture(String name) {
        window.picture(PICTURES.resolve(name + ".png"), SCALE);
    }
}
