package org.villagebook.exchange;

import java.util.HashMap;
import java.util.Map;
import org.villagebook.exchange.v1.ChangeDecoder;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ChangeSet;

/**
 * Opens packages in two steps, and nothing is interpreted before the step above it held: the outside needs no private
 * key, so that replays, strangers and damage stop there. Every failure is a {@link Problem.PackageRejected}.
 */
public final class PackageReader {

    /** Do not read a longer file into memory; it is refused anyway. */
    public static final int MAX_BYTES = Limits.FILE;

    private PackageReader() {
    }

    /**
     * Step 1: size, structure, one signer, algorithms, an enrolled and not revoked device, signature, binding.
     *
     * @throws Problem.PackageRejected PK-01 to PK-05, PK-10, PK-11, PK-13 to PK-16, PK-20, PK-40
     */
    public static SealedHeader peek(byte[] file, TrustList trust) {
        SignedFile signed = SignedFile.read(file, Kind.PACKAGE);
        Binding binding = signed.binding();
        if (binding.suite() != trust.suite()) {
            throw Refusal.ALGORITHM.because();
        }
        Device sender = trust.signerOf(signed);
        signed.verify(sender);
        if (trust.isRevoked(sender.id(), binding.epoch(), binding.seq())) {
            throw Refusal.REVOKED.because(sender.label());
        }
        if (binding.formatVersion() > Manifest.FORMAT_VERSION) {
            throw Refusal.NEWER.because();
        }
        return new SealedHeader(binding, sender, binding.suite().hex(file));
    }

    /**
     * Step 2: addressed to us, decrypt whole, manifest equal to what was signed outside, every part, every line.
     *
     * @param header what {@link #peek} gave for the same bytes
     * @throws Problem.PackageRejected PK-05, PK-12, PK-13, PK-15, PK-16, PK-20, PK-21, PK-23, PK-40
     */
    public static VerifiedPackage open(byte[] file, SealedHeader header, DeviceKeys me) {
        if (!header.binding().suite().hex(file).equals(header.fileHash())) {
            throw Refusal.DAMAGED.because();
        }
        if (!header.recipient().equals(me.device().id())) {
            throw Refusal.OTHER_RECIPIENT.because();
        }
        byte[] zip = Envelope.decrypt(SignedFile.read(file, Kind.PACKAGE).content(), me);
        return Refusal.PARTS.unless(() -> {
            ZipParts.Opened opened = ZipParts.open(zip);
            Manifest manifest = ManifestJson.read(opened.manifest());
            requireSame(manifest, header, me);
            Map<String, byte[]> parts = opened.rest().parts(manifest);
            ChangeSet changes = new ChangeSet(ChangeDecoder.decode(parts.remove(ZipParts.CHANGES)));
            if (!manifest.describes(changes)) {
                throw Refusal.PARTS.because();
            }
            Map<String, byte[]> blobs = new HashMap<>();
            parts.forEach((name, bytes) -> blobs.put(name.substring(ZipParts.BLOBS.length()), bytes));
            return new VerifiedPackage(header, manifest, changes, blobs);
        });
    }

    /** A package that another enrolled device stripped and signed anew names its first sender inside. */
    private static void requireSame(Manifest manifest, SealedHeader header, DeviceKeys me) {
        if (!Binding.of(manifest).equals(header.binding())
                || !manifest.senderSite().equals(header.sender().site().key())
                || !manifest.recipientSite().equals(me.device().site().key())) {
            throw Refusal.INCONSISTENT.because();
        }
    }
}
