package org.villagebook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * Finds records that share a value. All records are noted first and only the ids of those with a value are kept;
 * afterwards the few that share one are fetched and compared, each with the first that has the value.
 */
public final class Pairs {

    private final Catalogue catalogue;
    private final List<Rule> rules;
    private final Surroundings around;
    private final LocalDate today;
    private final Map<Rule, Map<Object, RecordId>> first = new HashMap<>();
    private final Map<Rule, Map<RecordId, List<RecordId>>> again = new LinkedHashMap<>();

    Pairs(Catalogue catalogue, List<Rule> rules, Surroundings around, LocalDate today) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.around = around;
        this.today = today;
    }

    /** Whether records of that type are compared with each other. */
    public boolean compares(String type) {
        return rules.stream().anyMatch(rule -> rule.type().equals(type));
    }

    /** Takes up a record. */
    public void note(Record record) {
        for (Rule rule : rules) {
            if (rule.type().equals(record.type())) {
                Object shared = Evaluator.value(rule.pair(), new Frame(catalogue, around, today, record));
                RecordId before = shared == null ? null
                        : first.computeIfAbsent(rule, none -> new HashMap<>()).putIfAbsent(shared, record.id());
                if (before != null && !before.equals(record.id())) {
                    again.computeIfAbsent(rule, none -> new LinkedHashMap<>())
                            .computeIfAbsent(before, none -> new ArrayList<>()).add(record.id());
                }
            }
        }
    }

    /** What is doubtful about the records that were noted. */
    public void compare(Consumer<Finding> tell) {
        again.forEach((rule, groups) -> groups.forEach((before, others) -> {
            Optional<Record> one = around.find(rule.type(), before);
            others.forEach(id -> one.flatMap(other -> around.find(rule.type(), id)
                    .flatMap(record -> compare(rule, record, other))).ifPresent(tell));
        }));
    }

    private Optional<Finding> compare(Rule rule, Record record, Record other) {
        Frame frame = new Frame(catalogue, around, today, record).besides(other);
        return frame.within(rule.years()) && Evaluator.certain(rule.when(), frame)
                ? Optional.of(RuleBook.finding(rule, frame)) : Optional.empty();
    }

    /** What is doubtful about one record beside another that shares a value with it. */
    public List<Finding> compare(Record record, Record other) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.type().equals(record.type())) {
                Object shared = Evaluator.value(rule.pair(), new Frame(catalogue, around, today, record));
                if (shared != null && shared.equals(Evaluator.value(rule.pair(), new Frame(catalogue, around, today, other)))) {
                    compare(rule, record, other).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }
}
