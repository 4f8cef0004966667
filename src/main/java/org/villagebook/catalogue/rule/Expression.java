package org.villagebook.catalogue.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.villagebook.catalogue.Field;

/**
 * A condition or a value over records, understood and checked against the record types. Every expression may be
 * unknown: a field without a value makes what is said of it unknown, because empty is not 否. A rule holds only where
 * its condition is certain.
 */
public sealed interface Expression {

    Kind kind();

    /** A number, text or date as it is written. */
    record Constant(Object value, Kind kind) implements Expression {
        static Constant of(String text) {
            return new Constant(text, Kind.TEXT);
        }

        static Constant of(BigDecimal number) {
            return new Constant(number, Kind.NUMBER);
        }

        static Constant of(LocalDate date) {
            return new Constant(date, Kind.DATE);
        }
    }

    /** Whose field is meant. */
    enum Whose {
        /** The record that an {@link Over} is looking at, else the judged one. */
        HERE,
        /** The record that the rule judges. */
        SELF,
        /** The other record of a pair. */
        OTHER,
        /** A record that the judged one belongs to. */
        ANCESTOR
    }

    /** The value of a field. {@code type} is the record type that has it. */
    record FieldValue(Whose whose, String type, Field field) implements Expression {
        @Override
        public Kind kind() {
            return Kind.of(field);
        }
    }

    /** The day on which is judged. */
    record Today() implements Expression {
        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    /** The year that the data is for: what the record or one it belongs to says, else the year of the day. */
    record DataYear() implements Expression {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** How two values are compared. */
    enum Comparison { EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST }

    record Compare(Comparison how, Expression left, Expression right) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** Whether a value is one of those listed; of several values, whether any of them is. */
    record In(Expression value, Set<String> words) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** Whether there is a value, or none. Never unknown. */
    record Given(Expression value, boolean present) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    record All(List<Expression> parts) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    record Any(List<Expression> parts) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** {@code + - * /} on numbers. Dividing by zero is unknown. */
    record Sum(char sign, Expression left, Expression right) implements Expression {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** The first value, or the second where there is no first. */
    record Otherwise(Expression first, Expression second) implements Expression {
        @Override
        public Kind kind() {
            return first.kind();
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public Kind kind() {
            return function.result();
        }
    }

    record Matches(Expression text, Pattern pattern) implements Expression {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /** A figure that is fixed by year and region, in yuan where it is money. */
    record Limit(String parameter, Expression year) implements Expression {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** What is asked of several records. */
    enum How { ANY, ALL, NONE, COUNT, EARLIER, SUM, MIN, MAX, DISTINCT }

    /**
     * Records of a type that belong to the same record as the judged one, or to it.
     *
     * @param ancestor type of the record from which they are reached; null for the whole book
     * @param path     types from there down to the one asked for
     * @param value    summed, least or greatest value; null for {@code any, all, none, count, earlier}
     * @param where    which of them count
     */
    record Over(How how, String ancestor, List<String> path, Expression value, Expression where) implements Expression {
        @Override
        public Kind kind() {
            return switch (how) {
                case ANY, ALL, NONE -> Kind.TRUTH;
                case COUNT, EARLIER, SUM, DISTINCT -> Kind.NUMBER;
                case MIN, MAX -> value.kind();
            };
        }

        public String type() {
            return path.getLast();
        }
    }
}
