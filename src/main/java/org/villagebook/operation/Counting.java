package org.villagebook.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.RecordType;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Doubts;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Places;
import org.villagebook.outcome.Progress;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.HistoryEntry.Origin;
import org.villagebook.record.RecordId;
import org.villagebook.record.Reported;

/** Hands a book's records to a calculator, together with what is doubtful about them. */
final class Counting implements Doubts {

    private final Desk desk;
    private final BookReader reader;
    private final PackageProofs proofs;
    private final Map<RecordId, Set<String>> conflicts = new HashMap<>();

    Counting(Desk desk) {
        this(desk, desk.book().read(), new PackageProofs(desk.book()));
    }

    /** Counts what a rehearsal has written; nothing of it can be proven yet, so proofs are not asked for. */
    static Counting rehearsed(Desk desk) {
        return new Counting(desk, desk.book().rehearsed(), null);
    }

    private Counting(Desk desk, BookReader reader, PackageProofs proofs) {
        this.desk = desk;
        this.reader = reader;
        this.proofs = proofs;
        for (ConflictEntry conflict : reader.conflicts()) {
            conflicts.computeIfAbsent(conflict.record(), id -> new HashSet<>()).add(conflict.field());
        }
    }

    PackageProofs proofs() {
        return proofs;
    }

    /** A calculator that has seen every record that these figures count. */
    Calculator run(Collection<Indicator> indicators, Period period, Progress progress) {
        Calculator calculator = new Calculator(desk.catalogue(), indicators, period, places(), desk.site().key(), this);
        int done = 0;
        for (String type : calculator.types()) {
            progress.step(done++, calculator.types().size());
            reader.eachReported(desk.catalogue().require(type), calculator.fieldsOf(type),
                    record -> calculator.take(type, record));
        }
        return calculator;
    }

    /** The register, as far as this book has it. */
    private Places places() {
        Places places = new Places(desk.site());
        desk.catalogue().type(Places.UNITS).ifPresent(type -> each(type, places::addUnit));
        desk.catalogue().type(Places.VILLAGES).ifPresent(type -> each(type, places::addVillage));
        return places;
    }

    private void each(RecordType type, java.util.function.Consumer<Reported> take) {
        List<String> fields = Places.fieldsOf(type);
        reader.eachReported(type, fields, take);
    }

    @Override
    public boolean disputed(RecordId record, Collection<String> fields) {
        Set<String> open = conflicts.get(record);
        return open != null && fields.stream().anyMatch(open::contains);
    }

    @Override
    public boolean unproven(Origin origin) {
        return proofs != null && proofs.of(origin).state() != PackageProof.State.VERIFIED;
    }
}
