package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Thing;
import org.villagebook.operation.Edition.Counted;
import org.villagebook.output.document.FigureChange;
import org.villagebook.output.document.FigureChange.Cause;
import org.villagebook.output.document.FigureChange.Kind;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;

/**
 * Why figures are others than in the edition before. What was counted then and what is counted now is compared one by
 * one, so the effects of all causes of a figure add up to its difference exactly.
 */
final class EditionChanges {

    private final Desk desk;
    private final Map<String, Site> sites;

    /** @param sites by key, for their names */
    EditionChanges(Desk desk, Map<String, Site> sites) {
        this.desk = desk;
        this.sites = sites;
    }

    /**
     * What an edition counted once.
     *
     * @param records that stand for it; any of them may have been the one that counted before
     */
    private record Now(List<String> records, Counted counted) {
    }

    /** The figures that are not what they were, in the order of the report. */
    List<FigureChange> since(Edition before, Edition now, Figures figures, Calculator calculator) {
        return compare(before, now, figures.figures().values().stream().map(Figure::indicator).toList(),
                indicator -> calculator.things(indicator).stream().map(EditionChanges::now).toList());
    }

    /** The same for two editions that were kept; these know of every event the record that counted. */
    List<FigureChange> between(Edition before, Edition now, List<Indicator> indicators) {
        return compare(before, now, indicators, indicator -> now.figures().get(indicator.code()).counted().stream()
                .map(counted -> new Now(List.of(counted.record()), counted)).toList());
    }

    /** How many figures are not what they were. */
    static int differing(Edition before, Edition now) {
        return (int) now.figures().entrySet().stream()
                .filter(line -> differs(before.figures().get(line.getKey()), line.getValue())).count();
    }

    private static boolean differs(Edition.Line then, Edition.Line line) {
        return then == null || then.value().compareTo(line.value()) != 0 || !then.definition().equals(line.definition());
    }

    private static Now now(Thing thing) {
        Evidence counted = thing.counted();
        return new Now(thing.evidence().stream().map(evidence -> evidence.record().toString()).toList(), new Counted(
                counted.record().toString(), thing.contribution(), counted.site(), Edition.arrived(counted)));
    }

    private List<FigureChange> compare(Edition before, Edition now, List<Indicator> indicators,
                                       Function<Indicator, List<Now>> counted) {
        List<FigureChange> changes = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Edition.Line then = before.figures().get(indicator.code());
            Edition.Line line = now.figures().get(indicator.code());
            if (line != null && differs(then, line)) {
                changes.add(new FigureChange(indicator, then == null ? null : then.value(), line.value(),
                        then != null && !then.definition().equals(line.definition()),
                        then == null ? List.of() : causes(then, counted.apply(indicator))));
            }
        }
        return changes;
    }

    private List<Cause> causes(Edition.Line then, List<Now> counts) {
        Map<String, Counted> gone = new LinkedHashMap<>();
        then.counted().forEach(counted -> gone.put(counted.record(), counted));
        Causes causes = new Causes();
        for (Now now : counts) {
            // Another site's report of the same event may count now in place of the one that counted then.
            Optional<Counted> earlier = now.records().stream().map(gone::remove)
                    .filter(counted -> counted != null).reduce((one, other) -> new Counted(one.record(),
                            one.value().add(other.value()), one.site(), one.arrived()));
            BigDecimal effect = now.counted().value().subtract(earlier.map(Counted::value).orElse(BigDecimal.ZERO));
            if (effect.signum() != 0) {
                causes.add(earlier.isPresent() ? Kind.CHANGED : Kind.ADDED, now.counted().site(), now.counted().arrived(),
                        effect);
            }
        }
        gone.values().forEach(counted -> causes.add(Kind.WITHDRAWN, counted.site(), lastChange(counted),
                counted.value().negate()));
        return causes.list();
    }

    /**
     * The package in which a record that no longer counts was changed or deleted; the one that it came in if that was
     * done here, for example by withdrawing that package.
     */
    private String lastChange(Counted gone) {
        List<HistoryEntry> history = RecordId.parse(gone.record()).map(desk.book().read()::history).orElse(List.of());
        String changed = history.isEmpty() ? "" : Edition.name(history.getFirst().origin());
        return changed.isEmpty() ? gone.arrived() : changed;
    }

    /** Causes by kind and site. */
    private final class Causes {
        private final Map<String, Sum> sums = new TreeMap<>();

        private static final class Sum {
            private Kind kind;
            private String site;
            private long records;
            private BigDecimal effect = BigDecimal.ZERO;
            private final TreeSet<String> packages = new TreeSet<>();
        }

        void add(Kind kind, String site, String name, BigDecimal effect) {
            Sum sum = sums.computeIfAbsent(kind.ordinal() + site + (name.isEmpty() ? "" : "."), key -> new Sum());
            sum.kind = kind;
            sum.site = site;
            sum.records++;
            sum.effect = sum.effect.add(effect);
            if (!name.isEmpty()) {
                sum.packages.add(name);
            }
        }

        List<Cause> list() {
            return sums.values().stream().map(sum -> new Cause(sum.kind, siteName(sum.site),
                    List.copyOf(sum.packages), sum.records, sum.effect)).toList();
        }
    }

    private String siteName(String key) {
        Site site = sites.get(key);
        return site == null ? key.replaceFirst("^.*:", "") : site.code() + ' ' + site.name();
    }
}
