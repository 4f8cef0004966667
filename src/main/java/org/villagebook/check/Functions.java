package org.villagebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.villagebook.catalogue.rule.Function;
import org.villagebook.record.IdNumber;

/** What the functions of expressions compute. Arguments are all there; the result may be unknown. */
final class Functions {

    private Functions() {
    }

    static Object call(Function function, Object[] given, Frame frame) {
        return switch (function) {
            case AGE -> whole(ChronoUnit.YEARS.between(date(given[0]), given.length == 1 ? frame.day() : date(given[1])));
            case MONTHS -> whole(ChronoUnit.MONTHS.between(date(given[0]), date(given[1])));
            case DAYS -> whole(ChronoUnit.DAYS.between(date(given[0]), date(given[1])));
            case YEAR -> whole(date(given[0]).getYear());
            case MONTH -> whole(date(given[0]).getMonthValue());
            case PLUS_DAYS -> date(given[0]).plusDays(((BigDecimal) given[1]).longValue());
            case PLUS_MONTHS -> date(given[0]).plusMonths(((BigDecimal) given[1]).longValue());
            case NEW_YEAR -> LocalDate.of(((BigDecimal) given[0]).intValue(), 1, 1);
            case LENGTH -> whole(text(given[0]).codePointCount(0, text(given[0]).length()));
            case PART -> part(text(given[0]), ((BigDecimal) given[1]).intValue(), ((BigDecimal) given[2]).intValue());
            case STARTS_WITH -> text(given[0]).startsWith(text(given[1]));
            case CONTAINS -> text(given[0]).contains(text(given[1]));
            case ID_SHAPE -> hasShape(new IdNumber(text(given[0])));
            case ID_CHECK -> new IdNumber(text(given[0])).checkCharacterHolds();
            case ID_HOLDS -> new IdNumber(text(given[0])).holds();
            case ID_BIRTH -> trusted(given[0]) == null ? null : trusted(given[0]).birthDate().orElse(null);
            case ID_SEX -> trusted(given[0]) == null ? null : trusted(given[0]).sex().orElse(null);
            case FIRST_18 -> new IdNumber(text(given[0])).match();
        };
    }

    /** A wrong number says nothing about its holder. */
    private static IdNumber trusted(Object text) {
        IdNumber number = new IdNumber(text(text));
        return number.holds() ? number : null;
    }

    private static boolean hasShape(IdNumber number) {
        int length = number.text().length();
        return (length == 18 || length == 20 || length == 22) && number.birthDate().isPresent();
    }

    private static String part(String text, int from, int to) {
        return from < 1 || to < from || to > text.length() ? null : text.substring(from - 1, to);
    }

    private static BigDecimal whole(long number) {
        return BigDecimal.valueOf(number);
    }

    private static LocalDate date(Object value) {
        return (LocalDate) value;
    }

    private static String text(Object value) {
        return (String) value;
    }
}
