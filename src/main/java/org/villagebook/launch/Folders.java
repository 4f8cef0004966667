package org.villagebook.launch;

import java.nio.file.Path;
import java.util.Locale;

/** Where the operating system wants a program to keep things of its own. */
final class Folders {

    private Folders() {
    }

    /** Log of surprises. */
    static Path log() {
        return own().resolve("surprises.log");
    }

    /** The practice village of {@code --practice}. */
    static Path practiceVillage() {
        return own().resolve("practice-village");
    }

    /** Choices of the desktop that belong to the machine. */
    static Path settings() {
        return own();
    }

    private static Path own() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? Path.of(home, "AppData", "Local", "Villagebook") : Path.of(local, "Villagebook");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Villagebook");
        }
        String data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isBlank() ? Path.of(home, ".local", "share", "villagebook")
                : Path.of(data, "villagebook");
    }
}
