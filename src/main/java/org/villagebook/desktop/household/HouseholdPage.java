package org.villagebook.desktop.household;

import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;

/** The page of one household. */
final class HouseholdPage {

    private final Workplace workplace;
    private final TabbedPage page;

    HouseholdPage(Workplace workplace) {
        this.workplace = workplace;
        RecordType person = workplace.type("person");
        RecordType visit = workplace.type("visit");
        page = new TabbedPage(workplace, workplace.type("household"));
        page.overview(List.of())
                .children(person, person.require("household"), workplace.say("desktop.household.addMember"), Map.of())
                .children(visit, visit.require("household"), workplace.say("desktop.household.addVisit"), visitor())
                .timeline()
                .history()
                .actions(Buttons.plain(workplace.say("desktop.household.addVisit"), "fth-map-pin",
                        () -> page().addBelow("visit", "household", visitor())))
                .head(this::writeHead);
    }

    TabbedPage page() {
        return page;
    }

    /** Who sits at the keyboard has most often been on the visit. */
    private Map<String, String> visitor() {
        return Map.of("visitor", workplace.desk().signedIn());
    }

    private void writeHead(Row row) {
        String members = row.text("memberCount");
        page.head().setTitle(page.model().title());
        page.head().setFacts(row.text("group"),
                members.isEmpty() ? "" : workplace.say("desktop.household.members", members), row.text("householdNo"));
        page.head().addTag(row.text("householdCategory"), "accent");
        page.head().addTag(row.text("monitoringCategory"), "amber");
    }
}
