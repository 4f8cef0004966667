package org.villagebook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.villagebook.check.Severity;
import org.villagebook.operation.CheckRecords;
import org.villagebook.operation.CheckRecords.Found;
import org.villagebook.operation.Desk;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "check", description = "cli.check")
final class CheckCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "cli.option.checkDay")
    private LocalDate asOf;

    private boolean errors;

    CheckCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        CheckRecords check = new CheckRecords(desk, asOf == null ? LocalDate.now() : asOf);
        Table table = session().table(Set.of(), "cli.column.village", "cli.column.group", "cli.column.type",
                "cli.column.record", "cli.column.severity", "cli.column.finding");
        // Findings are printed as they are found; whether one is an error is known when all are printed.
        return new Answer(new Noted<>(check, found -> json(desk, found)),
                out -> table.print(out, new Noted<>(check, found -> row(desk, found))),
                () -> errors ? Failures.REFUSED : 0);
    }

    private Map<String, Object> json(Desk desk, Found found) {
        Map<String, Object> json = session().json(found.finding());
        json.put("type", found.finding().type());
        json.put("title", found.title());
        json.put("village", found.village());
        json.put("group", found.group());
        json.put("state", found.open() ? "open" : "explained");
        json.put("reason", found.reason());
        return json;
    }

    private List<String> row(Desk desk, Found found) {
        return List.of(found.village(), found.group(),
                desk.catalogue().require(found.finding().type()).label().in(session().locale()), found.title(),
                found.open() ? session().severity(found.finding()) : session().messages().get("cli.explained"),
                session().messages().get(found.finding().key(), found.finding().args()));
    }

    /** The findings of a book in words, read while they are printed. */
    private final class Noted<T> implements Iterator<T> {
        private final CheckRecords check;
        private final Function<Found, T> words;
        private Iterator<Found> findings;

        Noted(CheckRecords check, Function<Found, T> words) {
            this.check = check;
            this.words = words;
        }

        @Override
        public boolean hasNext() {
            if (findings == null) {
                Stream<Found> stream = check.run(Progress.SILENT);
                findings = stream.iterator();
            }
            return findings.hasNext();
        }

        @Override
        public T next() {
            Found found = findings.next();
            errors |= found.open() && found.finding().severity() == Severity.ERROR;
            return words.apply(found);
        }
    }
}
