package org.villagebook.book;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.record.Change;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.FieldState.Sibling;

/**
 * Dots and contexts of a record's fields as one short text beside the shown values. Fields that were last written by
 * the same change share a group {@code dot@millis<context=fields}; the context is left out when it is only the dot;
 * the first group may say {@code *} for every field that has a value and stands in no other group.
 * A field with several standing writes, and a deletion, is {@code !context=field}; its values are in table
 * {@code sibling}.
 */
final class StateText {

    private static final String ALL = "*";

    private StateText() {
    }

    static String write(Map<String, FieldState> fields) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, Boolean> valued = new LinkedHashMap<>();
        fields.forEach((field, state) -> {
            String head = head(field, state);
            groups.computeIfAbsent(head, ignored -> new ArrayList<>()).add(field);
            valued.merge(head, state.value() != null && !state.siblings().isEmpty() && !head.startsWith("!"),
                    Boolean::logicalAnd);
        });
        String widest = null;
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            if (valued.get(group.getKey()) && (widest == null
                    || group.getValue().size() > groups.get(widest).size())) {
                widest = group.getKey();
            }
        }
        StringBuilder text = new StringBuilder();
        if (widest != null) {
            text.append(widest).append('=').append(ALL);
        }
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            if (!group.getKey().equals(widest)) {
                text.append(text.isEmpty() ? "" : ";").append(group.getKey()).append('=')
                        .append(String.join(",", group.getValue().stream().map(StateText::escape).toList()));
            }
        }
        return text.toString();
    }

    /** A deletion is not among the shown values, so its writes always go to the table of siblings. */
    static boolean inSiblingTable(String field, FieldState state) {
        return state.siblings().size() != 1 || field.equals(Change.DELETED);
    }

    private static String head(String field, FieldState state) {
        if (inSiblingTable(field, state)) {
            return "!" + state.context();
        }
        Sibling only = state.siblings().getFirst();
        String head = only.dot().toString() + '@' + only.at();
        return state.context().isOnly(only.dot()) ? head : head + '<' + state.context();
    }

    /** Gives the standing writes of a field in conflict. */
    @FunctionalInterface
    interface Siblings {
        List<Sibling> of(String field);
    }

    static Map<String, FieldState> read(String text, Map<String, String> shown, Siblings siblings) {
        Map<String, FieldState> fields = new LinkedHashMap<>();
        String all = null;
        for (String group : text.isEmpty() ? new String[0] : text.split(";")) {
            int equals = group.lastIndexOf('=');
            String head = group.substring(0, equals);
            String names = group.substring(equals + 1);
            if (names.equals(ALL)) {
                all = head;
                continue;
            }
            for (String escaped : names.split(",")) {
                String field = unescape(escaped);
                fields.put(field, state(head, field, shown.get(field), siblings));
            }
        }
        if (all != null) {
            for (Map.Entry<String, String> entry : shown.entrySet()) {
                if (!fields.containsKey(entry.getKey())) {
                    fields.put(entry.getKey(), state(all, entry.getKey(), entry.getValue(), siblings));
                }
            }
        }
        return fields;
    }

    private static FieldState state(String head, String field, String value, Siblings siblings) {
        if (head.startsWith("!")) {
            return new FieldState(siblings.of(field), Context.parse(head.substring(1)));
        }
        int clock = head.indexOf('@');
        int context = head.indexOf('<');
        Dot dot = Dot.parse(head.substring(0, clock));
        long at = Long.parseLong(head, clock + 1, context < 0 ? head.length() : context, 10);
        return new FieldState(List.of(new Sibling(dot, value, at)),
                context < 0 ? Context.of(dot) : Context.parse(head.substring(context + 1)));
    }

    private static String escape(String field) {
        boolean plain = field.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                || c == '_' || c == ':');
        return plain ? field : URLEncoder.encode(field, StandardCharsets.UTF_8);
    }

    private static String unescape(String field) {
        return field.indexOf('%') < 0 && field.indexOf('+') < 0 ? field : URLDecoder.decode(field, StandardCharsets.UTF_8);
    }
}
