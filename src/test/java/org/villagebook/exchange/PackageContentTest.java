package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.villagebook.exchange.v1.ChangeEncoder;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ChangeSet;

/** Content that an enrolled device signed and that is wrong all the same: B15, B22, B23, B26. */
class PackageContentTest {

    private final Province province = new Province();
    private final Manifest draft = province.draft(new ChangeSet(java.util.List.of()));

    private void assertRejected(String code, Manifest manifest, byte[] zip) {
        byte[] file = province.sealZip(manifest, zip);
        assertThatThrownBy(() -> province.open(file)).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> assertThat(rejected.code()).as(rejected.key()).isEqualTo(code));
    }

    private static Manifest.Part part(byte[] content) {
        return new Manifest.Part(Suite.INTL.hex(content), content.length);
    }

    private Manifest with(Map<String, byte[]> parts) {
        Map<String, Manifest.Part> named = new TreeMap<>();
        parts.forEach((name, content) -> named.put(name, part(content)));
        return draft.withParts(named);
    }

    @Test
    void aBombInsideThePart() {
        byte[] zeros = new byte[100 << 20];
        Manifest honest = with(Map.of("changes.jsonl", zeros));
        Manifest lying = draft.withParts(Map.of("changes.jsonl", part(new byte[10])));

        assertRejected("PK-20", honest, ZipParts.write(honest.bytes(), Map.of("changes.jsonl", zeros)));
        assertRejected("PK-20", lying, ZipParts.write(lying.bytes(), Map.of("changes.jsonl", zeros)));
    }

    @Test
    void aBlobBeyondTheLimit() {
        byte[] blob = new byte[Limits.BLOB + 1];
        new java.util.Random(1).nextBytes(blob);
        Map<String, byte[]> parts = new TreeMap<>(Map.of("blobs/" + Suite.INTL.hex(blob), blob,
                "changes.jsonl", new byte[0]));

        assertRejected("PK-20", with(parts), ZipParts.write(with(parts).bytes(), parts));
        assertThatThrownBy(() -> PackageWriter.seal(draft, new ChangeSet(java.util.List.of()),
                Map.of(Suite.INTL.hex(blob), blob), province.village, province.office.device()))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void partsThatAreNotThoseOfTheManifest() {
        Map<String, byte[]> none = Map.of();
        Map<String, byte[]> empty = Map.of("changes.jsonl", new byte[0]);
        Map<String, byte[]> other = Map.of("changes.jsonl", new byte[1]);
        Map<String, byte[]> more = new TreeMap<>(empty);
        more.put("extra.txt", new byte[1]);
        Manifest manifest = with(empty);

        assertRejected("PK-21", manifest, ZipParts.write(manifest.bytes(), none));
        assertRejected("PK-20", manifest, ZipParts.write(manifest.bytes(), other));
        assertRejected("PK-21", manifest, ZipParts.write(manifest.bytes(), more));
        assertRejected("PK-21", with(more), ZipParts.write(with(more).bytes(), more));
        assertRejected("PK-21", with(none), ZipParts.write(with(none).bytes(), none));
        assertRejected("PK-21", manifest, new byte[0]);
        assertRejected("PK-21", with(other), ZipParts.write(with(other).bytes(), empty));
    }

    @Test
    void blobNamesThatLeaveTheFolder() {
        for (String name : new String[] {"../../x", "blobs/../x", "blobs/CON", "C:\\x"}) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts.put(name, new byte[1]);
            parts.put("changes.jsonl", new byte[0]);
            Map<String, byte[]> sorted = new TreeMap<>(parts);
            assertRejected("PK-21", with(sorted), ZipParts.write(with(sorted).bytes(), sorted));
        }
    }

    @Test
    void countsThatAreNotThoseOfTheChanges() {
        byte[] lines = ChangeEncoder.encode(province.changes(3).changes());
        Manifest three = province.draft(province.changes(3)).withParts(Map.of("changes.jsonl", part(lines)));
        Manifest two = province.draft(province.changes(2)).withParts(Map.of("changes.jsonl", part(lines)));

        byte[] good = province.sealZip(three, ZipParts.write(three.bytes(), Map.of("changes.jsonl", lines)));
        assertThat(province.open(good).changes()).isEqualTo(province.changes(3));
        assertRejected("PK-21", two, ZipParts.write(two.bytes(), Map.of("changes.jsonl", lines)));
    }

    @Test
    void aBadLineRefusesTheWholePackage() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(ChangeEncoder.encode(province.changes(3).changes()));
        lines.writeBytes("{\"r\":1e400}\n".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> parts = Map.of("changes.jsonl", lines.toByteArray());

        assertRejected("PK-23", with(parts), ZipParts.write(with(parts).bytes(), parts));
    }

    @Test
    void aManifestOfANewerFormatOrInAnotherSpelling() {
        Map<String, byte[]> parts = Map.of("changes.jsonl", new byte[0]);
        String json = new String(with(parts).bytes(), StandardCharsets.UTF_8);

        byte[] newer = json.replace("\"formatVersion\":1", "\"formatVersion\":2").getBytes(StandardCharsets.UTF_8);
        assertRejected("PK-40", with(parts), ZipParts.write(newer, parts));
        byte[] spaced = json.replace("\"seq\":1", "\"seq\": 1").getBytes(StandardCharsets.UTF_8);
        assertRejected("PK-21", with(parts), ZipParts.write(spaced, parts));
        byte[] twice = json.replace("\"seq\":1", "\"seq\":1,\"seq\":1").getBytes(StandardCharsets.UTF_8);
        assertRejected("PK-21", with(parts), ZipParts.write(twice, parts));
        byte[] more = json.replace("\"seq\":1", "\"seq\":1,\"sequel\":1").getBytes(StandardCharsets.UTF_8);
        assertRejected("PK-21", with(parts), ZipParts.write(more, parts));
    }

    @Test
    void aNewerFormatIsToldFromTheOutside() {
        Binding real = Binding.of(with(Map.of("changes.jsonl", new byte[0])));
        Binding newer = new Binding(2, Suite.INTL, real.sender(), real.recipient(), 1, 1, "", real.content(), null);
        byte[] file = SignedFile.write(Kind.PACKAGE, new byte[1], newer, province.village);

        assertThatThrownBy(() -> PackageReader.peek(file, province.trust)).isInstanceOfSatisfying(
                Problem.PackageRejected.class, rejected -> assertThat(rejected.code()).isEqualTo("PK-40"));
    }
}
