package org.villagebook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.villagebook.book.SafeFile;
import org.villagebook.exchange.PackageReader;
import org.villagebook.outcome.Problem;

/** Files that people hand to the program and that it hands on. */
final class OutsideFile {

    private static final List<String> EXCHANGED = List.of(".vbp", ".vbr", ".vbt", ".vbc");

    private OutsideFile() {
    }

    /** @throws Problem.InvalidInput {@code operation.cannotRead}, {@code operation.fileTooLarge} */
    static byte[] read(Path file) {
        return read(file, PackageReader.MAX_BYTES);
    }

    static byte[] read(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw new Problem.InvalidInput("operation.fileTooLarge", file.getFileName());
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "operation.cannotRead", file.getFileName());
        }
    }

    /** Whole or not at all. @throws Problem.OutputFailure {@code operation.cannotWrite} */
    static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /** As {@link #write(Path, byte[])}, for contents that are written as they are made. */
    static void write(Path file, SafeFile.Content content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            SafeFile.write(file, content);
        } catch (IOException failed) {
            throw new Problem.OutputFailure(failed, "operation.cannotWrite", file.getFileName());
        }
    }

    /** Removes a file that only waited; a file that stays is written over the next time. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            return;
        }
    }

    /** Files as they were named, and the exchange files of folders in the order of their names. */
    static List<Path> expand(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> entries = Files.list(path)) {
                entries.filter(OutsideFile::isExchanged).sorted().forEach(files::add);
            } catch (IOException unreadable) {
                throw new Problem.InvalidInput(unreadable, "operation.cannotRead", path.getFileName());
            }
        }
        return files;
    }

    private static boolean isExchanged(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return EXCHANGED.stream().anyMatch(name::endsWith);
    }
}
