package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that falls the same way every time for one seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the entries of a list in the practice data. */
    JsonNode pick(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    String word(JsonNode list) {
        return pick(list).asText();
    }

    String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    RandomGenerator source() {
        return random;
    }
}
