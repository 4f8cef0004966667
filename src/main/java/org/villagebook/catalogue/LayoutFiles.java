package org.villagebook.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/** The files of offices' forms: one folder for each, with {@code layout.yaml} and {@code layout.xlsx}. */
record LayoutFiles(Map<String, Map<String, byte[]>> folders) {

    static final String YAML = "layout.yaml";
    static final String WORKBOOK = "layout.xlsx";
    private static final String HOME = "org/villagebook/output/layout";

    static LayoutFiles shipped() {
        return ProgramFolder.read(HOME, LayoutFiles::in);
    }

    /** The layouts of a folder; none if there is no such folder. */
    static LayoutFiles in(Path home) {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        for (Path folder : Files.isDirectory(home) ? entries(home) : List.<Path>of()) {
            Map<String, byte[]> files = new TreeMap<>();
            for (Path file : Files.isDirectory(folder) ? entries(folder) : List.<Path>of()) {
                if (name(file).equals(YAML) || name(file).equals(WORKBOOK)) {
                    files.put(name(file), bytes(file));
                }
            }
            if (!files.isEmpty()) {
                folders.put(name(folder), files);
            }
        }
        return new LayoutFiles(folders);
    }

    /** These files with others in front of them, file by file. */
    LayoutFiles over(LayoutFiles own) {
        Map<String, Map<String, byte[]>> both = new TreeMap<>(folders);
        own.folders.forEach((layout, files) -> {
            Map<String, byte[]> all = new TreeMap<>(folders.getOrDefault(layout, Map.of()));
            all.putAll(files);
            both.put(layout, all);
        });
        return new LayoutFiles(both);
    }

    /** @throws Problem.InvalidInput {@code catalogue.layoutFileMissing} */
    byte[] need(String layout, String name) {
        byte[] bytes = folders.get(layout).get(name);
        if (bytes == null) {
            throw new Problem.InvalidInput("catalogue.layoutFileMissing", layout, name);
        }
        return bytes;
    }

    String text(String layout) {
        return new String(need(layout, YAML), StandardCharsets.UTF_8);
    }

    /** Folders of a jar end with a slash. */
    private static String name(Path file) {
        return file.getFileName().toString().replace("/", "");
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "catalogue.unreadable", name(folder), 1);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "catalogue.unreadable", name(file), 1);
        }
    }
}
