package org.villagebook.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.villagebook.outcome.Problem;

/**
 * One value in a catalogue file together with where it stands, so that whatever is wrong with it can be said with
 * file and line.
 *
 * @param file name of the file as the person knows it
 * @param key  the word before the value; for an item of a list, the word before the list
 * @param line line of that word, counted from 1
 * @param node the value itself
 */
record Place(String file, String key, int line, Node node) {

    private static final Set<String> YES = Set.of("true", "yes", "是");
    private static final Set<String> NO = Set.of("false", "no", "否");

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** A refusal whose first two arguments are file and line. */
    Problem.InvalidInput problem(String messageKey, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(file, line));
        arguments.addAll(List.of(more));
        return new Problem.InvalidInput(messageKey, arguments.toArray());
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw problem("catalogue.expectedText", key);
    }

    int wholeNumber() {
        try {
            return new BigDecimal(text()).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw problem("catalogue.expectedWholeNumber", key, text());
        }
    }

    BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException notANumber) {
            throw problem("catalogue.expectedNumber", key, text());
        }
    }

    boolean yes() {
        String word = text();
        if (!YES.contains(word) && !NO.contains(word)) {
            throw problem("catalogue.expectedYesOrNo", key, word);
        }
        return YES.contains(word);
    }

    /** The text, which must be one of the words. */
    String oneOf(List<String> words) {
        String word = text();
        if (!words.contains(word)) {
            throw problem("catalogue.unknownWord", key, word, String.join(", ", words));
        }
        return word;
    }

    /** The items of a list; a single word counts as a list of one. */
    List<Place> items() {
        return switch (node) {
            case SequenceNode list -> list.getValue().stream()
                    .map(item -> new Place(file, key, lineOf(item), item)).toList();
            case ScalarNode single when !single.getValue().isBlank() -> List.of(this);
            default -> throw problem("catalogue.expectedList", key);
        };
    }

    List<String> texts() {
        return items().stream().map(Place::text).toList();
    }

    /** The entries of a block whose words the writer chooses (fields, codes), in the order of the file. */
    Map<String, Place> entries(String duplicateKey) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("catalogue.expectedBlock", key);
        }
        Map<String, Place> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String word = new Place(file, key, lineOf(tuple.getKeyNode()), tuple.getKeyNode()).text();
            Place value = new Place(file, word, lineOf(tuple.getKeyNode()), tuple.getValueNode());
            if (entries.putIfAbsent(word, value) != null) {
                throw value.problem(duplicateKey, word);
            }
        }
        return entries;
    }

    /** The value under a word of this block; only for a word that has been read before. */
    Place inside(String word) {
        return entries("catalogue.duplicateKey").get(word);
    }

    /** The entries of a block whose words the format prescribes. */
    Block block(List<String> allowed) {
        Map<String, Place> entries = entries("catalogue.duplicateKey");
        entries.forEach((word, value) -> {
            if (!allowed.contains(word)) {
                throw value.problem("catalogue.unknownKey", word, String.join(", ", allowed));
            }
        });
        return new Block(this, entries);
    }
}
