package org.villagebook.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.exchange.v1.ChangeEncoder;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.outcome.Problem;
import org.villagebook.record.ChangeSet;

/** Makes packages: collect, encrypt to one device, sign over the ciphertext. */
public final class PackageWriter {

    private PackageWriter() {
    }

    /**
     * Seals these changes. A draft without parts is completed; a manifest that has its parts already was numbered
     * before a power cut, and the package must come out with exactly that manifest again.
     *
     * @param blobs attached files by the hash of their content in hexadecimal digits
     * @throws Problem.InvalidInput if the changes or blobs exceed what a package may hold: split them and try again
     * @throws Problem.BookFailure  {@code exchange.manifestDiffers} if the content is no longer that of the manifest
     */
    public static SealedPackage seal(Manifest draft, ChangeSet changes, Map<String, byte[]> blobs, DeviceKeys sender,
                                     Device recipient) {
        Suite suite = sender.suite();
        Map<String, byte[]> contents = contents(suite, changes, blobs);
        Map<String, Manifest.Part> parts = new LinkedHashMap<>();
        contents.forEach((name, bytes) -> parts.put(name, new Manifest.Part(suite.hex(bytes), bytes.length)));
        Manifest manifest = draft.withParts(parts);
        if (!draft.parts().isEmpty() && !draft.equals(manifest) || !manifest.describes(changes)
                || !names(manifest, sender, recipient)) {
            throw new Problem.BookFailure("exchange.manifestDiffers", draft.seq());
        }
        byte[] zip = ZipParts.write(manifest.bytes(), contents);
        byte[] envelope = Envelope.encrypt(suite, zip, recipient);
        byte[] file = SignedFile.write(Kind.PACKAGE, envelope, Binding.of(manifest), sender);
        if (file.length > Limits.FILE || manifest.bytes().length > Limits.MANIFEST) {
            throw new Problem.InvalidInput("exchange.packageTooLarge", Limits.FILE >> 20);
        }
        return new SealedPackage(file, manifest);
    }

    private static boolean names(Manifest manifest, DeviceKeys sender, Device recipient) {
        return manifest.suite() == sender.suite() && manifest.senderDevice().equals(sender.device().id())
                && manifest.senderSite().equals(sender.device().site().key())
                && manifest.recipientDevice().equals(recipient.id())
                && manifest.recipientSite().equals(recipient.site().key());
    }

    /** The parts in the order of their names, all within the limits that a reader keeps. */
    private static Map<String, byte[]> contents(Suite suite, ChangeSet changes, Map<String, byte[]> blobs) {
        Map<String, byte[]> contents = new TreeMap<>();
        contents.put(ZipParts.CHANGES, ChangeEncoder.encode(changes.changes()));
        blobs.forEach((hash, bytes) -> {
            if (bytes.length > Limits.BLOB) {
                throw new Problem.InvalidInput("exchange.blobTooLarge", Limits.BLOB >> 20);
            }
            if (!suite.hex(bytes).equals(hash)) {
                throw new Problem.BookFailure("exchange.blobDiffers", hash);
            }
            contents.put(ZipParts.BLOBS + hash, bytes);
        });
        long total = contents.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (contents.size() > Limits.PARTS || total > Limits.INFLATED - Limits.MANIFEST) {
            throw new Problem.InvalidInput("exchange.packageTooLarge", Limits.FILE >> 20);
        }
        return contents;
    }
}
