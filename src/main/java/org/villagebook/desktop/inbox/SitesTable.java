package org.villagebook.desktop.inbox;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.villagebook.desktop.component.PlainTable;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.SiteStatus;

/** The site board: from whom the last package came, what is missing, and who has fallen silent. */
final class SitesTable {

    private final Workplace workplace;

    SitesTable(Workplace workplace) {
        this.workplace = workplace;
    }

    PlainTable<SiteRow> build(Node empty) {
        return new PlainTable<SiteRow>(empty)
                .text(say("site"), 248, this::name)
                .text(say("code"), 88, row -> row.line().site().code())
                .text(say("role"), 120, row -> workplace.say("desktop.role." + row.line().site().role().word()))
                .number(say("last"), 104, row -> row.line().received() == 0 ? "–" : String.valueOf(row.line().received()))
                .number(say("missing"), 112, SiteRow::missing)
                .number(say("silent"), 112, row -> row.line().daysSilent() == null ? "–"
                        : row.line().daysSilent() == 0 ? workplace.say("desktop.inbox.today")
                        : workplace.say("desktop.sync.days", row.line().daysSilent()))
                .number(say("conflicts"), 104, row -> row.line().conflicts() == 0 ? ""
                        : String.valueOf(row.line().conflicts()))
                .node(say("need"), 176, this::chip);
    }

    private String say(String key) {
        return workplace.say("desktop.inbox.column." + key);
    }

    private String name(SiteRow row) {
        SiteStatus.SiteLine line = row.line();
        return row.severalDevices() ? workplace.say("desktop.inbox.device", line.site().name(),
                line.device().substring(0, 4)) : line.site().name();
    }

    private Node chip(SiteRow row) {
        String words = row.need() == SiteRow.Need.SILENT ? workplace.say("desktop.inbox.need.silent", SiteRow.SILENT)
                : workplace.say("desktop.inbox.need." + row.need().name().toLowerCase(java.util.Locale.ROOT));
        Label chip = new Label(words);
        chip.getStyleClass().addAll("tag", switch (row.need()) {
            case FROZEN -> "red";
            case GAPS, CONFLICTS, SILENT -> "amber";
            case NEVER, ZERO -> "grey";
            case NOTHING -> "accent";
        });
        return chip;
    }
}
