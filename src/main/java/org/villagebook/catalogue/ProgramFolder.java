package org.villagebook.catalogue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Folders that come with the program, whether it lies in a jar or in a folder of classes. */
final class ProgramFolder {

    private ProgramFolder() {
    }

    /** What {@code reading} makes of a folder; it must not keep paths. */
    static <T> T read(String home, Function<Path, T> reading) {
        try {
            Path classes = Path.of(ProgramFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(classes)) {
                return reading.apply(classes.resolve(home));
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return reading.apply(jar.getPath("/").resolve(home));
            }
        } catch (URISyntaxException | IOException unreachable) {
            throw new IllegalStateException("the program's own files cannot be read", unreachable);
        }
    }
}
