package org.villagebook.desktop.household;

import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.photo.PhotosPane;

/** The page of one household. */
final class HouseholdPage {

    private final Workplace workplace;
    private final TabbedPage page;

    HouseholdPage(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        RecordType person = workplace.type("person");
        page = new TabbedPage(workplace, workplace.type("household"));
        IncomePane income = new IncomePane(workplace);
        SafeguardPane safeguard = new SafeguardPane(workplace);
        MonitoringPane monitoring = new MonitoringPane(workplace);
        HelpPane help = new HelpPane(workplace, visitor());
        CarePane care = new CarePane(workplace);
        PhotosPane photos = new PhotosPane(workplace, files, "household");
        page.overview(List.of())
                .children(person, person.require("household"), workplace.say("desktop.household.addMember"), Map.of())
                .tab(say("income"), TabbedPage.scroll(income), income::show).named("income")
                .tab(say("safeguard"), TabbedPage.scroll(safeguard), safeguard::show).named("safeguard")
                .tab(say("monitoring"), TabbedPage.scroll(monitoring), monitoring::show).named("monitoring")
                .tab(say("help"), TabbedPage.scroll(help), help::show).named("help")
                .tab(say("care"), TabbedPage.scroll(care), care::show).named("care")
                .tab(say("photos"), photos, photos::show).named("photos")
                .timeline()
                .history()
                .actions(Buttons.plain(workplace.say("desktop.household.addVisit"), "fth-map-pin",
                        () -> page().addBelow("visit", "household", visitor())))
                .head(this::writeHead);
    }

    private String say(String tab) {
        return workplace.say("desktop.household.tab." + tab);
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
