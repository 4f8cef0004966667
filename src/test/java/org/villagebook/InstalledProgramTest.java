package org.villagebook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;

class InstalledProgramTest {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void findsAProgram() {
        assertThatCode(() -> InstalledProgram.require("sh")).doesNotThrowAnyException();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void failsOnTheBuildMachineWhenAProgramIsMissing() {
        var before = System.setProperty("villagebook.requirePrograms", "true");
        try {
            assertThatThrownBy(() -> InstalledProgram.require("no-such-program"))
                    .isInstanceOf(AssertionFailedError.class).hasMessageContaining("no-such-program");
        } finally {
            if (before == null) {
                System.clearProperty("villagebook.requirePrograms");
            }
        }
    }
}
