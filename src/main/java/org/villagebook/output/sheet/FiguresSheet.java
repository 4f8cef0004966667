package org.villagebook.output.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.text.Messages;

/** 总表: one row a figure, with the note that says how it is counted. */
final class FiguresSheet {

    /** Column of the values; the other sheets compare their totals with it. */
    static final int VALUE = 4;
    private static final List<String> HEADS = List.of("number", "code", "section", "name", "value", "unit", "records",
            "villages", "sites", "packages", "disputed", "unproven", "note");
    private static final List<Integer> WIDTHS = List.of(6, 15, 14, 34, 16, 8, 10, 8, 8, 8, 12, 12, 60);

    private final Messages messages;
    private final Map<String, Label> sections;
    private final Figures figures;
    private final List<Cell> head;

    FiguresSheet(Messages messages, Map<String, Label> sections, Figures figures, List<Cell> head) {
        this.messages = messages;
        this.sections = sections;
        this.figures = figures;
        this.head = head;
    }

    /** Cell of a figure's value, for formulas on other sheets. */
    String address(String code) {
        return "'" + messages.get("output.statistics.all") + "'!"
                + Sheet.address(head.size() + 1 + List.copyOf(figures.figures().keySet()).indexOf(code), VALUE);
    }

    Sheet sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        head.forEach(line -> rows.add(List.of(line)));
        rows.add(HEADS.stream().map(key -> Cell.head(messages.get("output.statistics." + key))).toList());
        for (Figure figure : figures.figures().values()) {
            rows.add(row(figure, rows.size() - head.size()));
        }
        return new Sheet(messages.get("output.statistics.all"), rows, WIDTHS, head.size() + 1, VALUE + 1, List.of());
    }

    private List<Cell> row(Figure figure, int number) {
        Indicator indicator = figure.indicator();
        return Arrays.asList(Cell.number(BigDecimal.valueOf(number)), Cell.text(indicator.code()),
                Cell.text(sections.get(indicator.section()).in(messages.locale())),
                new Cell.Words(indicator.name().in(messages.locale()), Cell.Look.WRAPPED),
                new Cell.Amount(figure.value(), Cell.Look.TOTAL), Cell.text(indicator.unit().in(messages.locale())),
                Cell.number(BigDecimal.valueOf(figure.records())), Cell.number(BigDecimal.valueOf(figure.villages())),
                Cell.number(BigDecimal.valueOf(figure.sites())), Cell.number(BigDecimal.valueOf(figure.packages())),
                Cell.number(figure.disputed()), Cell.number(figure.unproven()),
                new Cell.Words(indicator.note().in(messages.locale()), Cell.Look.WRAPPED));
    }
}
