package org.villagebook.catalogue.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;

/**
 * The names that a rule over one record type may use.
 *
 * @param judged     record type that the rule judges
 * @param parameters names of dated figures
 * @param pair       whether there is an {@code other} record
 * @param book       whether records of the whole book can be counted
 */
public record Vocabulary(Catalogue catalogue, RecordType judged, Set<String> parameters, boolean pair, boolean book) {

    RecordType type(String word) {
        return catalogue.type(word).orElseThrow(() -> new Mistake("catalogue.expression.unknownType", word,
                catalogue.types().stream().map(RecordType::id).collect(Collectors.joining(", "))));
    }

    Field field(RecordType type, String word) {
        return type.field(word).orElseThrow(() -> new Mistake("catalogue.expression.unknownField", word, type.label(),
                type.fields().stream().map(Field::id).collect(Collectors.joining(", "))));
    }

    /** The types that a type belongs to, from itself upwards. */
    List<RecordType> line(RecordType type) {
        List<RecordType> line = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RecordType next = type; next != null && seen.add(next.id());
                next = next.parent() == null ? null : catalogue.type(next.parent()).orElse(null)) {
            line.add(next);
        }
        return line;
    }

    boolean isAncestor(String word) {
        return line(judged).stream().skip(1).anyMatch(type -> type.id().equals(word));
    }

    /** How records of a type are reached from the judged one: up to a record that both belong to, and down again. */
    Expression.Over over(Expression.How how, RecordType type, Expression value, Expression where) {
        List<RecordType> down = line(type);
        for (RecordType from : line(judged)) {
            int place = down.indexOf(from);
            // A record does not hold itself: its own type is reached from what it belongs to.
            if (place > 0) {
                List<String> path = new ArrayList<>(down.subList(0, place).reversed().stream().map(RecordType::id).toList());
                return new Expression.Over(how, from.id(), path, value, where);
            }
        }
        if (!book) {
            throw new Mistake("catalogue.expression.unrelated", type.id(), judged.label());
        }
        return new Expression.Over(how, null, List.of(type.id()), value, where);
    }

    /** Refuses a word that the code list of a field does not have. */
    void requireCode(Field field, Token word) {
        if (field.codes() == null || word.sort() != Token.Sort.TEXT) {
            return;
        }
        List<String> codes = catalogue.codesOf(field).values();
        if (!codes.contains(word.text())) {
            throw new Mistake("catalogue.expression.unknownCode", word.text(), field.label(), String.join(", ", codes));
        }
    }
}
