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
    private final Calculator calculator;
    private final Map<String, Site> sites;

    /** @param sites by key, for their names */
    EditionChanges(Desk desk, Calculator calculator, Map<String, Site> sites) {
        this.desk = desk;
        this.calculator = calculator;
        this.sites = sites;
    }

    /** The figures that are not what they were, in the order of the report. */
    List<FigureChange> since(Edition before, Edition now, Figures figures) {
        List<FigureChange> changes = new ArrayList<>();
        for (Figure figure : figures.figures().values()) {
            Edition.Line then = before.figures().get(figure.code());
            Edition.Line line = now.figures().get(figure.code());
            if (then == null || then.value().compareTo(line.value()) != 0 || !then.definition().equals(line.definition())) {
                changes.add(new FigureChange(figure.indicator(), then == null ? null : then.value(), figure.value(),
                        then != null && !then.definition().equals(line.definition()),
                        then == null ? List.of() : causes(then, figure.indicator())));
            }
        }
        return changes;
    }

    private List<Cause> causes(Edition.Line then, Indicator indicator) {
        Map<String, Counted> gone = new LinkedHashMap<>();
        then.counted().forEach(counted -> gone.put(counted.record(), counted));
        Causes causes = new Causes();
        for (Thing thing : calculator.things(indicator)) {
            // Another site's report of the same event may count now in place of the one that counted then.
            Optional<Counted> earlier = thing.evidence().stream().map(evidence -> gone.remove(evidence.record().toString()))
                    .filter(counted -> counted != null).reduce((one, other) -> new Counted(one.record(),
                            one.value().add(other.value()), one.site(), one.arrived()));
            BigDecimal effect = thing.contribution().subtract(earlier.map(Counted::value).orElse(BigDecimal.ZERO));
            if (effect.signum() != 0) {
                Evidence counted = thing.counted();
                causes.add(earlier.isPresent() ? Kind.CHANGED : Kind.ADDED, counted.site(), Edition.arrived(counted), effect);
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
