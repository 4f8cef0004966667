package org.villagebook.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/** What forms say of the book as a whole: its ledgers with their counts, and the sites with what they owe. */
final class FormFacts {

    private static final int BLANK_ROWS = 20;

    private final Desk desk;

    FormFacts(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param include {@code ledgers}, which brings those with records as {@code kept} too; {@code sites}
     * @param blank   empty rows instead
     */
    Map<String, List<Map<String, String>>> of(List<String> include, boolean blank) {
        Map<String, List<Map<String, String>>> facts = new LinkedHashMap<>();
        for (String what : include) {
            if (what.equals("ledgers")) {
                List<Map<String, String>> ledgers = ledgers(blank);
                facts.put("ledgers", ledgers);
                facts.put("kept", ledgers.stream().filter(ledger -> !ledger.get("count").equals("0")).toList());
            } else {
                facts.put("sites", sites(blank));
            }
        }
        return facts;
    }

    private List<Map<String, String>> ledgers(boolean blank) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RecordType type : desk.catalogue().types()) {
            if (type.keptBy(desk.site().role().word())) {
                rows.add(ledger(type, blank));
            }
        }
        return rows;
    }

    private Map<String, String> ledger(RecordType type, boolean blank) {
        long count = blank ? 0 : desk.book().read().count(RecordQuery.all(type.id()));
        return Map.of("name", type.label().zh(), "count", blank ? "" : Long.toString(count),
                "first", blank || count == 0 ? "" : day(type, false), "last", blank || count == 0 ? "" : day(type, true));
    }

    private String day(RecordType type, boolean newest) {
        if (type.calendar() == null) {
            return "";
        }
        RecordQuery query = RecordQuery.all(type.id()).where(type.calendar(), RecordQuery.Comparison.AT_LEAST, "0")
                .orderedBy(type.calendar(), newest);
        long[] rows = desk.book().read().rows(query);
        List<Record> edge = rows.length == 0 ? List.of() : desk.book().read().fetch(type.id(), rows, 0, 1);
        return edge.isEmpty() ? "" : edge.getFirst().text(type.calendar());
    }

    private List<Map<String, String>> sites(boolean blank) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (blank) {
            for (int i = 0; i < BLANK_ROWS; i++) {
                rows.add(Map.of("code", "", "name", "", "received", "", "gaps", "", "days", "", "owes", ""));
            }
            return rows;
        }
        for (SiteStatus.SiteLine line : new SiteStatus(desk).run().sites()) {
            rows.add(Map.of("code", line.site().code(), "name", line.site().name(),
                    "received", Long.toString(line.received()),
                    "gaps", String.join("、", line.gaps().stream().map(String::valueOf).toList()),
                    "days", line.daysSilent() == null ? "" : Long.toString(line.daysSilent()),
                    "owes", line.daysSilent() == null || line.daysSilent() > 30 || !line.gaps().isEmpty() ? "yes" : ""));
        }
        return rows;
    }
}
