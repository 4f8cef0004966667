package org.villagebook.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.villagebook.check.Finding;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Reasons that people gave for findings. They are records like any others and travel with the book's changes. */
final class Reasons {

    static final String TYPE = "finding_reason";
    static final String RECORD = "record";
    static final String RULE = "rule";
    static final String REASON = "reason";
    static final String VALUES = "valueHash";

    private final Map<String, Record> reasons = new HashMap<>();

    /** All reasons of a book. */
    Reasons(Desk desk) {
        read(desk, RecordQuery.all(TYPE));
    }

    /** The reasons about one record. */
    Reasons(Desk desk, RecordId record) {
        read(desk, RecordQuery.all(TYPE).where(RECORD, record.toString()));
    }

    private void read(Desk desk, RecordQuery query) {
        if (desk.catalogue().type(TYPE).isPresent()) {
            desk.book().read().list(query).forEach(reason ->
                    reasons.put(key(reason.text(RECORD), reason.text(RULE), reason.text(VALUES)), reason));
        }
    }

    private static String key(String record, String rule, String values) {
        return record + ' ' + rule + ' ' + values;
    }

    /** The reason for a finding, as long as the values that led to it are those of then. */
    Optional<String> of(Finding finding) {
        return finding.record() == null ? Optional.empty()
                : Optional.ofNullable(reasons.get(key(finding.record().toString(), finding.rule(), finding.fingerprint())))
                        .flatMap(reason -> reason.get(REASON));
    }
}
