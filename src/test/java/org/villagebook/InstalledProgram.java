package org.villagebook;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Somebody else's program that a test compares ours with, such as `openssl` or `pdftotext`.
///
/// Where it is missing, the test is skipped; with `-Dvillagebook.requirePrograms=true` or the environment variable
/// `VILLAGEBOOK_REQUIRE_PROGRAMS=1`, as on the build machine, the test fails instead, so that no skip goes unnoticed.
public final class InstalledProgram {
    private InstalledProgram() {}

    public static void require(String name) {
        if (!isInstalled(name)) {
            var message = "The program " + name + " is not installed";
            if (Boolean.getBoolean("villagebook.requirePrograms") || "1".equals(System.getenv("VILLAGEBOOK_REQUIRE_PROGRAMS"))) {
                fail(message);
            }
            abort(message);
        }
    }

    private static boolean isInstalled(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(new String[] {name, name + ".exe"}).map(file -> Path.of(folder, file)))
                .anyMatch(Files::isExecutable);
    }
}
