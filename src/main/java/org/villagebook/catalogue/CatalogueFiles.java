package org.villagebook.catalogue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/** Finds catalogue files: those beside this class, in a folder of classes or in a jar, and those of a folder. */
final class CatalogueFiles {

    private static final List<String> FOLDERS = List.of("codes", "type", "indicator", "rule");

    private CatalogueFiles() {
    }

    static List<CatalogueReader.Source> shipped() {
        try {
            return shippedIn(Path.of(CatalogueFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException | IOException unreachable) {
            throw new IllegalStateException("the program's own catalogue cannot be read", unreachable);
        }
    }

    /** The catalogue files of a folder of classes or of a jar. */
    static List<CatalogueReader.Source> shippedIn(Path classes) throws IOException {
        if (Files.isDirectory(classes)) {
            return besideThisClass(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return besideThisClass(jar.getPath("/"));
        }
    }

    private static List<CatalogueReader.Source> besideThisClass(Path root) {
        Path home = root.resolve(CatalogueFiles.class.getPackageName().replace('.', '/'));
        List<CatalogueReader.Source> sources = new ArrayList<>();
        FOLDERS.stream().filter(folder -> Files.isDirectory(home.resolve(folder))).forEach(folder -> sources.addAll(named(folder + "/", home.resolve(folder))));
        return sources;
    }

    /** The {@code *.yaml} files of a folder, by name. */
    static List<CatalogueReader.Source> in(Path folder) {
        return named("", folder);
    }

    private static List<CatalogueReader.Source> named(String prefix, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted().map(file -> source(prefix, file)).toList();
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "catalogue.unreadable", folder.getFileName().toString(), 1);
        }
    }

    private static CatalogueReader.Source source(String prefix, Path file) {
        String name = prefix + file.getFileName().toString();
        try {
            return new CatalogueReader.Source(name, Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw new Problem.InvalidInput(notUtf8, "catalogue.notUtf8", name, 1);
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "catalogue.unreadable", name, 1);
        }
    }
}
