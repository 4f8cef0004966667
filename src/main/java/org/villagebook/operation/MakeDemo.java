package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/** Makes invented books to learn and to show with. */
public final class MakeDemo {

    /** Opens every practice book. It is no secret: there is nothing but invented data behind it. */
    public static final String PASSWORD = "practice-2026";

    /** As many as there are ID numbers that nobody has. */
    private static final int MOST_VILLAGES = 300;

    private final DeskOpener opener;
    private final JsonNode data = PracticeData.read();

    public MakeDemo(DeskOpener opener) {
        this.opener = opener;
    }

    /**
     * Makes one lively village: the same for the same seed and day.
     *
     * @param today the day on which the village is looked at; everything happened in the two years before
     * @return the open book; close it
     */
    public Desk village(Path folder, long seed, LocalDate today) {
        return village(folder, 1, seed, today);
    }

    private Desk village(Path folder, int number, long seed, LocalDate today) {
        JsonNode names = data.get("villages");
        String name = names.get((number - 1) % names.size()).asText() + (number > names.size() ? number : "");
        PracticeClock clock = new PracticeClock(opener.clock());
        Desk desk = opener.createPractice(folder, "village", "V%03d".formatted(number), name, clock);
        new PracticeVillage(desk, clock, today).fill(data, number, seed);
        return desk;
    }

    /**
     * Makes a practice province: its office's book in {@code province}, the villages' books in {@code V001} and so
     * on, enrolled and with their first packages received, and {@code exercises.md}.
     *
     * @return the folders of the books
     */
    public List<Path> province(Path folder, int villages, long seed, LocalDate today, Progress progress) {
        if (villages < 1 || villages > MOST_VILLAGES) {
            throw new Problem.InvalidInput("operation.practiceVillages", MOST_VILLAGES);
        }
        List<Path> books = new ArrayList<>(List.of(folder.resolve("province")));
        try (Desk office = opener.createPractice(books.getFirst(), "province", "P51",
                data.at("/place/office").asText(), opener.clock())) {
            for (int number = 1; number <= villages; number++) {
                progress.step(number, villages);
                books.add(folder.resolve("V%03d".formatted(number)));
                try (Desk village = village(books.getLast(), number, seed + number - 1, today)) {
                    new PracticePost(office, folder).enrol(village);
                    // The last village's package is left for the exercise.
                    new PracticePost(office, folder).report(village, number < villages);
                }
            }
        }
        exercises(folder);
        return books;
    }

    private static void exercises(Path folder) {
        try (InputStream in = MakeDemo.class.getResourceAsStream("exercises.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{password}", PASSWORD);
            Files.writeString(folder.resolve("exercises.md"), text);
        } catch (IOException failed) {
            throw new Problem.OutputFailure(failed, "operation.cannotWrite", "exercises.md");
        }
    }
}
