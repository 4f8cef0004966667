package org.villagebook.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

/**
 * Stops a device from a number on: a lost laptop, keys that somebody may have seen, a posting that ended. Earlier
 * packages stay what they are; later ones are refused and a copy of them is kept.
 */
public final class RevokeDevice {

    private final Desk desk;

    public RevokeDevice(Desk desk) {
        this.desk = desk;
    }

    /** The first package that is not taken any more. */
    public record Revoked(String device, int epoch, long seq, long version) {
    }

    /**
     * @param epoch 0 to stop the device behind the last package that was applied
     * @param out   file for the new trust list, which every site accepts
     * @throws Problem.InvalidInput {@code operation.onlyProvince}, {@code exchange.unknownDevice}
     */
    public Revoked run(String device, int epoch, long seq, Path out) {
        if (desk.site().role() != Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.onlyProvince");
        }
        Credentials credentials = new Credentials(desk.book());
        DeviceKeys keys = credentials.keys();
        Optional<Chain> chain = desk.book().packages().chain(device);
        int fromEpoch = epoch > 0 ? epoch : chain.map(Chain::epoch).orElse(1);
        long fromSeq = epoch > 0 ? seq : chain.map(Chain::nextSeq).orElse(1L);
        TrustList next = credentials.trustOrThrow().revoke(new TrustList.Revocation(device, fromEpoch, fromSeq));
        byte[] signed = next.sign(keys);
        // Here the other way round than in an enrolment: a lost device is stopped even if the file cannot be written.
        credentials.keepTrust(signed);
        OutsideFile.write(out, signed);
        return new Revoked(device, fromEpoch, fromSeq, next.version());
    }
}
