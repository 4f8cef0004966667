package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.villagebook.exchange.v1.StrictJson;
import org.villagebook.outcome.Problem;

/**
 * A device asks the province to be let in (*.vbq). The file is signed by the device's own key and carries two
 * certificates that are each signed by their own key, so whoever made it has both private keys. Who that is,
 * two people find out over the telephone by the {@link #shortCode short code}.
 */
public record EnrolmentRequest(Suite suite, Device device) {

    private static final int HALF = 10_000;
    private static final int ARGON_KIB = 64 << 10;
    private static final int ARGON_PASSES = 3;
    private static final byte[] SALT = "villagebook enrolment code 1".getBytes(StandardCharsets.US_ASCII);

    /** The request of this device. */
    public static EnrolmentRequest of(DeviceKeys keys) {
        return new EnrolmentRequest(keys.suite(), keys.device());
    }

    /** The file that the device sends. */
    public static byte[] write(DeviceKeys keys) {
        ObjectNode json = StrictJson.object().put("formatVersion", Manifest.FORMAT_VERSION)
                .put("suite", keys.suite().word());
        json.set("device", DeviceJson.of(keys.device()));
        byte[] content = StrictJson.bytes(json);
        return SignedFile.write(Kind.REQUEST, content,
                Binding.single(keys.suite(), keys.device().id(), "", 0, content), keys);
    }

    /** @throws Problem.PackageRejected PK-01 to PK-05, PK-13 to PK-16, PK-40, PK-60 */
    public static EnrolmentRequest read(byte[] file) {
        SignedFile signed = SignedFile.read(file, Kind.REQUEST);
        return Refusal.REQUEST.unless(() -> {
            Suite suite = signed.binding().suite();
            JsonNode json = StrictJson.document(signed.content());
            if (DeviceJson.integer(json, "formatVersion") > Manifest.FORMAT_VERSION) {
                throw Refusal.NEWER.because();
            }
            DeviceJson.requireKeys(json, "formatVersion", "suite", "device");
            Device device = DeviceJson.device(suite, json.required("device"));
            signed.verify(device);
            if (!signed.binding().equals(Binding.single(suite, device.id(), "", 0, signed.content()))
                    || !suite.word().equals(DeviceJson.text(json, "suite"))) {
                throw Refusal.INCONSISTENT.because();
            }
            return new EnrolmentRequest(suite, device);
        });
    }

    /**
     * Eight digits in two groups that both sides read aloud. They follow from the certificates of both sides and from
     * who the device says it is; a file that was swapped on the way gives another code. Slow on purpose (Argon2id,
     * RFC 9106): eight digits are few, and whoever looks for another file with the same code pays for each try.
     */
    public String shortCode(Device province) {
        byte[] mine = suite.digest(StrictJson.bytes(DeviceJson.of(device)));
        byte[] theirs = suite.digest(StrictJson.bytes(StrictJson.object().put("signing", province.signing())
                .put("encryption", province.encryption())));
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(ARGON_KIB)
                .withIterations(ARGON_PASSES).withParallelism(1).withSalt(SALT).build());
        byte[] hash = new byte[Long.BYTES];
        argon.generateBytes(ByteBuffer.allocate(mine.length + theirs.length).put(mine).put(theirs).array(), hash);
        long code = Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), (long) HALF * HALF);
        return String.format(Locale.ROOT, "%04d %04d", code / HALF, code % HALF);
    }
}
