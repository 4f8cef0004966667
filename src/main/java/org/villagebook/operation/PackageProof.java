package org.villagebook.operation;

import java.time.Instant;
import org.villagebook.record.Site;

/**
 * A package that brought records, and whether its kept file still verifies.
 *
 * @param site       site that signed it; the code alone where the trust list does not know it any more
 * @param device     id of the device that signed it
 * @param label      what people call that device
 * @param receivedAt when it came in
 */
public record PackageProof(Site site, String device, String label, int epoch, long seq, Instant receivedAt,
                           State state) {

    /** What became of the kept file. */
    public enum State {
        /** Signature and hash hold. */
        VERIFIED,
        /** The file is not in the archive. */
        MISSING,
        /** The file is there and is not what was signed and applied. */
        BROKEN;

        /** The word in data files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
