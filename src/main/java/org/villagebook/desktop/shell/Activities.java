package org.villagebook.desktop.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Screen;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.charts.ChartsView;
import org.villagebook.desktop.dashboard.DashboardView;
import org.villagebook.desktop.finding.FindingView;
import org.villagebook.desktop.health.HealthView;
import org.villagebook.desktop.household.HouseholdView;
import org.villagebook.desktop.inbox.InboxView;
import org.villagebook.desktop.indicator.IndicatorsView;
import org.villagebook.desktop.ledger.LedgerView;
import org.villagebook.desktop.printing.PrintingView;
import org.villagebook.desktop.project.ProjectView;
import org.villagebook.desktop.report.ReportView;
import org.villagebook.desktop.roster.RosterView;
import org.villagebook.desktop.settings.SettingsView;
import org.villagebook.desktop.sync.SyncView;
import org.villagebook.desktop.workday.WorkdayView;
import org.villagebook.output.chart.ChartFonts;
import org.villagebook.output.chart.ChartPainter;

/** Which activities a site has. A new activity is one line here. */
final class Activities {

    static final String SETTINGS = "settings";
    static final String LEDGER = "ledger";
    static final String ROSTER = "roster";
    static final String INDICATOR = "indicator";
    static final String PRINT = "print";
    private static final String INBOX = "inbox";
    private static final String SYNC = "sync";
    private static final String PROVINCE = "province";

    private final List<Activity> activities = new ArrayList<>();

    Activities(Workplace workplace, Choices choices, FileChoice files, Runnable redraw) {
        String role = workplace.desk().site().role().word();
        List<RecordType> kept = workplace.desk().catalogue().types().stream().filter(type -> type.keptBy(role)).toList();
        // One painter for the window: it reads the fonts when the first chart is drawn, beside the screen's thread.
        Once<ChartPainter> painter = new Once<>(() -> new ChartPainter(new ChartFonts(), workplace.messages()));
        add("dashboard", "fth-sun", Set.of(), () -> new DashboardView(workplace, LocalDate::now, painter, choices.dark()));
        if (has(kept, "household")) {
            add("household", "fth-home", Set.of("household", "person"), () -> new HouseholdView(workplace, files));
        }
        if (has(kept, "project")) {
            add("project", "fth-briefcase", Set.of("project"), () -> new ProjectView(workplace, files));
        }
        if (has(kept, "activity")) {
            add("health", "fth-heart", Set.of("activity"), () -> new HealthView(workplace, files));
        }
        if (has(kept, "workday") && has(kept, "diary")) {
            add("workday", "fth-clock", Set.of(), () -> new WorkdayView(workplace));
        }
        if (has(kept, "household")) {
            add("finding", "fth-flag", Set.of(), () -> new FindingView(workplace, false));
        }
        add(LEDGER, "fth-book", Set.of(), () -> new LedgerView(workplace, kept, files));
        add("chart", "fth-bar-chart-2", Set.of(),
                () -> new ChartsView(workplace, files, LocalDate::now, painter, choices.dark()));
        add(PRINT, "fth-printer", Set.of(), () -> new PrintingView(workplace, files));
        if (role.equals(PROVINCE)) {
            add(INBOX, "fth-inbox", Set.of(), () -> new InboxView(workplace, files, painter, choices.dark()));
            add(INDICATOR, "fth-bar-chart-2", Set.of(), indicators(workplace, painter, choices, files));
            add("report", "fth-file-text", Set.of(), () -> new ReportView(workplace, LocalDate::now, files));
        } else {
            add(SYNC, "fth-refresh-cw", Set.of(), () -> new SyncView(workplace, files));
            // The figures are the province's work; elsewhere a chart leads to those of this book.
            activities.add(new Activity(INDICATOR, "fth-bar-chart-2", Set.of(), false,
                    indicators(workplace, painter, choices, files)));
        }
        add(SETTINGS, "fth-settings", Set.of(), () -> new SettingsView(workplace, choices, redraw));
        activities.add(new Activity("due", "fth-bell", Set.of(), false, () -> new FindingView(workplace, true)));
        activities.add(new Activity(ROSTER, "fth-file-plus", Set.of(), false, () -> new RosterView(workplace, files)));
    }

    private static Supplier<Screen> indicators(Workplace workplace, Supplier<ChartPainter> painter, Choices choices,
                                               FileChoice files) {
        return () -> new IndicatorsView(workplace, LocalDate::now, painter, choices.dark(), files);
    }

    private static boolean has(List<RecordType> types, String id) {
        return types.stream().anyMatch(type -> type.id().equals(id));
    }

    private void add(String id, String icon, Set<String> types, Supplier<Screen> screen) {
        activities.add(new Activity(id, icon, types, true, screen));
    }

    List<Activity> all() {
        return activities;
    }

    /** The activity that shows records of a type. */
    Activity showing(String type) {
        return activities.stream().filter(activity -> activity.types().contains(type)).findFirst()
                .orElseGet(() -> find(LEDGER));
    }

    /** Where packages are looked at: those of others at the province, this site's own elsewhere. */
    Activity packages() {
        return activities.stream().filter(activity -> activity.id().equals(INBOX)).findFirst().orElseGet(() -> find(SYNC));
    }

    Activity find(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst()
                .orElse(activities.getFirst());
    }
}
