package org.villagebook.cli;

import org.villagebook.operation.Desk;
import org.villagebook.operation.ShowFullNumbers;
import picocli.CommandLine.Option;

/** The options of a command that shows ID numbers in full when a person asks for them; each time is written down. */
final class FullNumbers {

    @Option(names = "--full-ids", descriptionKey = "cli.option.fullIds")
    private boolean asked;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "cli.option.why")
    private String why;

    /** Whether numbers are shown in full. If so, that is written down first. */
    boolean shown(Session session, Desk desk, String what) {
        if (asked) {
            new ShowFullNumbers(desk).because(what, why == null ? session.messages().get("cli.noWhy") : why);
            if (why == null) {
                session.say("cli.sayWhy");
            }
        }
        return asked;
    }
}
