package org.villagebook.desktop.household;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.ComputedColumn;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.RecordListViewModel;
import org.villagebook.desktop.component.RecordsPane;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Shortcut;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Touched;

/** 农户: the list of households, the page of one, and the page of a member beside the same list. */
public final class HouseholdView implements Screen {

    private static final List<String> COLUMNS = List.of("headName", "group", "memberCount", "householdCategory",
            "lastVisit", "monitoringCategory", "householdNo", "phone");

    /** Record types whose pages are shown beside the list of households. */
    public static final Set<String> BESIDE = Set.of("income", "safeguard_check", "monitoring", "measure", "helper",
            "need", "visit", "housing_work", "follow_up", "health_check", "family_doctor_contract");

    private final Workplace workplace;
    private final RecordsPane pane;
    private final Map<String, TabbedPage> beside = new HashMap<>();
    private PersonPage person;

    public HouseholdView(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        RecordListViewModel list = new RecordListViewModel(workplace, workplace.type("household"),
                List.of(lastVisit(workplace)), COLUMNS);
        this.pane = new RecordsPane(workplace, list, () -> new HouseholdPage(workplace, files).page());
        pane.heading().getChildren().add(pane.heading().getChildren().size() - 1, Buttons.icon("fth-file-plus",
                workplace.say("desktop.import.fromRoster"), () -> workplace.navigation().go(new Place.Home("roster"))));
    }

    /** When somebody was there last; empty if nobody ever was. */
    private static ComputedColumn lastVisit(Workplace workplace) {
        return new ComputedColumn("lastVisit", locale -> workplace.say("desktop.household.lastVisit"), 100, household -> {
            ListRecords.Pages visits = new ListRecords(workplace.desk()).open(RecordQuery.all("visit")
                    .where("household", household.id().toString()).orderedBy("date", true));
            return visits.size() == 0 ? "" : visits.read(0, 1).getFirst().text("date");
        });
    }

    @Override
    public String title() {
        return workplace.say("desktop.activity.household");
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void focus() {
        pane.focusList();
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Page page && page.type().equals("person")) {
            showPerson(page);
        } else if (place instanceof Place.Page page && BESIDE.contains(page.type())) {
            showBelow(page);
        } else {
            pane.show(place);
        }
    }

    /** What belongs to a household or to a member of it is shown beside the same list. */
    private void showBelow(Place.Page place) {
        TabbedPage page = beside.computeIfAbsent(place.type(), type -> TabbedPage.plain(workplace, workplace.type(type)));
        if (pane.list().rows().get() == null) {
            pane.list().open();
        }
        pane.showBeside(page.node());
        page.show(place.id());
    }

    private void showPerson(Place.Page place) {
        RecordId id = place.id();
        if (person == null) {
            person = new PersonPage(workplace);
        }
        if (pane.list().rows().get() == null) {
            pane.list().open();
        }
        pane.showBeside(person.page().node());
        person.page().show(id);
        if (place.field() != null) {
            person.page().look(place.field());
        }
        workplace.background().read(progress -> new ShowRecord(workplace.desk()).run(id)
                .flatMap(found -> found.reference("household")), (Optional<RecordId> household) ->
                household.ifPresent(pane.list()::choose));
    }

    @Override
    public void refresh(Touched touched) {
        pane.refresh(touched);
        if (person != null) {
            person.page().refresh(touched);
        }
        beside.values().forEach(page -> page.refresh(touched));
    }

    @Override
    public List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>(pane.shortcuts());
        all.add(Shortcut.of("Shortcut+Shift+V", workplace.say("desktop.household.addVisit"), this::addVisit));
        all.add(Shortcut.of("F6", workplace.say("desktop.household.addSafeguard"), this::addCheck));
        all.add(Shortcut.of("Shortcut+P", workplace.say("desktop.print.chosen"), this::print));
        return all;
    }

    private void addCheck() {
        pane.list().chosenId().ifPresent(household -> workplace.navigation().go(new Place.Entry("safeguard_check",
                Map.of("household", household.toString(), "checker", workplace.desk().signedIn(), "standard", "两不愁三保障"))));
    }

    /** The form is chosen beside the sheet; printing begins with the household that is open here. */
    private void print() {
        workplace.navigation().go(new Place.Paper(pane.list().chosenId().map(Set::of).orElse(Set.of())));
    }

    private void addVisit() {
        pane.list().chosenId().ifPresent(household -> workplace.navigation().go(new Place.Entry("visit",
                Map.of("household", household.toString(), "visitor", workplace.desk().signedIn()))));
    }
}
