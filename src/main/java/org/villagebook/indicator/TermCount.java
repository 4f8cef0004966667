package org.villagebook.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.FieldType;
import org.villagebook.indicator.Indicator.Measure;
import org.villagebook.indicator.Indicator.Term;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Reported;

/** Counts the records of one term in one period. */
final class TermCount {

    private final Term term;
    private final FieldType measured;
    private final Period period;
    private final Doubts doubts;
    private final List<Evidence> counted = new ArrayList<>();
    private final Map<String, List<Evidence>> events = new LinkedHashMap<>();

    /** @param measured type of the term's field, null for a count */
    TermCount(Term term, FieldType measured, Period period, Doubts doubts) {
        this.term = term;
        this.measured = measured;
        this.period = period;
        this.doubts = doubts;
    }

    /** Takes the record in if it belongs to this term. */
    void take(Reported record, Place place, String site) {
        if (!matches(record)) {
            return;
        }
        String date = term.date() == null ? "" : record.value(term.date());
        Evidence evidence = new Evidence(record.id(), term.type(), date, place, site, record.origins(), value(record),
                key(record), doubts.disputed(record.id(), term.fields()),
                record.origins().stream().anyMatch(origin -> origin != null && doubts.unproven(origin)));
        String event = event(record, place);
        if (event == null) {
            counted.add(evidence);
        } else {
            events.computeIfAbsent(event, key -> new ArrayList<>(2)).add(evidence);
        }
    }

    private boolean matches(Reported record) {
        boolean fits = term.where().entrySet().stream().allMatch(one -> has(record.value(one.getKey()), one.getValue()))
                && term.except().entrySet().stream().noneMatch(one -> has(record.value(one.getKey()), one.getValue()));
        if (!fits || term.date() == null) {
            return fits;
        }
        // ISO dates compare as text.
        String date = record.value(term.date());
        return date != null && date.compareTo(period.asOf().toString()) <= 0
                && (term.until() || date.compareTo(period.from().toString()) >= 0);
    }

    /** Several codes of one field are joined by commas. */
    private static boolean has(String value, List<String> wanted) {
        return value != null && (wanted.contains(value)
                || value.indexOf(',') >= 0 && List.of(value.split(",")).stream().anyMatch(wanted::contains));
    }

    private BigDecimal value(Reported record) {
        if (term.measure() != Measure.SUM) {
            return BigDecimal.ONE;
        }
        String value = record.value(term.field());
        if (value == null) {
            return BigDecimal.ZERO;
        }
        return measured == FieldType.MONEY ? new BigDecimal(value).movePointLeft(2) : new BigDecimal(value);
    }

    private String key(Reported record) {
        String value = term.measure() == Measure.DISTINCT ? record.value(term.field()) : null;
        if (value == null) {
            return "";
        }
        return measured == FieldType.ID_NUMBER ? new IdNumber(value).match() : value;
    }

    /** What two sites' reports of one event have in common; null if too little is known to say. */
    private String event(Reported record, Place place) {
        boolean placed = !place.village().isEmpty() && place.unitIsNamed();
        if (term.once().isEmpty() || !placed || term.once().stream().anyMatch(field -> record.value(field) == null)) {
            return null;
        }
        StringBuilder event = new StringBuilder(place.village()).append('\n').append(place.unit());
        term.once().forEach(field -> event.append('\n').append(record.value(field)));
        return event.toString();
    }

    List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        if (term.measure() == Measure.DISTINCT) {
            distinct(things);
        } else {
            counted.forEach(one -> things.add(new Thing(one.value(), Thing.Reason.NONE, List.of(one))));
            events.values().forEach(reports -> pair(reports, things));
        }
        return things;
    }

    private void distinct(List<Thing> things) {
        Map<String, List<Evidence>> byKey = new LinkedHashMap<>();
        for (Evidence one : counted) {
            if (one.key().isEmpty()) {
                things.add(new Thing(BigDecimal.ZERO, Thing.Reason.NO_KEY, List.of(one)));
            } else {
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>(1)).add(one);
            }
        }
        byKey.values().forEach(same -> {
            same.sort(Comparator.comparing(Evidence::date).thenComparing(Evidence::record));
            things.add(new Thing(BigDecimal.ONE, reason(same, Thing.Reason.SAME_KEY), same));
        });
    }

    /**
     * Reports of one site are events of their own, however alike; the first report of each site is about the first
     * event, the second about the second. The village's report counts, because it happened there.
     */
    private static void pair(List<Evidence> reports, List<Thing> things) {
        reports.sort(Comparator.comparing((Evidence one) -> !one.site().startsWith("village:"))
                .thenComparing(Evidence::site).thenComparing(Evidence::record));
        Map<String, Integer> ofSite = new HashMap<>();
        List<List<Evidence>> same = new ArrayList<>();
        for (Evidence one : reports) {
            int number = ofSite.merge(one.site(), 1, Integer::sum);
            if (number > same.size()) {
                same.add(new ArrayList<>(2));
            }
            same.get(number - 1).add(one);
        }
        same.forEach(event -> things.add(
                new Thing(event.getFirst().value(), reason(event, Thing.Reason.SAME_EVENT), event)));
    }

    private static Thing.Reason reason(List<Evidence> same, Thing.Reason ifMore) {
        return same.size() > 1 ? ifMore : Thing.Reason.NONE;
    }
}
