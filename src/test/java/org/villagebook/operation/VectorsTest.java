package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.Forgery;
import org.villagebook.exchange.Manifest;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;

/**
 * The bad inputs B01 to B26: each line of src/test/resources/vectors is a file that an office might be handed. It gets
 * the code it should, and the book, the file itself and the rest of the batch are as if it had not been there.
 */
class VectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    @TempDir
    private static Path folder;
    private static Province province;
    private static Desk village;
    private static Forgery forgery;
    private static byte[] applied;
    private static byte[] again;

    private record Vector(String row, String name, String recipe, String code) {
    }

    @BeforeAll
    static void enrol() throws IOException {
        province = new Province(folder);
        village = province.site("village", "V001");
        Desk other = province.site("village", "V002");
        new PutRecord(village).run("household", Map.of("householdNo", "51990001000001", "headName", "吉克曲布"));
        Path file = new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files().getFirst();
        new ReceivePackages(province.desk).run(List.of(file), null, Progress.SILENT);
        applied = Files.readAllBytes(file);
        DeviceKeys keys = new Credentials(village.book()).keys();
        Chain chain = province.desk.book().packages().chain(keys.device().id()).orElseThrow();
        forgery = new Forgery(keys, new Credentials(other.book()).keys(),
                new Credentials(province.desk.book()).keys().device(), new Manifest.Point(1, 1, chain.head()),
                village.book().settings().lastCounter());
        List<Change> changes = new ArrayList<>();
        village.book().read().journal().eachChangeOf(keys.device().id(), 0, (row, change) -> changes.add(change));
        again = forgery.again(village.book().packages().outgoing().getFirst().manifest(), new ChangeSet(changes));
    }

    @AfterAll
    static void close() {
        province.close();
    }

    private static List<Vector> vectors(Path row) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(row)) {
            if (!line.startsWith("#")) {
                String[] columns = line.split(" \\| ");
                vectors.add(new Vector(row.getFileName().toString().substring(0, 3), columns[0], columns[1], columns[2]));
            }
        }
        return vectors;
    }

    private static List<Path> rows() throws IOException {
        try (Stream<Path> rows = Files.list(VECTORS)) {
            return rows.filter(row -> row.getFileName().toString().matches("B\\d\\d\\.txt")).sorted().toList();
        }
    }

    @Test
    void everyRowHasItsVectors() throws IOException {
        assertThat(rows()).hasSize(26);
        long all = 0;
        for (Path row : rows()) {
            assertThat(vectors(row)).as(row.toString()).isNotEmpty();
            all += vectors(row).size();
        }
        assertThat(all).isGreaterThanOrEqualTo(80);
    }

    @TestFactory
    List<DynamicNode> everyVectorIsRefusedAndChangesNothing() throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        for (Path row : rows()) {
            nodes.add(DynamicContainer.dynamicContainer(row.getFileName().toString(), vectors(row).stream()
                    .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> check(vector)))));
        }
        return nodes;
    }

    private void check(Vector vector) throws IOException {
        byte[] bytes = vector.recipe().equals("again-sealed") ? again : forgery.make(vector.recipe(), applied);
        Path file = Files.createDirectories(folder.resolve(vector.row())).resolve(vector.name() + ".vbp");
        Files.write(file, bytes);
        String device = village.book().settings().deviceId();
        String before = province.desk.book().read().stateHash();
        Chain chain = province.desk.book().packages().chain(device).orElseThrow();
        Received[] found = {null};
        province.desk.book().rehearse(() -> {
            if (vector.recipe().equals("revoked")) {
                new RevokeDevice(province.desk).run(device, 1, 2, folder.resolve("revoked.vbt"));
            }
            long start = System.nanoTime();
            found[0] = new ReceivePackages(province.desk).run(List.of(file), null, Progress.SILENT).getFirst();
            assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(20_000);
            Chain after = province.desk.book().packages().chain(device).orElseThrow();
            if (!vector.code().equals("applied")) {
                assertThat(after.nextSeq()).as("the chain stays").isEqualTo(chain.nextSeq());
            }
            return null;
        });
        String code = found[0].code();
        if (vector.code().equals("applied")) {
            assertThat(found[0].state()).as(code).isEqualTo(Received.State.APPLIED);
        } else if (vector.code().endsWith("*")) {
            assertThat(code).startsWith("PK-").isNotEqualTo("PK-30");
            assertThat(found[0].state()).isEqualTo(Received.State.REFUSED);
        } else {
            assertThat(code).as(found[0].message().key()).isEqualTo(vector.code());
        }
        assertThat(province.desk.book().read().stateHash()).isEqualTo(before);
        assertThat(file).hasBinaryContent(bytes);
    }
}
