package org.villagebook.catalogue.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.catalogue.rule.Expression.Comparison;
import org.villagebook.catalogue.rule.Expression.Constant;
import org.villagebook.catalogue.rule.Expression.FieldValue;
import org.villagebook.catalogue.rule.Expression.How;
import org.villagebook.catalogue.rule.Expression.Whose;

/**
 * Understands the text of an expression by recursive descent and checks names, code lists and sorts of values, so that
 * a rule with a mistake is refused when it is read and not when it meets a record.
 *
 * <pre>
 * condition  = conjunction { "or" conjunction }
 * conjunction= negation { "and" negation }
 * negation   = "not" negation | relation
 * relation   = sum [ ("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum | ["not"] "in" list | "has" word
 *                  | "empty" | "present" | "matches" text ]
 * sum        = product { ("+" | "-") product } [ "otherwise" sum ]
 * product    = value { ("*" | "/") value }
 * value      = ["-"] value | number | date | text | "today" | "dataYear" | field | owner "." field | function "(" ... ")"
 *            | ("any" | "all" | "none" | "count" | "earlier") "(" type ["where" condition] ")"
 *            | ("sum" | "min" | "max" | "distinct") "(" type "." field ["where" condition] ")"
 *            | "limit" "(" parameter ["," sum] ")" | "(" condition ")"
 * </pre>
 */
public final class ExpressionParser {

    private static final Map<String, Comparison> COMPARISONS = Map.of("=", Comparison.EQUAL, "!=", Comparison.UNEQUAL,
            "<", Comparison.LESS, "<=", Comparison.AT_MOST, ">", Comparison.MORE, ">=", Comparison.AT_LEAST);
    private static final Set<How> WITH_VALUE = Set.of(How.SUM, How.MIN, How.MAX, How.DISTINCT);

    private final Vocabulary words;
    private final Tokens tokens;
    /** Type of the record that is looked at: the judged one, or that of the innermost {@code count(type where ...)}. */
    private RecordType here;

    private ExpressionParser(Vocabulary words, String text) {
        this.words = words;
        this.tokens = new Tokens(text);
        this.here = words.judged();
    }

    /**
     * The condition that a text says.
     *
     * @throws Mistake if it says none
     */
    public static Expression condition(String text, Vocabulary words) {
        Expression read = value(text, words);
        return need(Kind.TRUTH, read, text);
    }

    /**
     * The value of any sort that a text says.
     *
     * @throws Mistake if it says none
     */
    public static Expression value(String text, Vocabulary words) {
        ExpressionParser parser = new ExpressionParser(words, text);
        Expression read = parser.condition();
        if (parser.tokens.peek().sort() != Token.Sort.END) {
            throw new Mistake("catalogue.expression.unexpected", parser.tokens.shown());
        }
        return read;
    }

    private static Expression need(Kind kind, Expression found, String where) {
        if (found.kind() != kind) {
            throw new Mistake("catalogue.expression.kind", where, kind.label(), found.kind().label());
        }
        return found;
    }

    private Expression condition() {
        Expression first = conjunction();
        if (!tokens.peek().is("or")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(need(Kind.TRUTH, first, "or")));
        while (tokens.take("or")) {
            parts.add(need(Kind.TRUTH, conjunction(), "or"));
        }
        return new Expression.Any(parts);
    }

    private Expression conjunction() {
        Expression first = negation();
        if (!tokens.peek().is("and")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(need(Kind.TRUTH, first, "and")));
        while (tokens.take("and")) {
            parts.add(need(Kind.TRUTH, negation(), "and"));
        }
        return new Expression.All(parts);
    }

    private Expression negation() {
        return tokens.take("not") ? new Expression.Not(need(Kind.TRUTH, negation(), "not")) : relation();
    }

    private Expression relation() {
        Expression left = sum();
        Token word = tokens.peek();
        Comparison comparison = word.sort() == Token.Sort.SIGN ? COMPARISONS.get(word.text()) : null;
        if (comparison != null) {
            return compare(left, tokens.next().text(), comparison);
        }
        if (tokens.take("empty")) {
            return new Expression.Given(left, false);
        }
        if (tokens.take("present")) {
            return new Expression.Given(left, true);
        }
        if (tokens.take("has")) {
            need(Kind.CODES, left, "has");
            return new Expression.In(left, Set.of(word(left)));
        }
        if (tokens.take("matches")) {
            return new Expression.Matches(need(Kind.TEXT, left, "matches"), pattern());
        }
        if (tokens.take("in")) {
            return in(left);
        }
        if (word.is("not") && tokens.after().is("in")) {
            tokens.next();
            tokens.next();
            return new Expression.Not(in(left));
        }
        return left;
    }

    private Expression compare(Expression left, String sign, Comparison comparison) {
        Token word = tokens.peek();
        Expression right = sum();
        if (left instanceof FieldValue field) {
            words.requireCode(field.field(), word);
        }
        need(left.kind(), right, sign);
        boolean ordered = left.kind() == Kind.NUMBER || left.kind() == Kind.DATE;
        if (!ordered && comparison != Comparison.EQUAL && comparison != Comparison.UNEQUAL || left.kind() == Kind.CODES) {
            throw new Mistake("catalogue.expression.noOrder", sign, left.kind().label());
        }
        return new Expression.Compare(comparison, left, right);
    }

