package org.villagebook.desktop.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SiteStatus;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.RecordQuery.Comparison;

/** Finds in the records what waits to be done. */
final class DueReader {

    private final Workplace workplace;
    private final LocalDate today;
    private final ListRecords lists;

    DueReader(Workplace workplace, LocalDate today) {
        this.workplace = workplace;
        this.today = today;
        this.lists = new ListRecords(workplace.desk());
    }

    List<Due> read() {
        List<Due> due = new ArrayList<>();
        if (keeps("household")) {
            addHouseholds(due);
        }
        if (keeps("project")) {
            addProjects(due);
        }
        if (keeps("follow_up")) {
            addFollowUps(due);
        }
        addPackages(due);
        return due;
    }

    private boolean keeps(String type) {
        return workplace.desk().catalogue().type(type)
                .filter(kept -> kept.keptBy(workplace.desk().site().role().word())).isPresent();
    }

    private void addHouseholds(List<Due> due) {
        long households = lists.count(RecordQuery.all("household"));
        if (households == 0) {
            due.add(new Due(workplace.say("desktop.home.dueRoster"), false, new Place.Home("roster")));
            return;
        }
        String first = today.withDayOfMonth(1).toString();
        long visited = lists.run(RecordQuery.all("visit").where("date", Comparison.AT_LEAST, first)).stream()
                .map(visit -> visit.text("household")).distinct().count();
        if (households > visited && workplace.desk().site().role() == org.villagebook.record.Site.Role.VILLAGE) {
            due.add(new Due(workplace.say("desktop.home.dueVisits", households - visited), false,
                    new Place.Home("household")));
        }
    }

    private void addProjects(List<Due> due) {
        RecordQuery late = RecordQuery.all("project")
                .where("plannedEndDate", Comparison.AT_MOST, today.minusDays(1).toString())
                .where("endDate", Comparison.MISSING, null);
        long count = lists.count(late);
        if (count > 0) {
            due.add(new Due(workplace.say("desktop.home.dueProjects", count), true, new Place.Listing(late)));
        }
    }

    /** A follow-up is due when the latest one of that person and disease names a day that has passed. */
    private void addFollowUps(List<Due> due) {
        Map<String, Record> latest = new HashMap<>();
        for (Record followUp : lists.run(RecordQuery.all("follow_up")
                .where("date", Comparison.AT_LEAST, today.minusYears(1).toString()))) {
            latest.merge(followUp.text("person") + followUp.text("kind"), followUp,
                    (a, b) -> a.text("date").compareTo(b.text("date")) >= 0 ? a : b);
        }
        long count = latest.values().stream().filter(last -> !last.text("nextDate").isEmpty()
                && last.text("nextDate").compareTo(today.toString()) <= 0).count();
        if (count > 0) {
            due.add(new Due(workplace.say("desktop.home.dueFollowUps", count), true, new Place.Listing(
                    RecordQuery.all("follow_up").where("nextDate", Comparison.AT_MOST, today.toString()))));
        }
    }

    private void addPackages(List<Due> due) {
        SiteStatus.Board board = new SiteStatus(workplace.desk()).run();
        if (workplace.desk().site().role() == org.villagebook.record.Site.Role.PROVINCE) {
            long gaps = board.sites().stream().filter(site -> !site.gaps().isEmpty()).count();
            long silent = board.sites().stream().filter(site -> site.daysSilent() == null).count();
            if (gaps > 0) {
                due.add(new Due(workplace.say("desktop.home.dueGaps", gaps), true, new Place.Home("inbox")));
            }
            if (silent > 0) {
                due.add(new Due(workplace.say("desktop.home.dueSilent", silent), false, new Place.Home("inbox")));
            }
            return;
        }
        if (!board.enrolled()) {
            due.add(new Due(workplace.say("desktop.home.dueEnrolment"), false, new Place.Home("sync")));
        } else if (board.daysSinceReceipt() != null && board.daysSinceReceipt() > 0) {
            due.add(new Due(workplace.say("desktop.home.dueReceipt", board.daysSinceReceipt()),
                    board.daysSinceReceipt() >= 7, new Place.Home("sync")));
        }
        if (board.enrolled() && board.unsent() > 0) {
            due.add(new Due(workplace.say("desktop.home.dueExport", board.unsent()), false, new Place.Home("sync")));
        }
    }
}
