package org.villagebook.exchange;

import java.util.Map;
import org.villagebook.record.ChangeSet;

/** A package that passed every check of {@link PackageReader}, which alone can make one. */
public final class VerifiedPackage {

    private final SealedHeader header;
    private final Manifest manifest;
    private final ChangeSet changes;
    private final Map<String, byte[]> blobs;

    VerifiedPackage(SealedHeader header, Manifest manifest, ChangeSet changes, Map<String, byte[]> blobs) {
        this.header = header;
        this.manifest = manifest;
        this.changes = changes;
        this.blobs = Map.copyOf(blobs);
    }

    public SealedHeader header() {
        return header;
    }

    public Manifest manifest() {
        return manifest;
    }

    public ChangeSet changes() {
        return changes;
    }

    /** Attached files by the hash of their content in hexadecimal digits. */
    public Map<String, byte[]> blobs() {
        return blobs;
    }
}
