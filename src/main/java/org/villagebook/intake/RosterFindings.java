package org.villagebook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.check.Finding;
import org.villagebook.check.Pairs;
import org.villagebook.check.RuleBook;
import org.villagebook.check.Severity;
import org.villagebook.check.Surroundings;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** Looks over the persons that a roster brings, as they will be in the book, and tells doubts at their rows. */
final class RosterFindings implements Surroundings {

    static final String PERSON = "person";
    private static final String HOUSEHOLD = "household";
    private static final String ID_NUMBER = "idNumber";
    private static final int WHOLE = 18;

    private final PlanInProgress plan;
    private final RuleBook rules;
    private final LocalDate today;
    private final Map<String, String> headings = new HashMap<>();
    private final Map<RecordId, ReadRow> rows = new LinkedHashMap<>();
    private final Map<RecordId, Record> persons = new LinkedHashMap<>();
    private final Map<RecordId, List<Record>> households = new LinkedHashMap<>();
    private final Set<List<Object>> told = new HashSet<>();
    private final Set<List<Object>> unreadable = new HashSet<>();

    /** @param taken rows whose persons are in the book afterwards */
    RosterFindings(PlanInProgress plan, RuleBook rules, LocalDate today, List<Column> columns, List<ReadRow> taken) {
        this.plan = plan;
        this.rules = rules;
        this.today = today;
        columns.forEach(column -> {
            switch (column.target()) {
                case Column.Own own -> headings.put(heading(PERSON, own.field().id()), column.heading());
                case Column.OfParent of -> headings.put(heading(HOUSEHOLD, of.field().id()), column.heading());
                case Column.Foreign foreign -> { }
                case Column.Running running -> { }
            }
        });
        for (ReadRow row : taken) {
            rows.put(row.id(), row);
            Record person = row.after(PERSON);
            persons.put(row.id(), person);
            person.reference(HOUSEHOLD).ifPresent(household -> {
                rows.putIfAbsent(household, row);
                households.computeIfAbsent(household, first -> new ArrayList<>()).add(person);
            });
            row.findings().forEach(this::noteCell);
        }
        households.forEach((household, members) -> plan.childrenOf(household, PERSON).stream()
                .filter(member -> !persons.containsKey(member.id())).forEach(members::add));
    }

    /** What cannot be read in a cell is said once: that the field is empty therefore need not be said again. */
    private void noteCell(Finding finding) {
        told.add(place(finding));
        if (finding.severity() != Severity.NOTE) {
            unreadable.add(List.of(finding.row(), String.valueOf(finding.field())));
        }
    }

    private static String heading(String type, String field) {
        return type + '.' + field;
    }

    private static List<Object> place(Finding finding) {
        return List.of(finding.row(), String.valueOf(finding.field()), finding.rule());
    }

    void tell() {
        Pairs pairs = rules.pairs(this, today);
        for (Record person : persons.values()) {
            rules.judgeQuickly(person, this, today).forEach(this::tell);
            pairs.note(person);
            inTheBook(person).ifPresent(other -> pairs.compare(person, other).forEach(this::tell));
        }
        pairs.compare(this::tell);
        households.keySet().forEach(id -> find(HOUSEHOLD, id).ifPresent(household ->
                rules.judgeQuickly(household, this, today).forEach(this::tell)));
    }

    /** Another person with the same number; a number that was in the book before has been compared when it came in. */
    private Optional<Record> inTheBook(Record person) {
        Record before = rows.get(person.id()).before();
        boolean known = before != null && before.text(ID_NUMBER).equals(person.text(ID_NUMBER));
        return known ? Optional.empty() : person.get(ID_NUMBER).map(text -> new IdNumber(text).match())
                .filter(match -> match.length() == WHOLE)
                .flatMap(match -> plan.book().findBy(PERSON, ID_NUMBER, match))
                .filter(found -> !persons.containsKey(found.id()));
    }

    /**
     * Findings about members who are in the book but not in the sheet have no row, and what a sheet has no column for
     * is not missing from it: both are left to the book's check.
     */
    private void tell(Finding finding) {
        ReadRow row = rows.get(finding.record());
        String heading = finding.field() == null ? null : headings.get(heading(finding.type(), finding.field()));
        if (row != null && (finding.field() == null || heading != null)) {
            Finding located = finding.at(row.sheet(), row.number(), heading);
            if (!unreadable.contains(List.of(row.number(), String.valueOf(finding.field()))) && told.add(place(located))) {
                plan.tell(located);
            }
        }
    }

    @Override
    public Optional<Record> find(String type, RecordId id) {
        return Optional.ofNullable(persons.get(id)).or(() -> plan.find(id))
                .filter(record -> record.type().equals(type) && !record.deleted());
    }

    @Override
    public List<Record> childrenOf(Record parent, String type) {
        return type.equals(PERSON) && households.containsKey(parent.id()) ? households.get(parent.id())
                : plan.childrenOf(parent.id(), type);
    }

    /** A sheet is a part of a village; rules over all of it wait for the book's check. */
    @Override
    public Stream<Record> all(String type) {
        return Stream.empty();
    }
}
