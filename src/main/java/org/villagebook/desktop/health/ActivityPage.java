package org.villagebook.desktop.health;

import java.util.List;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.desktop.photo.PhotosPane;

/** The page of one activity: who came, and what it was. */
final class ActivityPage {

    private final Workplace workplace;
    private final TabbedPage page;

    ActivityPage(Workplace workplace, FileChoice files) {
        this.workplace = workplace;
        AttendancePane attendance = new AttendancePane(workplace);
        PhotosPane photos = new PhotosPane(workplace, files, "activity");
        page = new TabbedPage(workplace, workplace.type("activity"));
        page.overview(List.of())
                .tab(workplace.type("attendance").label().in(workplace.locale()), attendance, attendance::show).named("attendance")
                .tab(workplace.say("desktop.household.tab.photos"), photos, photos::show).named("photos")
                .history()
                .head(this::writeHead);
    }

    TabbedPage page() {
        return page;
    }

    private void writeHead(Row row) {
        page.head().setTitle(page.model().title());
        String reached = row.text("headcount");
        page.head().setFacts(row.text("date"), row.text("place"),
                reached.isEmpty() ? "" : workplace.say("desktop.health.reached", reached));
        page.head().addTag(row.text("kind"), "accent");
    }
}
