package org.villagebook.desktop.component;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.operation.SetFieldsOfMany;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** One value for a field of all chosen records: pick the field, give the value, see what would change, write it. */
public final class BatchViewModel {

    private final Workplace workplace;
    private final RecordListViewModel list;
    private final List<Integer> places;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<SetFieldsOfMany.Preview> preview = new ReadOnlyObjectWrapper<>();
    private Field field;
    private StringProperty text = new SimpleStringProperty("");

    /** @param places where the chosen records stand in the list */
    public BatchViewModel(Workplace workplace, RecordListViewModel list, List<Integer> places) {
        this.workplace = workplace;
        this.list = list;
        this.places = List.copyOf(places);
        this.latest = workplace.background().latest();
    }

    public int size() {
        return places.size();
    }

    public String kind() {
        return list.type().label().in(workplace.locale());
    }

    /** What several records may share; numbers that name one record are left out. */
    public List<Field> fields() {
        return list.type().fields().stream()
                .filter(field -> field.search() != Field.Search.NUMBER && field.type() != FieldType.ID_NUMBER).toList();
    }

    public Field field() {
        return field;
    }

    /** The text for the field that was picked. */
    public StringProperty text() {
        return text;
    }

    /** What would happen; null until the first look. */
    public ReadOnlyObjectProperty<SetFieldsOfMany.Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public void pick(Field picked) {
        field = picked;
        text = new SimpleStringProperty("");
        text.addListener((at, before, now) -> look());
        look();
    }

    private void look() {
        Field asked = field;
        String typed = text.get();
        latest.read(progress -> new SetFieldsOfMany(workplace.desk()).plan(list.type().id(), ids(), asked.id(), typed,
                progress), preview::set);
    }

    /** Read page by page: the list holds only what was looked at. */
    private List<RecordId> ids() {
        RecordSource source = list.rows().get().source();
        List<RecordId> ids = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); ) {
            int from = places.get(i);
            int to = from;
            while (i < places.size() && places.get(i) == to && to - from < RecordRows.PAGE) {
                i++;
                to++;
            }
            source.read(from, to).stream().map(Record::id).forEach(ids::add);
        }
        return ids;
    }

    /** The words for what would happen. */
    public String sentence() {
        SetFieldsOfMany.Preview found = preview.get();
        if (found == null || field == null) {
            return "";
        }
        return found.changed() == 0 ? workplace.say("desktop.batch.nothing")
                : workplace.say("desktop.batch.would", found.changed(), kind(), field.label());
    }

    /** Old values with their counts, the words for each. */
    public List<String> before() {
        FilterWording wording = new FilterWording(workplace);
        return preview.get() == null ? List.of() : preview.get().before().stream()
                .map(tally -> wording.value(field, tally.group()).label() + "  " + tally.count()).toList();
    }

    /** Whether pressing the button would write something. */
    public boolean writes() {
        return preview.get() != null && preview.get().changed() > 0 && !preview.get().blocked();
    }

    /** Writes it in one transaction. */
    public void write(Runnable done) {
        if (!writes()) {
            return;
        }
        Field asked = field;
        String typed = text.get();
        int changed = preview.get().changed();
        workplace.background().run(workplace.say("desktop.saving"), progress -> new SetFieldsOfMany(workplace.desk())
                .run(list.type().id(), ids(), asked.id(), typed, progress), touched -> {
            workplace.notices().undoable(workplace.say("desktop.batch.done", changed, kind(), asked.label()));
            done.run();
        });
    }
}
