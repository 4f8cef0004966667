package org.villagebook.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.IndicatorDefinition;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Indicator.Measure;
import org.villagebook.indicator.Indicator.Term;

/** The figures that a catalogue defines. */
public final class Indicators {

    private Indicators() {
    }

    /** All figures in the order of the report. */
    public static List<Indicator> of(Catalogue catalogue) {
        return catalogue.indicators().stream().filter(figure -> !figure.section().form()).map(Indicators::indicator)
                .toList();
    }

    /** The figures of the forms that stand beside the report, by the id of the form. */
    public static Map<String, List<Indicator>> forms(Catalogue catalogue) {
        Map<String, List<Indicator>> forms = new LinkedHashMap<>();
        catalogue.indicators().stream().filter(figure -> figure.section().form()).map(Indicators::indicator)
                .forEach(figure -> forms.computeIfAbsent(figure.section(), form -> new ArrayList<>()).add(figure));
        return forms;
    }

    /** Names of the sections in the order of the report and of the forms behind them, by their id. */
    public static Map<String, Label> sections(Catalogue catalogue) {
        Map<String, Label> sections = new LinkedHashMap<>();
        catalogue.indicators().forEach(figure -> sections.putIfAbsent(figure.section().id(), figure.section().name()));
        return sections;
    }

    private static Indicator indicator(IndicatorDefinition figure) {
        return new Indicator(figure.code(), figure.section().id(), figure.name(), figure.unit(), figure.note(),
                figure.terms().stream().map(Indicators::term).toList());
    }

    private static Term term(IndicatorDefinition.Term term) {
        return new Term(term.type(), term.where(), term.except(), Measure.valueOf(term.measure().name()), term.field(),
                term.date(), term.until(), term.once());
    }
}
