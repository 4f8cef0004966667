package org.villagebook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.catalogue.rule.Rule.Scope;
import org.villagebook.record.Record;

/** The rules of a catalogue, ready to judge records. Immutable; one may be used by several threads. */
public final class RuleBook {

    private final Catalogue catalogue;
    private final Map<String, List<Rule>> alone = new HashMap<>();
    private final List<Rule> pairs;

    public RuleBook(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.pairs = catalogue.rules().stream().filter(rule -> rule.scope() == Scope.PAIR).toList();
        catalogue.rules().stream().filter(rule -> rule.scope() != Scope.PAIR).forEach(rule ->
                alone.computeIfAbsent(rule.type(), first -> new ArrayList<>()).add(rule));
    }

    /** Whether any rule judges records of that type without comparing them with others. */
    public boolean judges(String type) {
        return alone.containsKey(type);
    }

    /** What is doubtful about one record where it stands; pairs are for {@link Pairs}. */
    public List<Finding> judge(Record record, Surroundings around, LocalDate today) {
        return judge(record, around, today, rule -> true);
    }

    /** What is doubtful about a record without looking at the whole village; quick enough for every key pressed. */
    public List<Finding> judgeQuickly(Record record, Surroundings around, LocalDate today) {
        return judge(record, around, today, rule -> rule.scope() != Scope.VILLAGE);
    }

    private List<Finding> judge(Record record, Surroundings around, LocalDate today,
                                java.util.function.Predicate<Rule> which) {
        Frame frame = new Frame(catalogue, around, today, record);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : alone.getOrDefault(record.type(), List.of())) {
            if (which.test(rule) && frame.within(rule.years()) && Evaluator.certain(rule.when(), frame)) {
                findings.add(finding(rule, frame));
            }
        }
        return findings;
    }

    static Finding finding(Rule rule, Frame frame) {
        Sentence sentence = Sentence.of(rule.zh(), rule.en(), frame);
        return Finding.of(rule, frame.self(), sentence, Fingerprint.of(rule, frame, sentence));
    }

    /** An empty index for the rules that compare records. */
    public Pairs pairs(Surroundings around, LocalDate today) {
        return new Pairs(catalogue, pairs, around, today);
    }

    /** A rule by its name. */
    public Optional<Rule> rule(String id) {
        return catalogue.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
