package org.villagebook.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.rule.Expression;
import org.villagebook.catalogue.rule.Kind;
import org.villagebook.record.Record;

/**
 * Finds the value of an expression: a {@link Boolean}, {@link BigDecimal}, {@link LocalDate}, a text or a list of texts,
 * and null where it is unknown. Truth has three values: {@code and} and {@code or} are certain as soon as one part
 * decides, everything else is unknown if a part is.
 */
final class Evaluator {

    private static final int SCALE = 10;

    private Evaluator() {
    }

    static boolean certain(Expression condition, Frame frame) {
        return Boolean.TRUE.equals(value(condition, frame));
    }

    static Object value(Expression expression, Frame frame) {
        return switch (expression) {
            case Expression.Constant constant -> constant.value();
            case Expression.FieldValue named -> field(named, frame);
            case Expression.Today today -> frame.today();
            case Expression.DataYear year -> BigDecimal.valueOf(frame.dataYear());
            case Expression.All all -> all(all.parts(), frame, false);
            case Expression.Any any -> all(any.parts(), frame, true);
            case Expression.Not not -> value(not.part(), frame) instanceof Boolean truth ? !truth : null;
            case Expression.Given given -> (value(given.value(), frame) != null) == given.present();
            case Expression.Compare compare -> compare(compare, frame);
            case Expression.In in -> in(in, value(in.value(), frame));
            case Expression.Matches matches -> value(matches.text(), frame) instanceof String text
                    ? (Object) matches.pattern().matcher(text).matches() : null;
            case Expression.Sum sum -> sum(sum, frame);
            case Expression.Otherwise otherwise -> {
                Object first = value(otherwise.first(), frame);
                yield first != null ? first : value(otherwise.second(), frame);
            }
            case Expression.Call call -> call(call, frame);
            case Expression.Limit limit -> limit(limit, frame);
            case Expression.Over over -> Several.value(over, frame);
        };
    }

    private static Object field(Expression.FieldValue named, Frame frame) {
        Record record = switch (named.whose()) {
            case HERE -> frame.here();
            case SELF -> frame.self();
            case OTHER -> frame.other();
            case ANCESTOR -> frame.ancestor(named.type()).orElse(null);
        };
        String text = record == null ? null : record.fields().get(named.field().id());
        return text == null || text.isEmpty() ? null : read(named.field(), text);
    }

    /** A value that is kept although it cannot be read, in a field that changed its type, counts as unknown. */
    private static Object read(Field field, String text) {
        try {
            return switch (Kind.of(field)) {
                case NUMBER -> field.type() == FieldType.MONEY ? new BigDecimal(text).movePointLeft(2)
                        : new BigDecimal(text);
                case DATE -> LocalDate.parse(text);
                case CODES -> Arrays.asList(text.split(","));
                case TEXT, TRUTH -> text;
            };
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    /** Whether all parts hold; or, if one decides, whether any does. */
    private static Boolean all(List<Expression> parts, Frame frame, boolean decides) {
        boolean unknown = false;
        for (Expression part : parts) {
            Object truth = value(part, frame);
            if (truth == null) {
                unknown = true;
            } else if ((Boolean) truth == decides) {
                return decides;
            }
        }
        return unknown ? null : (Boolean) !decides;
    }

    private static Boolean compare(Expression.Compare compare, Frame frame) {
        Object left = value(compare.left(), frame);
        Object right = left == null ? null : value(compare.right(), frame);
        if (right == null) {
            return null;
        }
        int order = switch (left) {
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case LocalDate date -> date.compareTo((LocalDate) right);
            default -> left.equals(right) ? 0 : 1;
        };
        return switch (compare.how()) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static Boolean in(Expression.In in, Object value) {
        return switch (value) {
            case null -> null;
            case List<?> several -> several.stream().anyMatch(in.words()::contains);
            default -> in.words().contains(value);
        };
    }

    private static BigDecimal sum(Expression.Sum sum, Frame frame) {
        BigDecimal left = (BigDecimal) value(sum.left(), frame);
        BigDecimal right = left == null ? null : (BigDecimal) value(sum.right(), frame);
        if (right == null) {
            return null;
        }
        return switch (sum.sign()) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            case '*' -> left.multiply(right);
            default -> right.signum() == 0 ? null : left.divide(right, SCALE, RoundingMode.HALF_UP);
        };
    }

    private static Object call(Expression.Call call, Frame frame) {
        Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(call.arguments().get(i), frame);
            if (arguments[i] == null) {
                return null;
            }
        }
        return Functions.call(call.function(), arguments, frame);
    }

    private static BigDecimal limit(Expression.Limit limit, Frame frame) {
        BigDecimal year = (BigDecimal) value(limit.year(), frame);
        return year == null ? null
                : frame.catalogue().limits().get(limit.parameter()).in(year.intValue(), frame.regions()).orElse(null);
    }
}
