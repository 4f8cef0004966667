package org.villagebook.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.EnrolmentRequest;
import org.villagebook.exchange.TrustList;
import org.villagebook.record.Site;

/** Takes the province's answer: from now on this site can send packages to it. */
public final class AcceptEnrolment {

    private final Desk desk;

    public AcceptEnrolment(Desk desk) {
        this.desk = desk;
    }

    /** The province that let us in, and the code to compare with what it reads aloud. */
    public record Accepted(Site province, String shortCode) {
    }

    /** Who has answered, and the code, before anything is accepted. */
    public Accepted look(Path file) {
        return accepted(read(OutsideFile.read(file)));
    }

    /** @throws org.villagebook.outcome.Problem.PackageRejected if the list does not hold or does not name us */
    public Accepted run(Path file) {
        byte[] bytes = OutsideFile.read(file);
        Accepted accepted = accepted(read(bytes));
        new Credentials(desk.book()).keepTrust(bytes);
        return accepted;
    }

    private TrustList read(byte[] bytes) {
        Credentials credentials = new Credentials(desk.book());
        Optional<TrustList> known = credentials.trust();
        TrustList next = TrustList.read(bytes, known.map(TrustList::province).orElse(null));
        next.requireNames(credentials.keys().device());
        return known.map(list -> list.replacedBy(next)).orElse(next);
    }

    private Accepted accepted(TrustList list) {
        DeviceKeys keys = new Credentials(desk.book()).keys();
        return new Accepted(list.province().site(), EnrolmentRequest.of(keys).shortCode(list.province()));
    }
}
