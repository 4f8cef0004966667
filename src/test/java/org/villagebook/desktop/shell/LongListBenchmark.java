package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordTable;
import org.villagebook.operation.ImportPreview;
import org.villagebook.operation.ImportWorkbook;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SearchRecords;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordQuery;

/**
 * Opens a list of 200,000 persons in a window and scrolls through it, by the page and by leaps. Prints the processor
 * time that each frame takes of the screen's thread, and how long each leap waits for its rows.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class LongListBenchmark {

    private static final int PERSONS = Integer.getInteger("benchmark.persons", 200_000);
    private static final int FILE = 20_000;
    private static final int HOUSEHOLD_SIZE = 4;

    @TempDir
    Path folder;

    @Test
    void scrolls() {
        try (OpenWindow window = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false))) {
            window.await(() -> window.program().window() != null);
            for (int from = 0; from < PERSONS; from += FILE) {
                fill(window.program(), from);
            }
            long start = System.nanoTime();
            window.run(() -> window.program().navigator().go(new Place.Listing(RecordQuery.all("person"))));
            window.await(() -> table(window) != null && table(window).getItems() != null
                    && table(window).getItems().size() >= PERSONS);
            System.out.printf(Locale.ROOT, "%d persons: list open after %d ms%n", table(window).getItems().size(),
                    (System.nanoTime() - start) / 1_000_000);
            // The first pages pay for the compiler and not for the list.
            pages(window, 0, 150);
            print("by the page", pages(window, 4_000, 300));
            leap(window);
            find(window);
            narrow(window);
            assertThat(window.surprises()).isEmpty();
        }
    }

    private void fill(Program program, int from) {
        StringBuilder rows = new StringBuilder("户编号,人口编号,姓名,与户主关系,性别,出生日期,民族,文化程度\n");
        for (int i = from; i < Math.min(PERSONS, from + FILE); i++) {
            int household = i / HOUSEHOLD_SIZE;
            rows.append("5199%010d,5199%010d%02d,阿牛%s%s,%s,男,%d-03-04,彝族,小学%n".formatted(household, household,
                    i % HOUSEHOLD_SIZE, Character.toString('一' + i % 9000), Character.toString('一' + i / 9000),
                    i % HOUSEHOLD_SIZE == 0 ? "户主" : "之子", 1940 + i % 70));
        }
        try {
            Path file = Files.writeString(folder.resolve("roster.csv"), rows);
            ImportWorkbook operation = new ImportWorkbook(program.desk());
            ImportPreview preview = operation.plan(file, ImportWorkbook.Kind.ROSTER, Progress.SILENT);
            operation.write(preview, Progress.SILENT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RecordTable table(OpenWindow window) {
        return (RecordTable) window.program().scene().lookup(".record-table");
    }

    /** Scrolls one page in each frame; processor nanoseconds of the screen's thread from frame to frame. */
    private static long[] pages(OpenWindow window, int from, int count) {
        List<Long> frames = new ArrayList<>();
        AnimationTimer timer = new AnimationTimer() {
            private long before;
            private int row = from;

            @Override
            public void handle(long now) {
                long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(Thread.currentThread().threadId());
                if (before != 0) {
                    frames.add(used - before);
                }
                before = used;
                row += 18;
                table(window).scrollTo(row);
            }
        };
        window.run(timer::start);
        window.await(() -> frames.size() >= count);
        window.run(timer::stop);
        return frames.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** What the palette asks for: a name, initials, pinyin, a beginning of one, last digits, nothing that exists. */
    private static void find(OpenWindow window) {
        String[] words = {"阿牛一", "an", "aniu", "niu", "0017", "5199000000", "没有这个人", "a", "an1", "丁"};
        long[] waits = new long[40];
        for (int i = 0; i < waits.length; i++) {
            long start = System.nanoTime();
            new SearchRecords(window.program().desk()).anything(words[i % words.length], 30);
            waits[i] = System.nanoTime() - start;
        }
        Arrays.sort(waits);
        print("found", waits);
    }

    /** Lists narrowed by a value, a text, a span of days, and in the order of names. */
    private static void narrow(OpenWindow window) {
        RecordQuery all = RecordQuery.all("person");
        RecordQuery[] queries = {all.where("relationToHead", "户主"), all.where("name", RecordQuery.Comparison.LIKE, "丁"),
            all.where("birthDate", RecordQuery.Comparison.AT_LEAST, "1960-01-01")
                    .where("birthDate", RecordQuery.Comparison.AT_MOST, "1969-12-31"),
            all.where("phone", RecordQuery.Comparison.MISSING, ""), all.orderedBy("name", false)};
        for (RecordQuery query : queries) {
            long start = System.nanoTime();
            int size = new ListRecords(window.program().desk()).open(query).size();
            System.out.printf(Locale.ROOT, "%s: %d rows after %d ms%n", query.filters().isEmpty() ? "by name"
                    : query.filters().getFirst(), size, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void leap(OpenWindow window) {
        Random random = new Random(7);
        long[] waits = new long[40];
        for (int i = 0; i < waits.length; i++) {
            int row = random.nextInt(PERSONS);
            long start = System.nanoTime();
            window.run(() -> table(window).scrollTo(row));
            window.await(() -> !table(window).getItems().get(row).text("name").isEmpty());
            waits[i] = System.nanoTime() - start;
        }
        Arrays.sort(waits);
        print("rows after a leap", waits);
    }

    private static void print(String what, long[] sorted) {
        System.out.printf(Locale.ROOT, "%s: median %.1f ms, 95%% %.1f ms, most %.1f ms of %d%n", what,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6, sorted.length);
    }
}
