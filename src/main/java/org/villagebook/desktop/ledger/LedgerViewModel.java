package org.villagebook.desktop.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.WriteBlankLedger;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Touched;

/** Which kind of record the ledger shows, and how many there are of each. */
public final class LedgerViewModel {

    /** A line of the list of kinds: the name of a group, or one kind of record. */
    sealed interface Line {
    }

    record Group(String name) implements Line {
    }

    record Kind(RecordType type) implements Line {
    }

    private final Workplace workplace;
    private final List<RecordType> kept;
    private final Latest counting;
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Map<String, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());

    public LedgerViewModel(Workplace workplace, List<RecordType> kept) {
        this.workplace = workplace;
        this.kept = List.copyOf(kept);
        this.counting = workplace.background().latest();
        chosen.set(kept.getFirst().id());
        count();
    }

    /** The kinds under their groups; the groups in the order of their first kinds. */
    List<Line> lines() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        kept.forEach(type -> groups.computeIfAbsent(type.group(), group -> new ArrayList<>(
                List.of(new Group(workplace.say("desktop.group." + group))))).add(new Kind(type)));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    public ReadOnlyStringProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    public String count(String type) {
        Long count = counts.get().get(type);
        return count == null || count == 0 ? "" : String.format("%,d", count);
    }

    public void choose(String type) {
        chosen.set(type);
    }

    /** Chooses the kind that a place is about. */
    public void show(Place place) {
        switch (place) {
            case Place.Home home -> { }
            case Place.Paper elsewhere -> { }
            case Place.Count count -> { }
            case Place.Sheet sheet -> { }
            case Place.Packages packages -> { }
            case Place.Page page -> choose(page.type());
            case Place.Listing listing -> choose(listing.query().type());
            case Place.Entry entry -> choose(entry.type());
            case Place.Block block -> choose(block.type());
        }
    }

    public void refresh(Touched touched) {
        if (!touched.isEmpty()) {
            count();
        }
    }

    /** Writes a ledger to fill in, with every kind that the site keeps. */
    void writeBlank(Path file) {
        workplace.background().output(workplace.say("desktop.blank.button"),
                progress -> new WriteBlankLedger(workplace.desk()).run(file, List.of(), workplace.messages()),
                types -> workplace.notices().done(workplace.say("desktop.blank.done", file.getFileName())),
                workplace::tell);
    }

    private void count() {
        counting.read(progress -> {
            Map<String, Long> read = new LinkedHashMap<>();
            kept.forEach(type -> read.put(type.id(), new ListRecords(workplace.desk()).count(RecordQuery.all(type.id()))));
            return read;
        }, counts::set);
    }
}
