package org.villagebook.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.output.document.FigureChange;

/** The editions of the report that this book has kept, and what made each differ from the one before. */
public final class ListEditions {

    private final Desk desk;

    public ListEditions(Desk desk) {
        this.desk = desk;
    }

    /**
     * One edition.
     *
     * @param number  from 1
     * @param changed figures that differ from the edition before; 0 in the first
     */
    public record Kept(int number, Instant madeAt, int changed) {
    }

    /** The editions of a period, the newest first. */
    public List<Kept> run(Period period) {
        Editions editions = new Editions(desk.book().settings(), period);
        List<Kept> kept = new ArrayList<>();
        Optional<Edition> before = Optional.empty();
        for (int number = 1; number <= editions.last(); number++) {
            Optional<Edition> edition = editions.find(number);
            if (edition.isPresent()) {
                Edition now = edition.get();
                kept.addFirst(new Kept(number, Instant.ofEpochMilli(now.madeAt()),
                        before.map(earlier -> EditionChanges.differing(earlier, now)).orElse(0)));
            }
            before = edition;
        }
        return kept;
    }

    /** Why figures of an edition differ from the edition before; empty for the first. */
    public List<FigureChange> changes(Period period, int number) {
        Editions editions = new Editions(desk.book().settings(), period);
        Optional<Edition> now = editions.find(number);
        return now.flatMap(edition -> editions.find(number - 1).map(before ->
                new EditionChanges(desk, ReportDraft.sites(desk)).between(before, edition, Indicators.of(desk.catalogue()))))
                .orElse(List.of());
    }
}
