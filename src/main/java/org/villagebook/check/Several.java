package org.villagebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.rule.Expression;
import org.villagebook.catalogue.rule.Expression.How;
import org.villagebook.record.Record;

/** What is asked of several records at once: whether any, how many, how much. */
final class Several {

    private Several() {
    }

    static Object value(Expression.Over over, Frame frame) {
        try (Stream<Record> records = over.ancestor() == null ? frame.around().all(over.type())
                : frame.below(over.ancestor(), over.path()).stream()) {
            Iterator<Record> each = records.iterator();
            return switch (over.how()) {
                case ANY -> truth(over, each, frame, true);
                case ALL -> truth(over, each, frame, false);
                case NONE -> truth(over, each, frame, true) instanceof Boolean any ? !any : null;
                case COUNT, EARLIER -> count(over, each, frame);
                case SUM, MIN, MAX, DISTINCT -> figure(over, each, frame);
            };
        }
    }

    /** Unknown if no record decides and one of them is unknown. */
    private static Boolean truth(Expression.Over over, Iterator<Record> records, Frame frame, boolean decides) {
        boolean unknown = false;
        while (records.hasNext()) {
            Object truth = Evaluator.value(over.where(), frame.lookingAt(records.next()));
            if (truth == null) {
                unknown = true;
            } else if ((Boolean) truth == decides) {
                return decides;
            }
        }
        return unknown ? null : (Boolean) !decides;
    }

    /** Counts records for which the condition is certain; {@code earlier} stops at the judged one. */
    private static BigDecimal count(Expression.Over over, Iterator<Record> records, Frame frame) {
        long count = 0;
        while (records.hasNext()) {
            Record record = records.next();
            if (over.how() == How.EARLIER && record.id().equals(frame.self().id())) {
                break;
            }
            count += Evaluator.certain(over.where(), frame.lookingAt(record)) ? 1 : 0;
        }
        return BigDecimal.valueOf(count);
    }

    /** Records without the value are left out; a sum of nothing is 0, the least or greatest of nothing unknown. */
    private static Object figure(Expression.Over over, Iterator<Record> records, Frame frame) {
        Object figure = over.how() == How.SUM ? BigDecimal.ZERO : null;
        Set<Object> distinct = new HashSet<>();
        while (records.hasNext()) {
            Frame there = frame.lookingAt(records.next());
            Object value = Evaluator.certain(over.where(), there) ? Evaluator.value(over.value(), there) : null;
            if (value != null) {
                distinct.add(value);
                figure = over.how() == How.SUM ? ((BigDecimal) figure).add((BigDecimal) value)
                        : nearer(over.how(), figure, value);
            }
        }
        return over.how() == How.DISTINCT ? BigDecimal.valueOf(distinct.size()) : figure;
    }

    private static Object nearer(How how, Object before, Object value) {
        if (before == null) {
            return value;
        }
        int order = switch (value) {
            case BigDecimal number -> number.compareTo((BigDecimal) before);
            case LocalDate date -> date.compareTo((LocalDate) before);
            default -> value.toString().compareTo(before.toString());
        };
        return (how == How.MIN ? order < 0 : order > 0) ? value : before;
    }
}
