package org.villagebook.output.chart;

import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.villagebook.text.ShortNumber;

/** Axis numbers in 万 and 亿. Only writes. */
final class BriefFormat extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final Locale locale;

    BriefFormat(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(ShortNumber.text(BigDecimal.valueOf(number), locale));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return to.append(ShortNumber.text(BigDecimal.valueOf(number), locale));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException();
    }
}
