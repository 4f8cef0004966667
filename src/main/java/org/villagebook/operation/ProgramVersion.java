package org.villagebook.operation;

import java.util.Optional;

/** The version of this program, from the manifest of its jar. */
public final class ProgramVersion {

    private ProgramVersion() {
    }

    /** For example {@code 0.1.0}; {@code unpacked} when the program runs from class folders. */
    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion()).orElse("unpacked");
    }
}
