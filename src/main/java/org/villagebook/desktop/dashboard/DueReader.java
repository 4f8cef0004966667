package org.villagebook.desktop.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.check.Severity;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.CheckRecords;
import org.villagebook.operation.ListDue;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SiteStatus;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Site;

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
        addDuties(due);
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
    }

    /** By rule: how much is due, and whether any of it is late. Packages are told by the board below. */
    private void addDuties(List<Due> due) {
        Map<String, List<ListDue.Item>> byRule = new LinkedHashMap<>();
        new ListDue(workplace.desk(), today).run(Progress.SILENT).stream().filter(item -> !item.rule().startsWith("package."))
                .forEach(item -> byRule.computeIfAbsent(item.rule(), first -> new ArrayList<>()).add(item));
        byRule.values().forEach(items -> due.add(new Due(workplace.say("desktop.home.dueRule",
                items.getFirst().group().in(workplace.locale()), items.size()),
                items.stream().anyMatch(ListDue.Item::late), place(items))));
        if (workplace.desk().site().role() != Site.Role.PROVINCE) {
            Map<Severity, Long> open = new CheckRecords(workplace.desk(), today).count(Progress.SILENT);
            long errors = open.getOrDefault(Severity.ERROR, 0L);
            long doubts = open.getOrDefault(Severity.WARNING, 0L);
            if (errors + doubts > 0) {
                due.add(new Due(workplace.say("desktop.home.dueFindings", errors, doubts), false, new Place.Home("finding")));
            }
        }
    }

    /** One thing to be done leads to its record, several to their list. */
    private static Place place(List<ListDue.Item> items) {
        ListDue.Item first = items.getFirst();
        return items.size() == 1 && first.record() != null ? new Place.Page(first.type(), first.record())
                : new Place.Home("due");
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
