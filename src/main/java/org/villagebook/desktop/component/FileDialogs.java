package org.villagebook.desktop.component;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own file dialogs. */
public final class FileDialogs implements FileChoice {

    private final Window owner;

    public FileDialogs(Window owner) {
        this.owner = owner;
    }

    private static FileChooser chooser(String title, Kind kind, Path start) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.words(), kind.patterns()));
        chooser.setInitialDirectory(existing(start));
        return chooser;
    }

    /** A stick that was pulled out is no place to begin. */
    private static File existing(Path folder) {
        return folder != null && Files.isDirectory(folder) ? folder.toFile() : null;
    }

    @Override
    public Optional<Path> file(String title, Kind kind, Path start) {
        return Optional.ofNullable(chooser(title, kind, start).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> files(String title, Kind kind, Path start) {
        List<File> chosen = chooser(title, kind, start).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> newFile(String title, Kind kind, Path start, String name) {
        FileChooser chooser = chooser(title, kind, start);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(start));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public void reveal(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String opener = system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, folder.toString()).start();
        } catch (IOException nothingToShowItWith) {
            // The sentence beside the button names the folder as well.
            return;
        }
    }
}
