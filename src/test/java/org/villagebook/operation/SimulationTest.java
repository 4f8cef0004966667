package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.outcome.Progress;

/** P11, P12 and all the others with real books and files: nothing is lost, nothing conflicts by mistake. */
class SimulationTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void aProvinceForAYear(long seed) {
        SimulateProvince.Outcome found = new SimulateProvince(
                new DeskOpener(InstantSource.system(), new SecureRandom())).run(folder, 4, 1, seed, Progress.SILENT);
        assertThat(found.losses()).as("%s", found).isZero();
        assertThat(found.falseConflicts()).as("%s", found).isZero();
        assertThat(found.converged()).as("%s", found).isEqualTo(found.devices());
        assertThat(found.written()).isGreaterThan(20);
    }
}
