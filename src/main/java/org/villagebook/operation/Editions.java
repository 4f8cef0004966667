package org.villagebook.operation;

import java.util.Optional;
import org.villagebook.book.Settings;
import org.villagebook.indicator.Period;

/** The editions of the report of one period, in this book; encrypted like everything else in it. */
final class Editions {

    private final Settings settings;
    private final String name;

    Editions(Settings settings, Period period) {
        this.settings = settings;
        this.name = "report.edition." + period.from() + '.' + period.asOf();
    }

    /** Number of the newest edition; 0 before the first. */
    int last() {
        return settings.text(name).map(Integer::parseInt).orElse(0);
    }

    Optional<Edition> find(int number) {
        return settings.bytes(name + '.' + number).map(Edition::read);
    }

    void keep(Edition edition) {
        // The number last: after a power cut in between, the edition is written once more.
        settings.put(name + '.' + edition.number(), edition.bytes());
        settings.put(name, Integer.toString(edition.number()));
    }
}
