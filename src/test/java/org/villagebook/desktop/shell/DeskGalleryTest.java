package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordTable;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.operation.AttachPhotos;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.MarkWorkday;
import org.villagebook.operation.PutRecord;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

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
            household();
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

    private void household() {
        Desk desk = window.program().desk();
        Record household = new ListRecords(desk).run(RecordQuery.all("household")).get(4);
        String id = household.id().toString();
        PutRecord put = new PutRecord(desk);
        put.run("income", Map.of("household", id, "year", "2019", "wagesAway", "18000", "crops", "5200", "cropCost",
                "1300", "pension", "1200", "memberCount", "4", "periodEnd", "2019-09-30"));
        put.run("income", Map.of("household", id, "year", "2023", "wagesAway", "21000", "livestock", "6800",
                "livestockCost", "2100", "grassland", "1350.50", "memberCount", "5", "incomePerHead", "7000"));
        put.run("safeguard_check", Map.of("household", id, "date", "2026-10-12", "food", "是", "foodEvidence", "米面,肉蛋奶",
                "clothing", "是", "education", "不涉及", "medical", "是", "housing", "否", "housingEvidence", "危房等级评定",
                "checker", "罗春生"));
        put.run("monitoring", Map.of("household", id, "state", "线索", "category", "边缘易致贫户", "risks", "因病",
                "clueDate", "2026-08-01", "verifiedDate", "2026-08-06", "noticeStart", "2026-08-12", "approvedDate", "2026-08-18"));
        put.run("helper", Map.of("household", id, "name", "周措姆", "unit", "省第二人民医院", "startDate", "2024-01-01"));
        put.run("measure", Map.of("household", id, "date", "2026-09-01", "kind", "健康帮扶", "content", "办理慢病证，落实家庭医生签约"));
        Record person = new ListRecords(desk).run(RecordQuery.all("person").where("household", id)).getFirst();
        put.run("follow_up", Map.of("person", person.id().toString(), "date", "2026-09-20", "kind", "高血压", "systolic", "162",
                "diastolic", "88", "nextDate", "2026-10-20"));
        put.run("family_doctor_contract", Map.of("person", person.id().toString(), "startDate", "2026-01-01", "endDate", "2026-12-31"));
        try {
            for (int i = 0; i < 3; i++) {
                BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
                var pen = image.createGraphics();
                pen.setColor(new java.awt.Color(90 + 50 * i, 140, 120));
                pen.fillRect(0, 0, 800, 600);
                pen.setColor(java.awt.Color.WHITE);
                pen.fillOval(200 + 60 * i, 150, 300, 300);
                ImageIO.write(image, "png", folder.resolve("photo" + i + ".png").toFile());
                new AttachPhotos(desk).run(List.of(folder.resolve("photo" + i + ".png")), "household", household.id(),
                        i == 2 ? Map.of() : Map.of("side", i == 0 ? "改造前" : "改造后", "spot", "厨房"), Progress.SILENT);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        go(new Place.Page("household", household.id()));
        TabPane tabs = (TabPane) window.program().scene().lookup(".record-page .tab-pane");
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            window.run(() -> tabs.getSelectionModel().select(tab));
            window.pause(700);
            picture("household-" + tabs.getTabs().get(i).getId());
        }
        go(new Place.Page("person", person.id()));
        picture("person");
        go(new Place.Home("settings"));
        picture("settings");
        put.run("posting", Map.of("name", "罗春生", "post", "第一书记", "startDate", "2025-05-10"));
        put.run("posting", Map.of("name", "格桑·旺姆", "post", "驻村干部", "startDate", "2025-05-10"));
        go(new Place.Home("workday"));
        for (int day = 1; day <= 12; day++) {
            new MarkWorkday(desk).run("罗春生", "", java.time.YearMonth.now().atDay(day), day == 7
                    ? Map.of("status", "事假") : day == 9 ? Map.of("status", "缺岗") : Map.of("status", "在岗", "night", "是"));
        }
        window.pause(800);
        picture("workday");
        Record activity = new ListRecords(desk).run(RecordQuery.all("activity").where("kind", "义诊")).getFirst();
        go(new Place.Page("activity", activity.id()));
        window.run(() -> ((TabPane) window.program().scene().lookup(".record-page .tab-pane")).getSelectionModel().select(1));
        window.pause(800);
        picture("attendance");
        go(new Place.Entry("safeguard_check", Map.of("household", id)));
        picture("check-form");
        go(new Place.Home("project"));
        picture("projects");
        go(new Place.Home("dashboard"));
        window.pause(2500);
        picture("home");
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
