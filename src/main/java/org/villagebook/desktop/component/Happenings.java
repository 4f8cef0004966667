package org.villagebook.desktop.component;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** What happened around a record: the dated records that refer to it or to those below it, and its own changes. */
public final class Happenings {

    private static final int LEVELS = 2;
    private static final int FIELDS_NAMED = 4;

    private final Workplace workplace;

    public Happenings(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The newest first. Runs beside the window. */
    public List<Timeline.Entry> read(RecordId id) {
        List<Timeline.Entry> found = new ArrayList<>();
        new ShowRecord(workplace.desk()).run(id).ifPresent(record -> collect(record, "", LEVELS, found));
        changes(id, found);
        found.sort(Comparator.comparing(Timeline.Entry::day).reversed());
        return found;
    }

    private void collect(Record about, String whose, int levels, List<Timeline.Entry> found) {
        ListRecords lists = new ListRecords(workplace.desk());
        RowReader reader = new RowReader(workplace.desk(), workplace.locale(), List.of());
        for (RecordType type : workplace.desk().catalogue().types()) {
            for (Field field : type.fields()) {
                if (!field.isReference() || !field.target().equals(about.type())) {
                    continue;
                }
                for (Row row : reader.read(lists.run(RecordQuery.all(type.id()).where(field.id(), about.id().toString())))) {
                    if (type.calendar() != null && row.record().get(type.calendar()).isPresent()) {
                        found.add(entry(type, row, whose, about.type()));
                    }
                    if (levels > 1 && about.type().equals(type.parent())) {
                        collect(row.record(), row.text(type.title()), levels - 1, found);
                    }
                }
            }
        }
    }

    private Timeline.Entry entry(RecordType type, Row row, String whose, String about) {
        String who = type.list().stream().map(type::require)
                .filter(field -> field.search() == Field.Search.NAME && !field.id().equals(type.title()))
                .map(field -> row.text(field.id())).filter(text -> !text.isBlank()).findFirst().orElse("");
        String detail = type.list().stream()
                .filter(field -> !field.equals(type.calendar()) && !refersTo(type.require(field), about))
                .map(field -> shown(type.require(field), row)).filter(text -> !text.isBlank() && !text.equals(who))
                .limit(FIELDS_NAMED).collect(Collectors.joining(" · "));
        String title = type.label().in(workplace.locale()) + (whose.isEmpty() ? "" : " · " + whose)
                + (who.isEmpty() ? "" : " · " + who);
        return new Timeline.Entry(row.record().text(type.calendar()), type.icon(), title, detail,
                () -> workplace.navigation().go(new Place.Page(type.id(), row.record().id())));
    }

    private static boolean refersTo(Field field, String type) {
        return field.isReference() && (field.target().equals(type) || field.target().equals("person"));
    }

    private String shown(Field field, Row row) {
        String text = row.text(field.id());
        return text.isEmpty() || field.unit() == null ? text
                : field.label().in(workplace.locale()) + " " + text + " " + field.unit().in(workplace.locale());
    }

    /** One line for each day on which the record itself was changed. */
    private void changes(RecordId id, List<Timeline.Entry> found) {
        Map<String, List<HistoryEntry>> days = new HashMap<>();
        List<HistoryEntry> history = new ShowRecord(workplace.desk()).history(id);
        for (HistoryEntry entry : history) {
            String day = entry.change().at().atZone(ZoneId.systemDefault()).toLocalDate().toString();
            days.computeIfAbsent(day, none -> new ArrayList<>()).add(entry);
        }
        days.forEach((day, entries) -> {
            RecordType type = workplace.type(entries.getFirst().change().type());
            boolean first = entries.contains(history.getLast());
            List<String> fields = entries.stream().flatMap(entry -> entry.change().writes().keySet().stream()).distinct()
                    .flatMap(field -> type.field(field).stream()).map(field -> field.label().in(workplace.locale())).toList();
            String names = fields.stream().limit(FIELDS_NAMED).collect(Collectors.joining("、"));
            String detail = fields.size() > FIELDS_NAMED
                    ? workplace.say("desktop.timeline.fields", names, fields.size()) : names;
            found.add(new Timeline.Entry(day, first ? "fth-plus" : "fth-edit-2",
                    workplace.say(first ? "desktop.timeline.recorded" : "desktop.timeline.changed",
                            entries.getFirst().change().who()), detail, null));
        });
    }
}
