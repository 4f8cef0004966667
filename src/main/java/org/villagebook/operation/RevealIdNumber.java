package org.villagebook.operation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Access;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Shows a masked number in full to a person who gives a reason. Every look is written down. */
public final class RevealIdNumber {

    private final Desk desk;

    public RevealIdNumber(Desk desk) {
        this.desk = desk;
    }

    /** The reason that the person at the keyboard gave for this record earlier today. */
    public Optional<String> reasonGiven(RecordId id) {
        LocalDate today = LocalDate.ofInstant(desk.book().clock().instant(), ZoneId.systemDefault());
        return desk.book().accesses().of(id).stream()
                .filter(access -> access.who().equals(desk.signedIn())
                        && LocalDate.ofInstant(access.at(), ZoneId.systemDefault()).equals(today))
                .map(Access::reason).findFirst();
    }

    /**
     * The whole number; that it was shown is written down first.
     *
     * @throws Problem.InvalidInput if there is no such record or no reason
     */
    public String run(RecordId id, String field, String reason) {
        Record record = desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        RecordType type = desk.catalogue().require(record.type());
        if (reason.isBlank()) {
            throw new Problem.InvalidInput("operation.reasonNeeded");
        }
        desk.book().accesses().add(new Access(desk.book().clock().instant(), desk.signedIn(), id, type.id(),
                type.require(field).id(), reason.strip()));
        return record.text(field);
    }

    /** Who looked at a record's numbers, the newest first. */
    public List<Access> accesses(RecordId id) {
        return desk.book().accesses().of(id);
    }

    /** The newest looks at any record. */
    public List<Access> newest(int limit) {
        return desk.book().accesses().newest(limit);
    }
}
