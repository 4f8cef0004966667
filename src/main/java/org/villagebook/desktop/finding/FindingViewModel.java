package org.villagebook.desktop.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.check.Severity;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.CheckRecords;
import org.villagebook.operation.ExplainFinding;
import org.villagebook.operation.ListDue;
import org.villagebook.outcome.Progress;

/** Reads what is doubtful or due, groups it by rule, and takes reasons. */
public final class FindingViewModel {

    /** More than these nobody reads in one go; the counts by rule are of these too. */
    private static final int MOST = 50_000;

    private final Workplace workplace;
    private final Latest latest;
    private final BooleanProperty due = new SimpleBooleanProperty();
    private final IntegerProperty leastWeight = new SimpleIntegerProperty(1);
    private final BooleanProperty explained = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty rule = new SimpleStringProperty();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ObservableList<RuleGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<Line> shown = FXCollections.observableArrayList();
    private List<Line> lines = List.of();

    /** @param due whether it shows what is due at first */
    public FindingViewModel(Workplace workplace, boolean due) {
        this.workplace = workplace;
        this.due.set(due);
        this.latest = workplace.background().latestAside();
        this.due.addListener((at, before, now) -> {
            rule.set(null);
            open();
        });
        Stream.of(leastWeight, explained, words).forEach(filter -> filter.addListener((at, before, now) -> sift()));
        rule.addListener((at, before, now) -> choose());
    }

    /** Whether it shows what is due instead of what is doubtful. */
    public BooleanProperty due() {
        return due;
    }

    /** 2 shows only what must be put right, 1 also what is to be verified, 0 also notes. */
    public IntegerProperty leastWeight() {
        return leastWeight;
    }

    /** Whether findings with a reason are shown too. */
    public BooleanProperty explained() {
        return explained;
    }

    /** Only lines with these words. */
    public StringProperty words() {
        return words;
    }

    /** Only lines of this rule; null for all. */
    public StringProperty rule() {
        return rule;
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    ObservableList<RuleGroup> groups() {
        return groups;
    }

    ObservableList<Line> shown() {
        return shown;
    }

    /** Reads the book again. */
    public void open() {
        reading.set(true);
        boolean duties = due.get();
        latest.read(progress -> duties ? duties() : doubts(), read -> {
            lines = read;
            reading.set(false);
            sift();
        });
    }

    private List<Line> doubts() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Rule known : workplace.desk().catalogue().rules()) {
            titles.put(known.id(), known.title().in(workplace.locale()));
        }
        try (Stream<CheckRecords.Found> found = new CheckRecords(workplace.desk(), LocalDate.now())
                .run(Progress.SILENT)) {
            return found.limit(MOST).map(one -> new Line(one.finding().rule(), titles.get(one.finding().rule()),
                    weight(one.finding().severity()), where(one.village(), one.group()), one.title(),
                    workplace.messages().get(one.finding().key(), one.finding().args()),
                    one.open() ? "" : one.reason(), one.open(), one.finding().type(), one.finding().record(),
                    one.finding().field())).toList();
        }
    }

    private static int weight(Severity severity) {
        return switch (severity) {
            case ERROR -> 2;
            case WARNING -> 1;
            case NOTE -> 0;
        };
    }

    private String where(String village, String group) {
        boolean own = village.equals(workplace.desk().site().name()) || village.isEmpty();
        return own ? group : group.isEmpty() ? village : village + " · " + group;
    }

    private List<Line> duties() {
        return new ListDue(workplace.desk(), LocalDate.now()).run(Progress.SILENT).stream()
                .limit(MOST).map(item -> new Line(item.rule(), item.group().in(workplace.locale()), item.late() ? 2 : 1,
                        where(item.village(), item.villageGroup()), item.title(), workplace.messages().of(item.phrase()), item.late()
                                ? workplace.say("desktop.finding.late", item.daysLate()) : item.on().toString(),
                        true, item.type(), item.record(), null)).toList();
    }

    private boolean kept(Line line) {
        return line.weight() >= leastWeight.get() && (explained.get() || line.open()) && line.says(words.get());
    }

    private void sift() {
        Map<String, List<Line>> byRule = new LinkedHashMap<>();
        lines.stream().filter(this::kept).forEach(line ->
                byRule.computeIfAbsent(line.rule(), first -> new ArrayList<>()).add(line));
        List<RuleGroup> sifted = new ArrayList<>(byRule.values().stream().map(group -> new RuleGroup(
                group.getFirst().rule(), group.getFirst().ruleTitle(), group.getFirst().weight(), group.size()))
                .sorted(Comparator.comparingInt(RuleGroup::weight).reversed()
                        .thenComparing(Comparator.comparingInt(RuleGroup::count).reversed())).toList());
        int all = sifted.stream().mapToInt(RuleGroup::count).sum();
        sifted.addFirst(new RuleGroup(null, workplace.say("desktop.finding.all"), -1, all));
        groups.setAll(sifted);
        if (rule.get() != null && !byRule.containsKey(rule.get())) {
            rule.set(null);
        } else {
            choose();
        }
    }

    private void choose() {
        shown.setAll(lines.stream().filter(this::kept)
                .filter(line -> rule.get() == null || Objects.equals(line.rule(), rule.get())).toList());
    }

    /** Opens the record at the field. */
    void go(Line line) {
        if (line.record() != null) {
            workplace.navigation().go(new Place.Page(line.type(), line.record(), line.field()));
        } else {
            workplace.navigation().go(line.rule().startsWith("package.") ? new Place.Home("sync") : new Place.Home("ledger"));
        }
    }

    /** Keeps the reason for a finding; it is then explained until its values change. */
    void explain(Line line, String reason, Runnable kept) {
        workplace.background().run(workplace.say("desktop.saving"),
                progress -> new ExplainFinding(workplace.desk(), LocalDate.now()).run(line.record(), line.rule(), reason),
                id -> {
                    workplace.notices().undoable(workplace.say("desktop.finding.explained"));
                    kept.run();
                    open();
                }, workplace::tell);
    }
}
