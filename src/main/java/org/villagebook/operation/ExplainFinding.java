package org.villagebook.operation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Finding;
import org.villagebook.outcome.Problem;
import org.villagebook.record.NaturalKey;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** A person says why a finding is right as it is. The reason holds until one of the values changes. */
public final class ExplainFinding {

    private final Desk desk;
    private final LocalDate today;

    public ExplainFinding(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /**
     * @return the id of the reason's record
     * @throws Problem.InvalidInput {@code book.noSuchRecord}, {@code operation.noSuchFinding} if that rule finds nothing
     *                              there, {@code operation.noReason} if the reason is empty
     */
    public RecordId run(RecordId id, String rule, String reason) {
        Record record = desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        if (reason.isBlank()) {
            throw new Problem.InvalidInput("operation.noReason");
        }
        Finding finding = new CheckRecords(desk, today).find(record, rule)
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchFinding", rule));
        RecordType type = desk.catalogue().require(Reasons.TYPE);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Reasons.RECORD, id.toString());
        values.put("recordType", record.type());
        values.put(Reasons.RULE, rule);
        values.put(Reasons.REASON, reason.strip());
        values.put(Reasons.VALUES, finding.fingerprint());
        values.put("date", today.toString());
        values.put("person", desk.signedIn());
        RecordId reasonId = NaturalKey.idOf(desk.site().key(), type, values).orElseThrow();
        boolean known = desk.book().read().find(type.id(), reasonId).filter(old -> !old.deleted()).isPresent();
        desk.book().write("explain", writing -> {
            if (known) {
                writing.set(type, reasonId, values);
            } else {
                writing.add(type, reasonId, values);
            }
        });
        return reasonId;
    }

    /** What the rule says of the record now, for the person who gives the reason. */
    public List<CheckRecords.Found> about(Record record) {
        return new CheckRecords(desk, today).of(record);
    }
}
