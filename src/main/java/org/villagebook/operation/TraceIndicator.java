package org.villagebook.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.villagebook.book.BookReader;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Thing;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.HistoryEntry.Origin;
import org.villagebook.record.Record;

/** Opens a figure: everything it counted, the records behind each, and the signed packages that these came in. */
public final class TraceIndicator {

    private final Desk desk;

    public TraceIndicator(Desk desk) {
        this.desk = desk;
    }

    /**
     * A figure and what it counted, by date. The contributions of the things add up to the figure exactly; what was
     * looked at and not counted contributes 0 or stands behind the record that counts.
     */
    public record Trace(Period period, Figure figure, List<Thing> things, List<PackageProof> packages) {

        /** The packages of one of this trace's records, the first one first; empty if it was entered in this book. */
        public List<PackageProof> packages(Evidence evidence) {
            return evidence.origins().stream().filter(Objects::nonNull).map(this::proof).toList();
        }

        private PackageProof proof(Origin origin) {
            return packages.stream().filter(proof -> proof.device().equals(origin.device())
                            && proof.epoch() == origin.epoch() && proof.seq() == origin.seq())
                    .findFirst().orElseThrow();
        }
    }

    /** @throws Problem.InvalidInput {@code operation.unknownIndicator} naming the code */
    public Trace run(String code, Period period, Progress progress) {
        Indicator indicator = Indicators.of(desk.catalogue()).stream()
                .filter(known -> known.code().equalsIgnoreCase(code.strip())).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.unknownIndicator", code));
        Counting counting = new Counting(desk);
        Calculator calculator = counting.run(List.of(indicator), period, progress);
        List<Thing> things = new ArrayList<>(calculator.things(indicator));
        things.sort(Comparator.comparing((Thing thing) -> thing.counted().date())
                .thenComparing(thing -> thing.counted().record()));
        Set<Origin> origins = new HashSet<>();
        things.forEach(thing -> thing.evidence().forEach(one -> origins.addAll(one.origins())));
        return new Trace(period, calculator.figures().get(indicator.code()), things,
                origins.stream().filter(Objects::nonNull).map(counting.proofs()::of).toList());
    }

    /** The record as it stands now. */
    public Optional<Record> record(Evidence evidence) {
        return reader().find(evidence.type(), evidence.record());
    }

    /** All changes of the record, the newest first, each with who made it and the package it came in. */
    public List<HistoryEntry> history(Evidence evidence) {
        return reader().history(evidence.record());
    }

    private BookReader reader() {
        return desk.book().read();
    }
}
