package org.villagebook.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.indicator.Indicator.Term;
import org.villagebook.record.Reported;

/**
 * Computes figures from the records of a book, which are handed over one by one in any order. Everything is exact
 * decimals; nothing is rounded.
 */
public final class Calculator {

    private final Catalogue catalogue;
    private final Places places;
    private final Period period;
    private final String here;
    private final Map<Indicator, List<TermCount>> counts = new LinkedHashMap<>();
    private final Map<String, List<TermCount>> byType = new LinkedHashMap<>();
    private final Map<Indicator, List<Thing>> things = new HashMap<>();

    /** @param here key of the site of this book */
    public Calculator(Catalogue catalogue, Collection<Indicator> indicators, Period period, Places places, String here,
                      Doubts doubts) {
        this.catalogue = catalogue;
        this.places = places;
        this.period = period;
        this.here = here;
        for (Indicator indicator : indicators) {
            List<TermCount> terms = new ArrayList<>();
            for (Term term : indicator.terms()) {
                RecordType type = catalogue.require(term.type());
                TermCount count = new TermCount(term,
                        term.field() == null ? null : type.require(term.field()).type(), period, doubts);
                terms.add(count);
                byType.computeIfAbsent(term.type(), id -> new ArrayList<>()).add(count);
            }
            counts.put(indicator, terms);
        }
    }

    /** The record types that are counted. */
    public Set<String> types() {
        return byType.keySet();
    }

    /** The fields of a type that must be handed over with its records. */
    public List<String> fieldsOf(String type) {
        Set<String> fields = new LinkedHashSet<>(Places.fieldsOf(catalogue.require(type)));
        counts.keySet().stream().flatMap(indicator -> indicator.terms().stream())
                .filter(term -> term.type().equals(type)).forEach(term -> fields.addAll(term.fields()));
        return List.copyOf(fields);
    }

    public void take(String type, Reported record) {
        Place place = places.of(type, record);
        String site = record.site(here);
        byType.getOrDefault(type, List.of()).forEach(count -> count.take(record, place, site));
    }

    /** What an indicator counted, one by one. */
    public List<Thing> things(Indicator indicator) {
        return things.computeIfAbsent(indicator, one -> counts.get(one).stream().flatMap(count -> count.things().stream())
                .toList());
    }

    /** The figures by their codes. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        counts.keySet().forEach(indicator -> figures.put(indicator.code(), figure(indicator)));
        return figures;
    }

    private Figure figure(Indicator indicator) {
        Set<Object> records = new HashSet<>();
        Set<Object> villages = new HashSet<>();
        Set<Object> sites = new HashSet<>();
        Set<Object> packages = new HashSet<>();
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal disputed = BigDecimal.ZERO;
        BigDecimal unproven = BigDecimal.ZERO;
        for (Thing thing : things(indicator)) {
            if (thing.reason() == Thing.Reason.NO_KEY) {
                continue;
            }
            value = value.add(thing.contribution());
            disputed = thing.disputed() ? disputed.add(thing.contribution()) : disputed;
            unproven = thing.unproven() ? unproven.add(thing.contribution()) : unproven;
            for (Evidence one : thing.evidence()) {
                records.add(one.record());
                villages.add(one.place().village());
                sites.add(one.site());
                packages.addAll(one.origins());
            }
        }
        villages.remove("");
        packages.remove(null);
        return new Figure(indicator, plain(value), records.size(), villages.size(), sites.size(), packages.size(),
                plain(disputed), plain(unproven));
    }

    /** Without zeros behind the point and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /**
     * The figures by a dimension. Every year and month of the period and every county, village and unit of the
     * register is there, with or without records. Counts and sums add up to the figure; of an indicator that
     * {@linkplain Indicator#overlaps() overlaps} each group counts its own, so one person may stand in two groups.
     *
     * @param remainder name of the group for records that do not say where they belong; it is only there if needed
     */
    public Breakdown by(Dimension by, String remainder) {
        Groups groups = new Groups(by, period, places, remainder);
        counts.keySet().forEach(indicator -> groups.add(indicator.code(), things(indicator)));
        return new Breakdown(period, by, groups.list());
    }
}