    private Expression in(Expression left) {
        if (left.kind() != Kind.CODES) {
            need(Kind.TEXT, left, "in");
        }
        tokens.need("[");
        Set<String> listed = new LinkedHashSet<>();
        do {
            listed.add(word(left));
        } while (tokens.take(","));
        tokens.need("]");
        return new Expression.In(left, Set.copyOf(listed));
    }

    /** One text, which the code list of the field on the left must have. */
    private String word(Expression left) {
        Token token = tokens.next();
        if (token.sort() != Token.Sort.TEXT && token.sort() != Token.Sort.QUOTED) {
            throw new Mistake("catalogue.expression.kind", token.text(), Kind.TEXT.label(), Kind.NUMBER.label());
        }
        if (left instanceof FieldValue field) {
            words.requireCode(field.field(), token);
        }
        return token.text();
    }

    private Pattern pattern() {
        Token token = tokens.next();
        try {
            return Pattern.compile(token.text());
        } catch (PatternSyntaxException wrong) {
            throw new Mistake("catalogue.expression.pattern", token.text());
        }
    }

    private Expression sum() {
        Expression sum = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            char sign = tokens.next().text().charAt(0);
            sum = new Expression.Sum(sign, number(sum, sign), number(product(), sign));
        }
        if (tokens.take("otherwise")) {
            Expression second = sum();
            return new Expression.Otherwise(sum, need(sum.kind(), second, "otherwise"));
        }
        return sum;
    }

    private Expression product() {
        Expression product = value();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            char sign = tokens.next().text().charAt(0);
            product = new Expression.Sum(sign, number(product, sign), number(value(), sign));
        }
        return product;
    }

    private static Expression number(Expression part, char sign) {
        return need(Kind.NUMBER, part, String.valueOf(sign));
    }

    private Expression value() {
        Token token = tokens.next();
        return switch (token.sort()) {
            case NUMBER -> Constant.of(new BigDecimal(token.text()));
            case DATE -> Constant.of(date(token.text()));
            case TEXT, QUOTED -> Constant.of(token.text());
            case NAME -> named(token.text());
            case SIGN -> signed(token);
            case END -> throw new Mistake("catalogue.expression.unfinished");
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw new Mistake("catalogue.expression.noSuchDay", text);
        }
    }

    private Expression signed(Token token) {
        if (token.is("-")) {
            return new Expression.Sum('-', Constant.of(BigDecimal.ZERO), number(value(), '-'));
        }
        if (!token.is("(")) {
            throw new Mistake("catalogue.expression.unexpected", token.text());
        }
        Expression inside = condition();
        tokens.need(")");
        return inside;
    }

    private Expression named(String name) {
        if (tokens.take("(")) {
            Expression call = call(name);
            tokens.need(")");
            return call;
        }
        if (tokens.take(".")) {
            return owned(name, tokens.next().text());
        }
        return switch (name) {
            case "today" -> new Expression.Today();
            case "dataYear" -> new Expression.DataYear();
            default -> new FieldValue(Whose.HERE, here.id(), words.field(here, name));
        };
    }

    private Expression owned(String owner, String name) {
        if (owner.equals("self")) {
            return new FieldValue(Whose.SELF, words.judged().id(), words.field(words.judged(), name));
        }
        if (owner.equals("other") && words.pair()) {
            return new FieldValue(Whose.OTHER, words.judged().id(), words.field(words.judged(), name));
        }
        if (!words.isAncestor(owner)) {
            throw new Mistake("catalogue.expression.unknownOwner", owner, words.judged().label());
        }
        RecordType type = words.type(owner);
        return new FieldValue(Whose.ANCESTOR, type.id(), words.field(type, name));
    }

    private Expression call(String name) {
        for (How how : How.values()) {
            if (how.name().toLowerCase(Locale.ROOT).equals(name)) {
                return over(how);
            }
        }
        if (name.equals("limit")) {
            return limit();
        }
        Function function = Function.named(name).orElseThrow(() -> new Mistake("catalogue.expression.unknownFunction", name));
        List<Expression> arguments = new ArrayList<>();
        do {
            Expression argument = sum();
            if (arguments.size() < function.most()) {
                need(function.argument(arguments.size()), argument, name);
            }
            arguments.add(argument);
        } while (tokens.take(","));
        if (!function.takes(arguments.size())) {
            throw new Mistake("catalogue.expression.arguments", name, arguments.size());
        }
        return new Expression.Call(function, arguments);
    }

    private Expression limit() {
        String name = tokens.next().text();
        if (!words.parameters().contains(name)) {
            throw new Mistake("catalogue.expression.unknownLimit", name, String.join(", ", words.parameters()));
        }
        Expression year = tokens.take(",") ? number(sum(), ',') : new Expression.DataYear();
        return new Expression.Limit(name, year);
    }

    private Expression over(How how) {
        RecordType outer = here;
        RecordType type = words.type(tokens.next().text());
        here = type;
        Expression value = null;
        if (WITH_VALUE.contains(how)) {
            tokens.need(".");
            Field field = words.field(type, tokens.next().text());
            value = new FieldValue(Whose.HERE, type.id(), field);
            if (how == How.SUM) {
                need(Kind.NUMBER, value, "sum");
            }
        }
        Expression where = tokens.take("where") ? need(Kind.TRUTH, condition(), type.id()) : new Constant(true, Kind.TRUTH);
        here = outer;
        return words.over(how, type, value, where);
    }
}
