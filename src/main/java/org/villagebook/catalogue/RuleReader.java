package org.villagebook.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.catalogue.rule.Expression;
import org.villagebook.catalogue.rule.ExpressionParser;
import org.villagebook.catalogue.rule.Mistake;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.catalogue.rule.Template;
import org.villagebook.catalogue.rule.Vocabulary;

/** Reads the rules of what is doubtful and of what is due; the format is described in {@code docs/rules.md}. */
final class RuleReader {

    /** The word by which a file of doubts is known. */
    static final String RULES = "rules";
    /** The word by which a file of what is due is known. */
    static final String DUE = "due";

    private static final List<String> FILE_KEYS = List.of("zh", "en", "of", "scope", "severity", RULES, DUE);
    private static final List<String> KEYS =
            List.of("zh", "en", "of", "scope", "severity", "field", "years", "pair", "when", "on", "say", "version");
    private static final List<String> SCOPES = Arrays.stream(Rule.Scope.values()).map(Rule.Scope::word).toList();
    private static final List<String> SEVERITIES = List.of("error", "warning", "note");
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z][a-zA-Z0-9]*)+");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(-)?(\\d{4})?");

    private final Catalogue types;
    private final Set<String> limits;
    private final String mark;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RuleReader(Catalogue types, Set<String> limits, String mark) {
        this.types = types;
        this.limits = limits;
        this.mark = mark;
    }

    /** The rules of these files, in their order. One with the id of another and a higher version takes its place. */
    static List<Rule> read(List<Place> files, String mark, Catalogue types, Set<String> limits) {
        RuleReader reader = new RuleReader(types, limits, mark);
        files.forEach(reader::readFile);
        return List.copyOf(reader.rules.values());
    }

    private void readFile(Place root) {
        Block file = root.block(FILE_KEYS);
        file.need(mark).entries("catalogue.duplicateRule").forEach((id, place) -> take(read(id, place, file), place));
    }

    private void take(Rule rule, Place place) {
        Rule other = rules.get(rule.id());
        if (other != null && other.version() == rule.version()) {
            throw place.problem("catalogue.duplicateRule", rule.id());
        }
        if (other == null || other.version() < rule.version()) {
            rules.put(rule.id(), rule);
        }
    }

    private Rule read(String id, Place place, Block file) {
        if (!ID.matcher(id).matches()) {
            throw place.problem("catalogue.notARuleId", id);
        }
        Block block = place.block(KEYS);
        Place typeName = either(block, file, "of");
        RecordType type = types.type(typeName.text()).orElseThrow(() -> typeName.problem("catalogue.unknownJudged",
                typeName.text(), String.join(", ", types.types().stream().map(RecordType::id).toList())));
        Rule.Scope scope = Rule.Scope.valueOf(either(block, file, "scope").oneOf(SCOPES).toUpperCase(java.util.Locale.ROOT));
        boolean pair = scope == Rule.Scope.PAIR;
        Vocabulary words = new Vocabulary(types, type, limits, pair, scope == Rule.Scope.VILLAGE);
        Vocabulary alone = new Vocabulary(types, type, limits, false, false);
        boolean dated = mark.equals(DUE);
        Block say = block.need("say").block(List.of("zh", "en"));
        return new Rule(id, file.label(), block.label(), type.id(), scope,
                dated ? "note" : either(block, file, "severity").oneOf(SEVERITIES),
                block.find("field").map(field -> field(type, field)).orElse(null),
                block.find("years").map(RuleReader::years).orElse(Rule.Years.ALL),
                understood(block.need("when"), text -> ExpressionParser.condition(text, words)),
                pair ? understood(block.need("pair"), text -> ExpressionParser.value(text, alone)) : null,
                dated ? understood(block.need("on"), text -> ExpressionParser.value(text, words)) : null,
                sentence(say.need("zh"), words), sentence(say.need("en"), words),
                block.find("version").map(Place::wholeNumber).orElse(1));
    }

    /** What a rule says for itself comes before what its file says for all. */
    private static Place either(Block rule, Block file, String key) {
        return rule.find(key).or(() -> file.find(key)).orElseGet(() -> rule.need(key));
    }

    private static String field(RecordType type, Place place) {
        return type.field(place.text()).map(Field::id).orElseThrow(() -> place.problem("catalogue.unknownField", "field",
                place.text(), String.join(", ", type.fields().stream().map(Field::id).toList())));
    }

    private static Rule.Years years(Place place) {
        Matcher matcher = YEARS.matcher(place.text());
        if (!matcher.matches() || matcher.group(1) == null && matcher.group(3) == null
                || matcher.group(1) != null && matcher.group(3) != null && matcher.group(2) == null) {
            throw place.problem("catalogue.notYears", place.text());
        }
        int from = matcher.group(1) == null ? Rule.Years.ALL.from() : Integer.parseInt(matcher.group(1));
        int open = matcher.group(2) == null ? from : Rule.Years.ALL.to();
        return new Rule.Years(from, matcher.group(3) == null ? open : Integer.parseInt(matcher.group(3)));
    }

    @FunctionalInterface
    private interface Understanding<T> {
        T of(String text);
    }

    /** A mistake in an expression is told with the line at which the expression begins. */
    private static <T> T understood(Place place, Understanding<T> understanding) {
        try {
            return understanding.of(place.text());
        } catch (Mistake mistake) {
            throw place.problem(mistake.key(), mistake.arguments().toArray());
        }
    }

    /** A sentence is shown, printed and sent to others, so it never repeats a value that is masked elsewhere. */
    private static Template sentence(Place place, Vocabulary words) {
        Template sentence = understood(place, text -> Template.of(text, words));
        sentence.values().forEach(value -> {
            if (value instanceof Expression.FieldValue named && named.field().sensitive()) {
                throw place.problem("catalogue.sensitiveInSentence", named.field().id());
            }
        });
        return sentence;
    }
}
