package org.villagebook.desktop.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for files and folders. The window does it with the system's dialogs, a test with files of its own. */
public interface FileChoice {

    /**
     * What kind of file is wanted.
     *
     * @param words    what people call it
     * @param patterns for example {@code *.vbp}
     */
    record Kind(String words, List<String> patterns) {
        public Kind {
            patterns = List.copyOf(patterns);
        }
    }

    /** One existing file. {@code start} is the folder to begin in, or null. */
    Optional<Path> file(String title, Kind kind, Path start);

    /** Existing files; none if the person thought better of it. */
    List<Path> files(String title, Kind kind, Path start);

    /** Name and place for a new file. */
    Optional<Path> newFile(String title, Kind kind, Path start, String name);

    Optional<Path> folder(String title, Path start);

    /** Shows a folder in the system's file window; nothing happens where there is none. */
    void reveal(Path folder);
}
