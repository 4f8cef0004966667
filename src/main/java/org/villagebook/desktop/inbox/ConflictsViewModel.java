package org.villagebook.desktop.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListConflicts;
import org.villagebook.operation.ResolveConflict;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Dot;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;

/** Fields that two sites wrote differently, side by side, until a person keeps one value. */
public final class ConflictsViewModel {

    /** One field of one record, in words. */
    public record Conflict(String id, String type, RecordId record, String title, String detail, String field,
                           List<Standing> values) {
    }

    /** One of the values, in words. The first one of a conflict is the one that lists show at present. */
    public record Standing(Dot write, String value, String site, Instant at) {
    }

    private final Workplace workplace;
    private final Latest latest;
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private List<Site> sites = List.of();

    public ConflictsViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
    }

    public ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    void open(List<Site> known) {
        sites = known;
        latest.read(progress -> {
            Map<String, String> names = new HashMap<>();
            known.forEach(site -> names.put(site.key(), site.name()));
            names.put(workplace.desk().site().key(), workplace.desk().site().name());
            return new ListConflicts(workplace.desk()).run().stream().map(found -> words(found, names)).toList();
        }, conflicts::setAll);
    }

    private Conflict words(ListConflicts.Conflict found, Map<String, String> names) {
        RecordType type = workplace.type(found.type());
        String field = type.field(found.field()).map(Field::label).map(label -> label.in(workplace.locale()))
                .orElse(found.field());
        RowReader reader = new RowReader(workplace.desk(), workplace.locale(), List.of());
        Optional<Row> row = new ShowRecord(workplace.desk()).run(found.record()).map(reader::read);
        String detail = row.map(read -> type.list().stream()
                .filter(id -> !id.equals(type.title()) && !id.equals(found.field())).map(read::text)
                .filter(text -> !text.isBlank()).limit(3).collect(Collectors.joining(" · "))).orElse("");
        return new Conflict(found.id(), found.type(), found.record(),
                row.map(reader::title).orElseGet(() -> type.label().in(workplace.locale())), detail, field, found.values().stream()
                .map(value -> new Standing(value.write(), shown(found, value.value()),
                        names.getOrDefault(value.site(), value.site()), value.at())).toList());
    }

    private String shown(ListConflicts.Conflict found, String value) {
        if (value == null) {
            return workplace.say("desktop.history.empty");
        }
        Record alone = new Record(found.record(), found.type(), Map.of(found.field(), value), false, 0);
        // As on a page: who has to choose between two telephone numbers must see them.
        Row row = RowReader.ofPage(workplace.desk(), workplace.locale()).read(alone);
        String text = row.text(found.field());
        return text.isBlank() ? value : text;
    }

    /** This value stands; the decision travels like any other change. */
    public void keep(Conflict conflict, Standing value) {
        workplace.background().read(progress -> {
            new ResolveConflict(workplace.desk()).run(conflict.id(), value.write());
            return value;
        }, kept -> {
            workplace.notices().undoable(workplace.say("desktop.inbox.kept", kept.value()));
            open(sites);
        });
    }
}
