package org.villagebook.catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/**
 * The files of printed forms: one folder for each form, beside them {@code form.css} and the pieces that templates
 * share, {@code *.html}.
 */
record FormFiles(Map<String, Folder> forms, Map<String, String> parts, String style) {

    private static final String HOME = "org/villagebook/output/form";
    private static final String STYLE = "form.css";

    /** The files of one form, by name. */
    record Folder(String form, Map<String, String> files) {

        String text(String name) {
            String text = files.get(name);
            if (text == null) {
                throw new Problem.InvalidInput("catalogue.formFileMissing", form + '/' + name, 1, name);
            }
            return text;
        }

        String find(String name) {
            return files.getOrDefault(name, "");
        }
    }

    /** The forms that come with the program. */
    static FormFiles shipped() {
        return ProgramFolder.read(HOME, FormFiles::in);
    }

    /** The forms of a folder; none if there is no such folder. */
    static FormFiles in(Path home) {
        Map<String, Folder> forms = new TreeMap<>();
        Map<String, String> parts = new TreeMap<>();
        String style = "";
        for (Path entry : Files.isDirectory(home) ? entries(home) : List.<Path>of()) {
            String name = name(entry);
            if (Files.isDirectory(entry)) {
                Map<String, String> files = new LinkedHashMap<>();
                entries(entry).stream().filter(file -> name(file).startsWith("form."))
                        .forEach(file -> files.put(name(file), text(name + '/' + name(file), file)));
                forms.put(name, new Folder(name, files));
            } else if (name.equals(STYLE)) {
                style = text(name, entry);
            } else if (name.endsWith(".html")) {
                parts.put(name.substring(0, name.length() - ".html".length()), text(name, entry));
            }
        }
        return new FormFiles(forms, parts, style);
    }

    /** These files with others in front of them: a form of both is taken from there, file by file. */
    FormFiles over(FormFiles own) {
        Map<String, Folder> both = new TreeMap<>(forms);
        own.forms.forEach((form, folder) -> {
            Map<String, String> files = new LinkedHashMap<>(forms.getOrDefault(form, folder).files());
            files.putAll(folder.files());
            both.put(form, new Folder(form, files));
        });
        Map<String, String> allParts = new TreeMap<>(parts);
        allParts.putAll(own.parts);
        // Rules of the book's own style sheet come later and win.
        return new FormFiles(both, allParts, style + '\n' + own.style);
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

    private static String text(String name, Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new Problem.InvalidInput(notUtf8, "catalogue.notUtf8", name, 1);
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "catalogue.unreadable", name, 1);
        }
    }
}
