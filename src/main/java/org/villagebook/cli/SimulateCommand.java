package org.villagebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.operation.SimulateProvince;
import org.villagebook.operation.SimulateProvince.Outcome;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "simulate", description = "cli.simulate")
final class SimulateCommand extends Verb {

    @Option(names = "--villages", defaultValue = "10", paramLabel = "N", descriptionKey = "cli.option.simVillages")
    private int villages;

    @Option(names = "--years", defaultValue = "2", paramLabel = "Y", descriptionKey = "cli.option.years")
    private int years;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "cli.option.seed")
    private long seed;

    @Option(names = "--keep", paramLabel = "DIR", descriptionKey = "cli.option.keepFolder")
    private Path keep;

    SimulateCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Path folder = null;
        try {
            folder = keep == null ? Files.createTempDirectory("villagebook-simulation") : keep;
            Outcome found = new SimulateProvince(session().books().opener()).run(folder, villages, years, seed,
                    Progress.SILENT);
            return new Answer(json(found), out -> table().print(out, rows(found).iterator()),
                    found.kept() ? 0 : Failures.REFUSED);
        } catch (IOException failed) {
            throw new Problem.OutputFailure(failed, "cli.cannotRead", "simulation");
        } finally {
            if (keep == null && folder != null) {
                delete(folder);
            }
        }
    }

    private static Object json(Outcome found) {
        return Json.object("kept", found.kept(), "villages", found.villages(), "devices", found.devices(), "years",
                found.years(), "seed", found.seed(), "written", found.written(), "changes", found.changes(), "packages",
                found.packages(), "receipts", found.receipts(), "lost", found.faults().lost(), "doubled",
                found.faults().doubled(), "delayed", found.faults().delayed(), "cut", found.faults().cut(), "spoiled",
                found.faults().spoiled(), "refused", found.refused(), "waited", found.waited(), "copies",
                found.copies(), "forks", found.forks(), "restores", found.restores(), "crashes", found.crashes(),
                "goneWithDisk", found.goneWithDisk(), "losses", found.losses(), "conflicts", found.conflicts(),
                "falseConflicts", found.falseConflicts(), "rounds", found.rounds(), "converged", found.converged(),
                "microsPerChange", found.microsPerChange(), "millis", found.millis());
    }

    private Table table() {
        return session().table(Set.of(1), "cli.column.label", "cli.column.value");
    }

    private List<List<String>> rows(Outcome found) {
        return List.of(row("cli.sim.devices", found.devices()), row("cli.sim.written", found.written()),
                row("cli.sim.packages", found.packages()), row("cli.sim.lost", found.faults().lost()),
                row("cli.sim.doubled", found.faults().doubled()), row("cli.sim.delayed", found.faults().delayed()),
                row("cli.sim.cut", found.faults().cut()), row("cli.sim.spoiled", found.faults().spoiled()),
                row("cli.sim.refused", found.refused()), row("cli.sim.waited", found.waited()),
                row("cli.sim.copies", found.copies()), row("cli.sim.forks", found.forks()),
                row("cli.sim.restores", found.restores()), row("cli.sim.crashes", found.crashes()),
                row("cli.sim.gone", found.goneWithDisk()), row("cli.sim.losses", found.losses()),
                row("cli.sim.conflicts", found.conflicts()), row("cli.sim.falseConflicts", found.falseConflicts()),
                row("cli.sim.rounds", found.rounds()), row("cli.sim.converged", found.converged()),
                row("cli.sim.micros", found.microsPerChange()), row("cli.sim.millis", found.millis()));
    }

    private List<String> row(String key, long value) {
        return List.of(session().messages().get(key), Long.toString(value));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            // Invented people in a temporary folder; the system empties it some day.
            return;
        }
    }
}
