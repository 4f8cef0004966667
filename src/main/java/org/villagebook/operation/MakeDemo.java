package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;

/** Makes invented books to learn and to show with. */
public final class MakeDemo {

    /** Opens every practice book. It is no secret: there is nothing but invented data behind it. */
    public static final String PASSWORD = "practice-2026";

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

    Desk village(Path folder, int number, long seed, LocalDate today) {
        JsonNode names = data.get("villages");
        String name = names.get((number - 1) % names.size()).asText() + (number > names.size() ? number : "");
        PracticeClock clock = new PracticeClock(opener.clock());
        Desk desk = opener.createPractice(folder, "village", "V%03d".formatted(number), name, clock);
        new PracticeVillage(desk, clock, today).fill(data, seed);
        return desk;
    }
}
