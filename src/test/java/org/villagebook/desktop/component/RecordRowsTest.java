package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

class RecordRowsTest {

    @TempDir
    Path folder;

    @Test
    void twoHundredThousandRowsAreReadOnlyWhereSomebodyLooks() {
        List<Integer> read = new ArrayList<>();
        RecordSource source = new RecordSource() {
            @Override
            public int size() {
                return 200_000;
            }

            @Override
            public List<Record> read(int from, int to) {
                read.add(from);
                List<Record> records = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    records.add(new Record(new RecordId(0, i), "project", Map.of("name", "项目" + i), false, i));
                }
                return records;
            }

            @Override
            public int indexOf(Record record) {
                return (int) record.row();
            }
        };
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            RowReader reader = new RowReader(place.desk(), place.workplace().locale(), List.of());
            RecordRows rows = new RecordRows(source, List.of(), reader, place.workplace().background());
            assertThat(rows.size()).isEqualTo(200_000);
            assertThat(rows.get(150_000).loaded()).isFalse();
            assertThat(rows.get(150_000).text("name")).isEqualTo("项目150000");
            assertThat(rows.get(150_199).loaded()).isTrue();
            assertThat(read).containsExactly(150_000);
        }
    }
}
