package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** The printing screen as people see it. */
class PrintingGalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir
    private Path folder;

    @Test
    void showsTheSheetOfTheChosenHousehold() {
        DesktopOptions options = new DesktopOptions(null, folder.resolve("practice"), folder.resolve("settings"), true, false);
        try (OpenWindow window = new OpenWindow(folder, options)) {
            window.await(() -> window.program().window() != null);
            for (boolean dark : new boolean[] {false, true}) {
                window.run(() -> {
                    window.program().choices().setDark(dark);
                    window.program().choices().setLocale(Locale.SIMPLIFIED_CHINESE);
                    window.program().redraw();
                    window.program().navigator().go(new Place.Home("print"));
                });
                window.await(() -> sheet(window).getImage() != null);
                window.pause(600);
                window.picture(PICTURES.resolve("printing-" + (dark ? "dark" : "light") + ".png"));
            }
            Record home = new ListRecords(window.program().desk()).run(RecordQuery.all("household")).get(3);
            window.run(() -> window.program().navigator().go(new Place.Paper(Set.of(home.id()))));
            window.await(() -> people(window).getItems().size() == 1);
            assertThat(people(window).getItems().getFirst().id()).isEqualTo(home.id());
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static ImageView sheet(OpenWindow window) {
        return (ImageView) window.program().scene().lookup("#print-sheet");
    }

    @SuppressWarnings("unchecked")
    private static ListView<Record> people(OpenWindow window) {
        return (ListView<Record>) window.program().scene().lookup("#print-people");
    }
}
