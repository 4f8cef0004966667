package org.villagebook.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Readings of Chinese names without tones (ü is written v), for finding and sorting people.
///
/// A character with several readings keeps them all, so that 单田芳 is found by a typist who thinks of "dan" as well as
/// by one who knows the surname is "shan". The tables are read at first use: a program that only prints never pays.
/// They are constants of the language, the same for every book, and large: all books of a program share them.
final class Pinyin {
    private static final int MOST_INITIALS = 32;
    private static final int MOST_SPELLINGS = 16;
    private static final int LONGEST_SURNAME = 3;
    private static final String MIDDLE_DOTS = "·•‧・᛫⋅∙";

    /// Read when the first name asks for it.
    private static final class Shared {
        static final Tables TABLES = readTables();
    }

    /// All readings of one character, the commonest first; none if it is not a Chinese character or nobody recorded one.
    List<String> readings(int codePoint) {
        return tables().readings().getOrDefault(codePoint, List.of());
    }

    /// Every way to write the name's first letters, the likeliest first.
    Set<String> initials(String name) {
        return combine(parts(name), part -> part.han() ? firstLetters(part.options()) : part.options(), MOST_INITIALS);
    }

    /// Every way to write the whole name in one word, the likeliest first.
    Set<String> spellings(String name) {
        return combine(parts(name), Part::options, MOST_SPELLINGS);
    }

    /// Sorts people as a telephone book does: by the likeliest spelling, syllable by syllable (xi an before xian),
    /// and people who sound alike by the characters of their names.
    String sortKey(String name) {
        return parts(name).stream().map(part -> part.options().getFirst()).collect(Collectors.joining(" ")) + '\t' + name;
    }

    /// One Chinese character with its readings, or a run of other letters that stand for themselves.
    private record Part(List<String> options, boolean han) {}

    private List<Part> parts(String name) {
        // Rosters pad two-character names with spaces and bring wide letters and look-alike radicals.
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var letters = plain.codePoints().filter(Pinyin::belongsToName).map(Character::toLowerCase).toArray();
        // A middle dot marks a transcribed name (格桑·旺姆), which has no Chinese surname.
        var surname = plain.codePoints().anyMatch(c -> MIDDLE_DOTS.indexOf(c) >= 0) ? List.<List<String>>of() : surname(letters);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < letters.length; i++) {
            int at = i;
            var asSurname = surname.stream().filter(reading -> at < reading.size()).map(reading -> reading.get(at));
            var options = Stream.concat(asSurname, readings(letters[i]).stream()).distinct().toList();
            if (!options.isEmpty()) {
                parts.add(new Part(options, true));
            } else if (parts.isEmpty() || parts.getLast().han()) {
                parts.add(new Part(List.of(Character.toString(letters[i])), false));
            } else {
                var run = parts.removeLast().options().getFirst() + Character.toString(letters[i]);
                parts.add(new Part(List.of(run), false));
            }
        }
        return parts;
    }

    private List<List<String>> surname(int[] letters) {
        for (int length = Math.min(LONGEST_SURNAME, letters.length); length > 0; length--) {
            var found = tables().surnames().get(new String(letters, 0, length));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /// Letters, their vowel signs (Tibetan), digits, and the private characters that older encodings use for rare names.
    private static boolean belongsToName(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.PRIVATE_USE -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    private static List<String> firstLetters(List<String> options) {
        return options.stream().map(reading -> reading.substring(0, 1)).distinct().toList();
    }

    private interface Options {
        List<String> of(Part part);
    }

    private record Attempt(String text, int unlikeliness) {}

    /// The likeliest combinations only: a long name of many-voiced characters has thousands, and nobody types them.
    private static Set<String> combine(List<Part> parts, Options options, int most) {
        if (parts.isEmpty()) {
            return Set.of();
        }
        var attempts = List.of(new Attempt("", 0));
        for (var part : parts) {
            var choices = options.of(part);
            var longer = new ArrayList<Attempt>();
            for (var attempt : attempts) {
                for (int i = 0; i < choices.size(); i++) {
                    longer.add(new Attempt(attempt.text() + choices.get(i), attempt.unlikeliness() + i));
                }
            }
            attempts = longer.stream().sorted(Comparator.comparingInt(Attempt::unlikeliness)).limit(most).toList();
        }
        var texts = new LinkedHashSet<String>();
        attempts.forEach(attempt -> texts.add(attempt.text()));
        return Collections.unmodifiableSet(texts);
    }

    private record Tables(Map<Integer, List<String>> readings, Map<String, List<List<String>>> surnames) {}

    private static Tables tables() {
        return Shared.TABLES;
    }

    private static Tables readTables() {
        var readings = new HashMap<Integer, List<String>>();
        read("pinyin.txt", (reading, characters) -> characters.codePoints()
                .forEach(c -> readings.computeIfAbsent(c, _ -> new ArrayList<>(1)).add(reading)));
        readings.replaceAll((_, list) -> List.copyOf(list));
        var surnames = new HashMap<String, List<List<String>>>();
        read("surnames.txt", (surname, spoken) -> surnames.put(surname,
                Arrays.stream(spoken.split("/")).map(reading -> List.of(reading.split(" "))).toList()));
        return new Tables(readings, surnames);
    }

    private static void read(String resource, BiConsumer<String, String> line) {
        try (var in = new BufferedReader(
                new InputStreamReader(Pinyin.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            in.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).map(text -> text.split("\t"))
                    .forEach(columns -> line.accept(columns[0], columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
