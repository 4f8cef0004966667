package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ChangeSet;

class PackageRoundTripTest {

    private final Province province = new Province();

    @Test
    void whatWasSealedComesOut() {
        SealedPackage sealed = province.sealed(5);

        SealedHeader header = PackageReader.peek(sealed.bytes(), province.trust);
        VerifiedPackage opened = PackageReader.open(sealed.bytes(), header, province.office);

        assertThat(header.sender()).isEqualTo(province.village.device());
        assertThat(header.recipient()).isEqualTo(province.office.device().id());
        assertThat(header.manifestHash()).isEqualTo(sealed.manifest().hash());
        assertThat(opened.manifest()).isEqualTo(sealed.manifest());
        assertThat(opened.changes()).isEqualTo(province.changes(5));
        assertThat(opened.blobs()).containsOnlyKeys(Province.blobs().keySet());
    }

    @Test
    void manifestCountsTypesAndRange() {
        Manifest manifest = province.sealed(5).manifest();

        assertThat(manifest.counts()).isEqualTo(Map.of("household", 3, "person", 2));
        assertThat(manifest.firstCounter()).isEqualTo(1);
        assertThat(manifest.lastCounter()).isEqualTo(5);
        assertThat(Manifest.read(manifest.bytes())).isEqualTo(manifest);
    }

    @Test
    void sealedAgainItIsAnotherFileWithTheSameManifest() {
        SealedPackage first = province.sealed(5);

        SealedPackage again = PackageWriter.seal(Manifest.read(first.manifest().bytes()), province.changes(5),
                Province.blobs(), province.village, province.office.device());

        assertThat(again.manifest().hash()).isEqualTo(first.manifest().hash());
        assertThat(again.bytes()).isNotEqualTo(first.bytes());
        assertThat(province.open(again.bytes()).changes()).isEqualTo(province.changes(5));
    }

    @Test
    void otherContentIsNeverSealedUnderAStoredManifest() {
        Manifest stored = province.sealed(5).manifest();

        assertThatThrownBy(() -> PackageWriter.seal(stored, province.changes(6), Province.blobs(), province.village,
                province.office.device())).isInstanceOf(Problem.BookFailure.class)
                .hasMessage("exchange.manifestDiffers");
    }

    @Test
    void anEmptyPackageIsAPackage() {
        ChangeSet none = new ChangeSet(List.of());
        SealedPackage sealed = PackageWriter.seal(province.draft(none), none, Map.of(), province.village,
                province.office.device());

        assertThat(province.open(sealed.bytes()).changes().changes()).isEmpty();
    }

    @Test
    void keysSurviveStorageAndNeverShowThemselves() {
        DeviceKeys decoded = DeviceKeys.decode(province.office.encoded());

        assertThat(decoded.device()).isEqualTo(province.office.device());
        byte[] file = province.sealed(1).bytes();
        assertThat(PackageReader.open(file, PackageReader.peek(file, province.trust), decoded).changes().changes())
                .hasSize(1);
        assertThat(decoded.toString()).isEqualTo("keys of " + decoded.device());
        assertThatThrownBy(() -> DeviceKeys.decode(new byte[] {1, 2, 3})).isInstanceOf(Problem.BookFailure.class);
    }

    @Test
    void theZipIsTheSameEveryTime() {
        Map<String, byte[]> parts = new HashMap<>(Map.of("changes.jsonl", new byte[1000]));

        assertThat(ZipParts.write(new byte[10], parts)).isEqualTo(ZipParts.write(new byte[10], parts));
    }
}
