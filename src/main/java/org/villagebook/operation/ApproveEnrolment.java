package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.EnrolmentRequest;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

/** The province lets devices in. Calling this is the consent; the short codes are then compared by telephone. */
public final class ApproveEnrolment {

    private final Desk desk;

    public ApproveEnrolment(Desk desk) {
        this.desk = desk;
    }

    /** A device that was let in, and the code that both sides read aloud. */
    public record Approved(Site site, String device, String shortCode) {
    }

    /** Who asks, and the code, before anything is approved. */
    public List<Approved> look(List<Path> requests) {
        Credentials credentials = new Credentials(desk.book());
        return approved(read(requests), credentials.keys());
    }

    /**
     * @param out file for the new trust list, which every site accepts
     * @throws Problem.InvalidInput    {@code operation.onlyProvince}
     * @throws Problem.PackageRejected if a request does not hold; then nobody is let in
     */
    public List<Approved> run(List<Path> requests, Path out) {
        if (desk.site().role() != Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.onlyProvince");
        }
        Credentials credentials = new Credentials(desk.book());
        DeviceKeys keys = credentials.keys();
        List<EnrolmentRequest> read = read(requests);
        TrustList next = credentials.trustOrThrow().with(read);
        byte[] signed = next.sign(keys);
        // The file first: a list that nobody received must not be the one we go by.
        OutsideFile.write(out, signed);
        credentials.keepTrust(signed);
        return approved(read, keys);
    }

    private static List<EnrolmentRequest> read(List<Path> requests) {
        List<EnrolmentRequest> read = new ArrayList<>();
        for (Path request : requests) {
            read.add(EnrolmentRequest.read(OutsideFile.read(request)));
        }
        return read;
    }

    private static List<Approved> approved(List<EnrolmentRequest> requests, DeviceKeys keys) {
        return requests.stream().map(request -> new Approved(request.device().site(), request.device().id(),
                request.shortCode(keys.device()))).toList();
    }
}
