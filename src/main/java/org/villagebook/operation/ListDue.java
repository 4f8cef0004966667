package org.villagebook.operation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.check.Duty;
import org.villagebook.check.DutyBook;
import org.villagebook.outcome.Localised;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;

/** What is due: visits, follow-ups, deadlines, papers and packages, by the catalogue's rules. */
public final class ListDue {

    /** What becomes due within so many days is told before. */
    private static final int AHEAD = 7;

    private final Desk desk;
    private final LocalDate today;

    public ListDue(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /**
     * One thing to be done.
     *
     * @param rule     name of the rule; {@code package.receipt} for packages
     * @param group    what the rule is about, for a heading
     * @param type     type of the record, or null for the site as a whole
     * @param record   the record that it is about, or null
     * @param title    words that name the record
     * @param village  village of the household, and its group; empty where none is known
     * @param on       day on which it is due
     * @param daysLate days since then, negative for days to come
     */
    public record Item(String rule, Localised group, String type, RecordId record, String title, String village,
                       String villageGroup, LocalDate on, long daysLate, Phrase phrase) {

        public boolean late() {
            return daysLate > 0;
        }
    }

    /** Everything that is due by the end of the next days, the oldest first. */
    public List<Item> run(Progress progress) {
        List<Item> items = new ArrayList<>();
        if (desk.site().role() != Site.Role.PROVINCE) {
            duties(items, progress);
            packages(items);
        }
        items.sort(Comparator.comparing(Item::on).thenComparing(Item::rule).thenComparing(Item::title));
        return items;
    }

    private void duties(List<Item> items, Progress progress) {
        BookSurroundings around = new BookSurroundings(desk);
        DutyBook duties = new DutyBook(desk.catalogue(), around, today);
        int[] done = {0};
        try (Stream<Record> records = around.families()) {
            records.forEach(record -> {
                progress.step(++done[0], 0);
                duties.of(record).forEach(duty -> add(items, duty, record, around));
            });
        }
        String role = desk.site().role().word();
        duties.ofTheVillage(type -> type.keptBy(role)).forEach(duty -> add(items, duty, null, around));
    }

    private void add(List<Item> items, Duty duty, Record record, BookSurroundings around) {
        if (duty.on().isAfter(today.plusDays(AHEAD))) {
            return;
        }
        Optional<Record> home = CheckRecords.household(desk.catalogue(), Optional.ofNullable(record), around);
        items.add(new Item(duty.rule(), duty.title(), record == null ? null : duty.type(), record == null ? null : record.id(),
                record == null ? "" : CheckRecords.title(desk.catalogue(), record, around),
                home.map(household -> household.text("village")).orElse(""),
                home.map(household -> household.text("group")).orElse(""), duty.on(),
                ChronoUnit.DAYS.between(duty.on(), today), Phrase.of("check.sentence", duty.sentence())));
    }

    private void packages(List<Item> items) {
        SiteStatus.Board board = new SiteStatus(desk).run();
        if (board.enrolled() && board.daysSinceReceipt() != null && board.daysSinceReceipt() > 0) {
            items.add(new Item("package.receipt", locale -> locale.getLanguage().equals("en") ? "Receipts" : "回执", null,
                    null, "", "", "", today.minusDays(board.daysSinceReceipt()), board.daysSinceReceipt(),
                    Phrase.of("operation.receiptDue", board.daysSinceReceipt())));
        }
    }
}
