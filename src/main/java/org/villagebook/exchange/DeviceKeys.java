package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.operator.OperatorCreationException;
import org.villagebook.exchange.v1.StrictJson;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

/**
 * A device with its two private keys: one signs, the other opens what is encrypted to it. Two, because the one that
 * opens may have to be kept for years after the one that signs was replaced.
 */
public final class DeviceKeys {

    private static final int VERSION = 1;
    private static final int LABEL_DIGITS = 4;

    private final Suite suite;
    private final Device device;
    private final PrivateKey signing;
    private final PrivateKey encryption;

    private DeviceKeys(Suite suite, Device device, PrivateKey signing, PrivateKey encryption) {
        this.suite = suite;
        this.device = device;
        this.signing = signing;
        this.encryption = encryption;
    }

    /** A new device of that site. */
    public static DeviceKeys generate(Suite suite, Site site, SecureRandom random) {
        byte[] id = new byte[8];
        random.nextBytes(id);
        String device = HexFormat.of().formatHex(id);
        try {
            KeyPair signing = suite.newKeys(random);
            KeyPair encryption = suite.newKeys(random);
            String label = site.code() + '-' + device.substring(0, LABEL_DIGITS);
            return new DeviceKeys(suite, new Device(device, site, label,
                    Certificates.selfSigned(suite, device, signing, KeyUsage.digitalSignature, random),
                    Certificates.selfSigned(suite, device, encryption, suite.delivery().usage(), random)),
                    signing.getPrivate(), encryption.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Suite suite() {
        return suite;
    }

    public Device device() {
        return device;
    }

    PrivateKey signing() {
        return signing;
    }

    PrivateKey encryption() {
        return encryption;
    }

    /** Everything, the private keys included, in the clear: the caller stores it encrypted and nowhere else. */
    public byte[] encoded() {
        ObjectNode json = StrictJson.object().put("version", VERSION).put("suite", suite.word());
        json.set("device", DeviceJson.of(device));
        json.put("signing", signing.getEncoded()).put("encryption", encryption.getEncoded());
        return StrictJson.bytes(json);
    }

    /** @throws Problem.BookFailure {@code exchange.badKeys} if these bytes are not what {@link #encoded} gave */
    public static DeviceKeys decode(byte[] encoded) {
        try {
            JsonNode json = StrictJson.document(encoded);
            Suite suite = Suite.of(json.required("suite").textValue());
            return new DeviceKeys(suite, DeviceJson.device(suite, json.required("device")),
                    suite.privateKey(json.required("signing").binaryValue()),
                    suite.privateKey(json.required("encryption").binaryValue()));
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            throw new Problem.BookFailure(broken, "exchange.badKeys");
        }
    }

    /** Names the device only: a private key must never reach a log. */
    @Override
    public String toString() {
        return "keys of " + device;
    }
}
