package org.villagebook.output.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Label;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Period;
import org.villagebook.text.Messages;

/** The sheets of the statistics workbook: all figures, the same by year, county, village and unit, and a unit form. */
public final class StatisticsSheets {

    private final Messages messages;
    private final Map<String, Label> sections;
    private final String site;

    /**
     * @param sections names of the report's sections by id
     * @param site     name of the site that counted
     */
    public StatisticsSheets(Messages messages, Map<String, Label> sections, String site) {
        this.messages = messages;
        this.sections = sections;
        this.site = site;
    }

    /** Name of the workbook, for its properties. */
    public String title() {
        return messages.get("output.statistics.title", site);
    }

    /** @param breakdowns of the same figures, each becomes a sheet */
    public List<Sheet> sheets(Figures figures, List<Breakdown> breakdowns) {
        FiguresSheet all = new FiguresSheet(messages, sections, figures, head(title(), figures));
        List<Sheet> sheets = new ArrayList<>(List.of(all.sheet()));
        for (Breakdown breakdown : breakdowns) {
            String name = messages.get("output.statistics.by." + breakdown.by().word() + ".sheet");
            sheets.add(new GroupsSheet(messages, sections, figures, breakdown).sheet(name, head(name, figures), all::address));
        }
        return sheets;
    }

    /** A form of its own with few figures, for example the six that units of the centre report. */
    public Sheet form(String name, Figures figures, Breakdown breakdown) {
        return new GroupsSheet(messages, sections, figures, breakdown).sheet(name, head(name, figures), null);
    }

    private List<Cell> head(String title, Figures figures) {
        Period period = figures.period();
        return List.of(new Cell.Words(title, Cell.Look.TITLE),
                new Cell.Words(messages.get("output.statistics.period", period.from(), period.asOf(),
                        figures.reporting(), figures.enrolled()), Cell.Look.NOTE));
    }
}
