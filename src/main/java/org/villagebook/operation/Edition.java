package org.villagebook.operation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.villagebook.indicator.Calculator;
import org.villagebook.indicator.Definitions;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Thing;
import org.villagebook.record.HistoryEntry.Origin;

/**
 * What an edition of the report said, and every single thing that it counted, so that the next edition can say what
 * became of each.
 *
 * @param madeAt      milliseconds since 1970; never printed, or two equal reports would differ
 * @param definitions fingerprint of all counting rules
 * @param figures     by code
 */
record Edition(int number, long madeAt, String definitions, int enrolled, int reporting, Map<String, Line> figures) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** One figure as it was, with its counting rule and what it counted. */
    record Line(BigDecimal value, long records, long villages, long sites, long packages, BigDecimal disputed,
                BigDecimal unproven, String definition, List<Counted> counted) {
    }

    /**
     * One event, person or amount.
     *
     * @param record  that counted
     * @param value   what it added
     * @param site    key of the site that reported it
     * @param arrived name of the newest package that it came in; empty if it was entered in this book
     */
    record Counted(String record, BigDecimal value, String site, String arrived) {
    }

    static Edition of(int number, long madeAt, Figures figures, Calculator calculator) {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<Indicator> indicators = new ArrayList<>();
        for (Figure figure : figures.figures().values()) {
            indicators.add(figure.indicator());
            lines.put(figure.code(), new Line(figure.value(), figure.records(), figure.villages(), figure.sites(),
                    figure.packages(), figure.disputed(), figure.unproven(), Definitions.fingerprint(figure.indicator()),
                    counted(calculator.things(figure.indicator()))));
        }
        return new Edition(number, madeAt, Definitions.fingerprint(indicators), figures.enrolled(), figures.reporting(),
                lines);
    }

    private static List<Counted> counted(List<Thing> things) {
        return things.stream().filter(thing -> thing.contribution().signum() != 0)
                .map(thing -> counted(thing.counted(), thing.contribution())).toList();
    }

    private static Counted counted(Evidence evidence, BigDecimal value) {
        return new Counted(evidence.record().toString(), value, evidence.site(), arrived(evidence));
    }

    /** Name of the newest package of a record; empty if it was entered in this book. */
    static String arrived(Evidence evidence) {
        return evidence.origins().isEmpty() ? "" : name(evidence.origins().getLast());
    }

    /** As the package's file is named, without the ending: {@code V017-3f9a-1-0007}; empty for this book. */
    static String name(Origin origin) {
        return origin == null ? "" : String.format("%s-%s-%d-%04d", origin.site().replaceFirst("^.*:", ""),
                origin.device().substring(0, 4), origin.epoch(), origin.seq());
    }

    /** Whether a report of the one prints what a report of the other prints. */
    boolean saysTheSameAs(Edition other) {
        return definitions.equals(other.definitions) && enrolled == other.enrolled && reporting == other.reporting
                && figures.keySet().equals(other.figures.keySet())
                && figures.entrySet().stream().allMatch(line -> same(line.getValue(), other.figures.get(line.getKey())));
    }

    private static boolean same(Line one, Line other) {
        return one.value.compareTo(other.value) == 0 && one.records == other.records && one.villages == other.villages
                && one.sites == other.sites && one.packages == other.packages
                && one.disputed.compareTo(other.disputed) == 0 && one.unproven.compareTo(other.unproven) == 0;
    }

    Edition numbered(int another) {
        return new Edition(another, madeAt, definitions, enrolled, reporting, figures);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            JSON.writeValue(zip, this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Edition read(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip, Edition.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
