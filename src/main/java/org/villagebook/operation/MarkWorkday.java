package org.villagebook.operation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** Writes one day of one cadre: status, night in the village, approver of a leave. */
public final class MarkWorkday {

    private final Desk desk;

    public MarkWorkday(Desk desk) {
        this.desk = desk;
    }

    /**
     * Changes fields of the day; a day that has no record gets one when its status is given. An empty status takes the
     * day out again.
     *
     * @param posting id of the posting, or an empty text
     * @throws Problem.InvalidInput if a value is refused
     */
    public void run(String name, String posting, LocalDate day, Map<String, String> typed) {
        Optional<Record> known = new ListRecords(desk).run(RecordQuery.all("workday").where("date", day.toString())
                .where("name", name)).stream().findFirst();
        if (typed.containsKey("status") && typed.get("status").isEmpty()) {
            known.ifPresent(record -> new DeleteRecord(desk).run(record.id(), "set"));
        } else if (known.isPresent()) {
            new SetFields(desk).run(known.get().id(), typed);
        } else if (typed.containsKey("status")) {
            Map<String, String> all = new LinkedHashMap<>(typed);
            all.put("name", name);
            all.put("date", day.toString());
            all.put("posting", posting);
            all.put("recorder", desk.signedIn());
            all.values().removeIf(String::isBlank);
            new PutRecord(desk).run("workday", all);
        }
    }
}
