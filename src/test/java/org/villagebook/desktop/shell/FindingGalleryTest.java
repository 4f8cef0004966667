package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SetFields;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Draws findings, duties and a page with findings: {@code ./mvnw -q test -Dtest=FindingGalleryTest -Dgallery=true}. */
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class FindingGalleryTest {

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir
    Path folder;

    @Test
    void findingsInLightAndDarkAndInEnglish() {
        try (OpenWindow window = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false))) {
            window.await(() -> window.program().window() != null);
            Record person = new ListRecords(window.program().desk()).run(RecordQuery.all("person")).get(4);
            window.run(() -> new SetFields(window.program().desk()).run(person.id(), java.util.Map.of("birthDate", "2014-03-01",
                    "monthsAway", "8", "workPlace", "", "residentMedicalInsurance", "否", "employeeMedicalInsurance", "否")));
            for (boolean dark : new boolean[] {false, true}) {
                pictures(window, dark, Locale.SIMPLIFIED_CHINESE, dark ? "-dark" : "-light", person);
            }
            pictures(window, false, Locale.ENGLISH, "-english", person);
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static void pictures(OpenWindow window, boolean dark, Locale locale, String end, Record person) {
        window.run(() -> {
            window.program().choices().setDark(dark);
            window.program().choices().setLocale(locale);
            window.program().redraw();
        });
        window.run(() -> window.program().navigator().go(new Place.Home("finding")));
        window.pause(4000);
        window.run(() -> ((TableView<?>) window.program().scene().lookup("#findings")).getSelectionModel().select(2));
        window.pause(300);
        window.picture(PICTURES.resolve("findings" + end + ".png"));
        window.run(() -> window.program().navigator().go(new Place.Home("due")));
        window.pause(3000);
        window.picture(PICTURES.resolve("due" + end + ".png"));
        window.run(() -> window.program().navigator().go(new Place.Page("person", person.id(), "monthsAway")));
        window.pause(2000);
        window.picture(PICTURES.resolve("person-findings" + end + ".png"));
    }
}
