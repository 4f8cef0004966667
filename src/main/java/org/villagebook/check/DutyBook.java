package org.villagebook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.catalogue.rule.Rule.Scope;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** The rules of what is due. */
public final class DutyBook {

    private final Catalogue catalogue;
    private final Surroundings around;
    private final LocalDate today;
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final List<Rule> village = new ArrayList<>();

    public DutyBook(Catalogue catalogue, Surroundings around, LocalDate today) {
        this.catalogue = catalogue;
        this.around = around;
        this.today = today;
        for (Rule rule : catalogue.due()) {
            if (rule.scope() == Scope.VILLAGE) {
                village.add(rule);
            } else {
                rules.computeIfAbsent(rule.type(), first -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** What is due for one record, however far ahead. */
    public List<Duty> of(Record record) {
        return rules.getOrDefault(record.type(), List.of()).stream().map(rule -> duty(rule, record))
                .flatMap(Optional::stream).toList();
    }

    /** What is due for the village as a whole, by records of the types that are kept here. */
    public List<Duty> ofTheVillage(Predicate<RecordType> kept) {
        return village.stream().filter(rule -> kept.test(catalogue.require(rule.type())))
                .map(rule -> duty(rule, new Record(new RecordId(0, 0), rule.type(), Map.of(), false, 0)))
                .flatMap(Optional::stream).toList();
    }

    private Optional<Duty> duty(Rule rule, Record record) {
        Frame frame = new Frame(catalogue, around, today, record);
        if (!frame.within(rule.years()) || !Evaluator.certain(rule.when(), frame)) {
            return Optional.empty();
        }
        return Evaluator.value(rule.due(), frame) instanceof LocalDate on ? Optional.of(new Duty(rule.id(), rule.title(),
                rule.type(), on, Sentence.of(rule.zh(), rule.en(), frame))) : Optional.empty();
    }
}
