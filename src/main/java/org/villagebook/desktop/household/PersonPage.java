package org.villagebook.desktop.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;

/** The page of one member of a household. */
final class PersonPage {

    private final Workplace workplace;
    private final TabbedPage page;

    PersonPage(Workplace workplace) {
        this.workplace = workplace;
        RecordType followUp = workplace.type("follow_up");
        page = new TabbedPage(workplace, workplace.type("person"));
        page.overview(List.of())
                .children(followUp, followUp.require("person"), workplace.say("desktop.household.addFollowUp"), Map.of())
                .timeline()
                .history()
                .actions(Buttons.plain(workplace.say("desktop.household.toHousehold"), "fth-home", this::toHousehold))
                .head(this::writeHead);
    }

    TabbedPage page() {
        return page;
    }

    private void toHousehold() {
        page.model().row().get().record().reference("household")
                .ifPresent(id -> workplace.navigation().go(new Place.Page("household", id)));
    }

    private void writeHead(Row row) {
        page.head().setTitle(page.model().title());
        String relation = row.text("relationToHead");
        page.head().setFacts(workplace.say("desktop.household.of", row.text("household")), relation, row.text("sex"),
                age(row.record().text("birthDate")), row.text("ethnicGroup"));
        String health = row.text("health");
        page.head().addTag(row.record().text("health").equals("健康") ? "" : health, "amber");
    }

    private String age(String birth) {
        return birth.length() != 10 ? "" : workplace.say("desktop.household.age",
                Period.between(LocalDate.parse(birth), LocalDate.now()).getYears());
    }
}
