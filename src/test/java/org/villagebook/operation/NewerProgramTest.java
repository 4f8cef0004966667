package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordQuery;

/** A village has a record type that the province does not know yet: its package waits until the province has it too. */
class NewerProgramTest {

    private static final String DIARY = """
            id: weather
            zh: 天气
            en: Weather
            fields:
              date: { zh: 日期, en: Date, type: date, required: true }
              words: { zh: 天气, en: Weather, type: text }
            """;

    @TempDir
    Path folder;

    @Test
    void aPackageOfANewerSiteComesInAfterTheUpgrade() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("V001-0").resolve("catalogue")).resolve("weather.yaml"),
                DIARY);
        try (Province province = new Province(folder)) {
            Desk village = province.site("village", "V001");
            new PutRecord(village).run("weather", Map.of("date", "2026-11-23", "words", "小雪"));
            List<Path> sent = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files();
            Received kept = new ReceivePackages(province.desk).run(sent, null, Progress.SILENT).getFirst();
            assertThat(kept.state()).isEqualTo(Received.State.KEPT);
            assertThat(kept.code()).isEqualTo("PK-40");
        }
        Files.writeString(Files.createDirectories(folder.resolve("province").resolve("catalogue"))
                .resolve("weather.yaml"), DIARY);
        try (Desk province = Province.opener().open(folder.resolve("province"), Province.PASSWORD)) {
            new ReceivePackages(province).run(List.of(), null, Progress.SILENT);
            assertThat(new ListRecords(province).run(RecordQuery.all("weather"))).singleElement()
                    .satisfies(day -> assertThat(day.text("words")).isEqualTo("小雪"));
        }
    }
}
