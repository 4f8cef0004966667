package org.villagebook.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.villagebook.desktop.component.FileChoice;

/** Answers in place of the system's file dialogs; an empty queue is a person who presses Cancel. */
final class ChosenFiles implements FileChoice {

    private final Deque<List<Path>> answers = new ArrayDeque<>();

    void next(Path... files) {
        answers.add(List.of(files));
    }

    private List<Path> answer() {
        return answers.isEmpty() ? List.of() : answers.poll();
    }

    @Override
    public Optional<Path> file(String title, Kind kind, Path start) {
        return answer().stream().findFirst();
    }

    @Override
    public List<Path> files(String title, Kind kind, Path start) {
        return answer();
    }

    @Override
    public Optional<Path> newFile(String title, Kind kind, Path start, String name) {
        return answer().stream().findFirst();
    }

    @Override
    public Optional<Path> folder(String title, Path start) {
        return answer().stream().findFirst();
    }

    @Override
    public void reveal(Path folder) {
        throw new AssertionError("nobody asked to see " + folder);
    }
}
