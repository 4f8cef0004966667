package org.villagebook.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.check.Finding;
import org.villagebook.check.Pairs;
import org.villagebook.check.RuleBook;
import org.villagebook.check.Severity;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Judges records by the rules of the catalogue: a whole book, one record, or one that is being typed. */
public final class CheckRecords {

    private static final String HOUSEHOLD = "household";
    private static final String PERSON = "person";

    private final Desk desk;
    private final RuleBook rules;
    private final LocalDate today;

    /** @param today the day on which is judged */
    public CheckRecords(Desk desk, LocalDate today) {
        this.desk = desk;
        this.rules = new RuleBook(desk.catalogue());
        this.today = today;
    }

    /**
     * A finding and where it is.
     *
     * @param title   words that name the record
     * @param village village of the household, empty where none is known
     * @param group   village group, empty where none is known
     * @param reason  the reason that a person gave, or null while it is open
     */
    public record Found(Finding finding, String title, String village, String group, String reason) {

        public boolean open() {
            return reason == null;
        }
    }

    /**
     * All findings of the book, one household after another, read while they are taken. A book of any size fits: only
     * the ids of numbers that are compared are kept.
     */
    public Stream<Found> run(Progress progress) {
        BookSurroundings around = new BookSurroundings(desk);
        Reasons reasons = new Reasons(desk);
        Pairs pairs = rules.pairs(around, today);
        long total = desk.catalogue().types().stream()
                .mapToLong(type -> desk.book().read().count(org.villagebook.record.RecordQuery.all(type.id()))).sum();
        int[] done = {0};
        Stream<Finding> alone = around.families().flatMap(record -> {
            progress.step(++done[0], (int) total);
            if (pairs.compares(record.type())) {
                pairs.note(record);
            }
            return rules.judge(record, around, today).stream();
        });
        // The second part begins when the first has been taken: by then all records were noted.
        Stream<Finding> together = Stream.of(pairs).flatMap(noted -> {
            List<Finding> findings = new ArrayList<>();
            around.forget();
            noted.compare(findings::add);
            return findings.stream();
        });
        return Stream.concat(alone, together).map(finding -> found(finding, around, reasons));
    }

    /** Open findings by severity. */
    public Map<Severity, Long> count(Progress progress) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        try (Stream<Found> findings = run(progress)) {
            findings.filter(Found::open).forEach(found -> counts.merge(found.finding().severity(), 1L, Long::sum));
        }
        return counts;
    }

    /** What is doubtful about one record; records are not compared with all others. */
    public List<Found> of(Record record) {
        BookSurroundings around = new BookSurroundings(desk);
        Reasons reasons = new Reasons(desk, record.id());
        return rules.judgeQuickly(record, around, today).stream()
                .map(finding -> found(finding, around, reasons)).toList();
    }

    /** What would be said of a record with these values, field by field, while they are typed. */
    List<Remark> remarks(Record record) {
        BookSurroundings around = new BookSurroundings(desk);
        around.suppose(record);
        Reasons reasons = new Reasons(desk, record.id());
        return rules.judgeQuickly(record, around, today).stream()
                .filter(finding -> finding.field() != null && reasons.of(finding).isEmpty())
                .map(CheckRecords::remark).toList();
    }

    /** A finding as it is said under its field. */
    public static Remark remark(Finding finding) {
        return new Remark(finding.field(), false, new Phrase(finding.key(), finding.args()),
                finding.severity() == Severity.ERROR);
    }

    /** The finding of a rule about a record, compared with all others if the rule does so. */
    Optional<Finding> find(Record record, String rule) {
        BookSurroundings around = new BookSurroundings(desk);
        boolean pair = rules.rule(rule).filter(named -> named.scope() == Rule.Scope.PAIR).isPresent();
        List<Finding> findings = new ArrayList<>();
        if (pair) {
            Pairs pairs = rules.pairs(around, today);
            try (Stream<Record> all = around.all(record.type())) {
                all.forEach(pairs::note);
            }
            pairs.compare(findings::add);
        } else {
            findings.addAll(rules.judge(record, around, today));
        }
        return findings.stream().filter(finding -> finding.rule().equals(rule)
                && finding.record().equals(record.id())).findFirst();
    }

    private Found found(Finding finding, BookSurroundings around, Reasons reasons) {
        Optional<Record> record = around.find(finding.type(), finding.record());
        Optional<Record> household = household(desk.catalogue(), record, around);
        return new Found(finding, record.map(known -> title(desk.catalogue(), known, around)).orElse(""),
                household.map(home -> home.text("village")).orElse(""),
                household.map(home -> home.text("group")).orElse(""), reasons.of(finding).orElse(null));
    }

    /** Words that name a record: its own title, or that of the person or household that it belongs to. */
    static String title(Catalogue catalogue, Record record, BookSurroundings around) {
        RecordType type = catalogue.require(record.type());
        boolean member = type.id().equals(PERSON);
        return type.parentField().filter(field -> !member).flatMap(field -> record.reference(field.id()))
                .flatMap(id -> around.find(type.parent(), id)).map(parent -> title(catalogue, parent, around))
                .orElseGet(() -> type.require(type.title()).sensitive() ? "" : record.text(type.title()));
    }

    /** The household that a record is of, or belongs to. */
    static Optional<Record> household(Catalogue catalogue, Optional<Record> from, BookSurroundings around) {
        Optional<Record> next = from;
        while (next.isPresent() && !next.get().type().equals(HOUSEHOLD)) {
            RecordType type = catalogue.require(next.get().type());
            Record child = next.get();
            next = type.parentField().flatMap(field -> child.reference(field.id()))
                    .flatMap((RecordId id) -> around.find(type.parent(), id));
        }
        return next;
    }
}
