package org.villagebook.exchange;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;
import org.villagebook.record.Write;

/** A small invented province: the office and two villages enrolled, a stranger who is not. */
final class Province {

    static final Instant NOW = Instant.parse("2026-11-02T08:30:00.123Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    final Suite suite;
    final DeviceKeys office;
    final DeviceKeys village;
    final DeviceKeys other;
    final DeviceKeys stranger;
    final TrustList trust;

    Province() {
        this(Suite.INTL);
    }

    Province(Suite suite) {
        this(suite, RANDOM);
    }

    private Province(Suite suite, SecureRandom random) {
        this.suite = suite;
        this.office = keys(suite, Site.Role.PROVINCE, "P", "省级办公室", random);
        this.village = keys(suite, Site.Role.VILLAGE, "V001", "三家村", random);
        this.other = keys(suite, Site.Role.VILLAGE, "V002", "上坪村", random);
        this.stranger = keys(suite, Site.Role.VILLAGE, "V003", "下坪村", random);
        this.trust = TrustList.founded(office)
                .with(List.of(EnrolmentRequest.of(village), EnrolmentRequest.of(other)));
    }

    static DeviceKeys keys(Site.Role role, String code, String name) {
        return keys(Suite.INTL, role, code, name, RANDOM);
    }

    private static DeviceKeys keys(Suite suite, Site.Role role, String code, String name, SecureRandom random) {
        return DeviceKeys.generate(suite, new Site(role, code, name), random);
    }

    /** Always the same keys, so that files of an earlier run still open: the corpus of the fuzzer. */
    static Province unchanging(Suite suite) {
        try {
            SecureRandom same = SecureRandom.getInstance("SHA1PRNG");
            same.setSeed(suite.ordinal() + 1);
            return new Province(suite, same);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Changes as a village makes them: empty values, rare characters, a context of two devices. */
    ChangeSet changes(int number) {
        Random random = new Random(1);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Map<String, Write> writes = new LinkedHashMap<>();
            writes.put("name", new Write(null, "𠮷·阿依" + i, Context.EMPTY));
            writes.put("phone", new Write("1", null, Context.of(new Dot(village.device().id(), 1, i))
                    .with(new Dot(office.device().id(), 2, 7))));
            changes.add(new Change(RecordId.random(random), i % 2 == 0 ? "person" : "household",
                    new Dot(village.device().id(), 1, i), writes, i, NOW, "李书记", "put"));
        }
        return new ChangeSet(changes);
    }

    Manifest draft(ChangeSet changes) {
        return Manifest.draft(village, office.device(), 1, 1, "", changes, 3, NOW, "0.1.0", null);
    }

    SealedPackage sealed(int changes) {
        ChangeSet set = changes(changes);
        return PackageWriter.seal(draft(set), set, blobs(suite), village, office.device());
    }

    static Map<String, byte[]> blobs() {
        return blobs(Suite.INTL);
    }

    private static Map<String, byte[]> blobs(Suite suite) {
        byte[] blob = "照片".getBytes(StandardCharsets.UTF_8);
        return Map.of(suite.hex(blob), blob);
    }

    VerifiedPackage open(byte[] file) {
        return PackageReader.open(file, PackageReader.peek(file, trust), office);
    }

    /** A file that the village signs over this ZIP, with a binding that fits the manifest. */
    byte[] sealZip(Manifest manifest, byte[] zip) {
        return SignedFile.write(Kind.PACKAGE, Envelope.encrypt(suite, zip, office.device()),
                Binding.of(manifest), village);
    }
}
