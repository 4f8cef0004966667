package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.outcome.Progress;

/**
 * Runs a whole invented province for years with everything that goes wrong on the way, and says what came of it: this
 * program, its real books and real files, unreliable couriers, wrong clocks, copied disks, restored backups and power
 * cuts. The same seed gives the same history. Anybody can repeat it on their own machine.
 */
public final class SimulateProvince {

    /** Trips of every village to the office in a year. */
    private static final int TRIPS_A_YEAR = 4;
    private static final int MOST_ROUNDS = 12;

    private final DeskOpener opener;

    public SimulateProvince(DeskOpener opener) {
        this.opener = opener;
    }

    /**
     * What came of it.
     *
     * @param written        values that people wrote
     * @param goneWithDisk   values that were on a disk only when it was lost: no backup and no package had them
     * @param losses         values that were in a backup or a package, or stayed on a disk, and are not at the office
     * @param falseConflicts conflicts in records that only one laptop ever wrote
     * @param copies         disks that were copied or put back by hand and then wrote on
     * @param forks          of these, how many were noticed; the others never repeated a number
     * @param rounds         undisturbed trips until everybody had the same
     * @param converged      devices whose records have the same hash at the site and at the office
     */
    public record Outcome(int villages, int devices, int years, long seed, long written, long changes, long packages,
                          long receipts, Courier.Faults faults, long refused, long waited, long copies, long forks,
                          long restores, long crashes, long goneWithDisk, long losses, long conflicts,
                          long falseConflicts, int rounds, long converged, long millis, long microsPerChange) {

        /** Whether everything that may be promised was kept. */
        public boolean kept() {
            return losses == 0 && falseConflicts == 0 && converged == devices;
        }
    }

    /**
     * @param folder empty or missing; holds all books and sticks afterwards
     */
    public Outcome run(Path folder, int villages, int years, long seed, Progress progress) {
        long start = System.nanoTime();
        try (SimulatedProvince province = new SimulatedProvince(opener, folder, villages, seed)) {
            int steps = years * TRIPS_A_YEAR;
            for (int step = 0; step < steps; step++) {
                progress.step(step, steps);
                province.season();
            }
            int rounds = 0;
            List<String> differing;
            do {
                province.quietTrip();
                differing = province.differing();
                rounds++;
            } while (!differing.isEmpty() && rounds < MOST_ROUNDS);
            return province.outcome(years, seed, rounds, differing.size(), (System.nanoTime() - start) / 1_000_000);
        }
    }
}
