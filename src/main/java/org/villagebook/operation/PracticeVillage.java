package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** Fills a new book with an invented village: one transaction for each kind of record. */
final class PracticeVillage {

    private final Desk desk;
    private final PracticeClock clock;
    private final LocalDate today;

    /** @param today the day on which the village is looked at; everything happened before */
    PracticeVillage(Desk desk, PracticeClock clock, LocalDate today) {
        this.desk = desk;
        this.clock = clock;
        this.today = today;
    }

    /** @param number of the village in its province; ID and household numbers of two villages differ */
    void fill(JsonNode data, int number, long seed) {
        Dice dice = new Dice(seed);
        PracticePen pen = new PracticePen(desk, clock, dice);
        String village = desk.site().name();
        PracticeHouseholds households = new PracticeHouseholds(data, number, village, dice, today);
        households.write(pen, data.get("clerk").asText());
        PracticeProjects projects = new PracticeProjects(data, village, dice, today);
        projects.writeProjects(pen);
        projects.writeProgress(pen);
        projects.writeFunds(pen);
        projects.writeDonations(pen);
        PracticeEvents events = new PracticeEvents(data, village, dice, today, households.homes());
        events.writeActivities(pen);
        events.writeFollowUps(pen);
        events.writeVisits(pen);
        clock.go();
        desk.signIn(data.get("secretary").asText());
    }
}
