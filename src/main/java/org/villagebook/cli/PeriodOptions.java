package org.villagebook.cli;

import java.time.LocalDate;
import org.villagebook.indicator.Period;
import org.villagebook.operation.CountIndicators;
import picocli.CommandLine.Option;

/** The time that figures are asked for. */
final class PeriodOptions {

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "cli.option.firstDay")
    private LocalDate from;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", descriptionKey = "cli.option.lastDay")
    private LocalDate asOf;

    Period period() {
        return CountIndicators.period(from, asOf);
    }
}
