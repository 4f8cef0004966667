package org.villagebook.desktop.component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Pause;
import org.villagebook.operation.ExportList;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.SavedFilter;
import org.villagebook.operation.SavedFilters;
import org.villagebook.operation.ShowRecord;
import org.villagebook.operation.TallyRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Tally;
import org.villagebook.record.Touched;

/** A list of one record type: what it is narrowed to, how it is ordered, and which record is chosen. */
public final class RecordListViewModel {

    private static final Duration TYPING = Duration.ofMillis(200);

    private final Workplace workplace;
    private final RecordType type;
    private final RowReader reader;
    private final List<ComputedColumn> computed;
    private final ListColumns columns;
    private final Latest latest;
    private final Pause typing;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<RecordFilter> filters = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<RecordRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> position = new ReadOnlyObjectWrapper<>(-1);
    private final ObjectProperty<Record> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<SavedFilter>> saved = new ReadOnlyObjectWrapper<>(List.of());
    private RecordQuery base;

    public RecordListViewModel(Workplace workplace, RecordType type) {
        this(workplace, type, List.of(), type.list());
    }

    /** @param columns fields and computed columns of the list, the most important first */
    public RecordListViewModel(Workplace workplace, RecordType type, List<ComputedColumn> computed,
                               List<String> columns) {
        this.columns = new ListColumns(workplace, type, computed, columns);
        this.workplace = workplace;
        this.type = type;
        this.computed = computed;
        this.reader = new RowReader(workplace.desk(), workplace.locale(), computed);
        this.latest = workplace.background().latest();
        this.typing = workplace.background().pause(TYPING);
        this.base = RecordQuery.all(type.id());
        words.addListener((at, before, now) -> typing.then(this::open));
        workplace.background().read(progress -> new SavedFilters(workplace.desk()).of(type.id()), saved::set);
    }

    public RecordType type() {
        return type;
    }

    public ListColumns columns() {
        return columns;
    }

    public List<ComputedColumn> computed() {
        return computed;
    }

    /** What the person types to narrow the list. */
    public StringProperty words() {
        return words;
    }

    public ObservableList<RecordFilter> filters() {
        return filters;
    }

    /** Null until the list was opened for the first time. */
    public ReadOnlyObjectProperty<RecordRows> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Where the chosen record stands in the list, or -1. */
    public ReadOnlyObjectProperty<Integer> position() {
        return position.getReadOnlyProperty();
    }

    public ObjectProperty<Record> chosen() {
        return chosen;
    }

    public boolean narrowed() {
        return !words.get().isBlank() || !filters.isEmpty() || !base.filters().isEmpty();
    }

    public RecordQuery query() {
        RecordQuery query = base;
        for (RecordFilter filter : filters) {
            query = filter.narrow(query);
        }
        return query;
    }

    /** Starts from these records; chips and words narrow them further. */
    public void startFrom(RecordQuery query) {
        base = query;
        filters.clear();
        words.set("");
        typing.cancel();
        open();
    }

    public void orderBy(String field, boolean descending) {
        base = base.orderedBy(field, descending);
        open();
    }

    /** Back to the type's own order. */
    public void orderAsUsual() {
        base = base.orderedBy(null, false);
        open();
    }

    public void addFilter(RecordFilter filter) {
        filters.removeIf(old -> old.field().equals(filter.field()));
        filters.add(filter);
        open();
    }

    public void removeFilter(RecordFilter filter) {
        filters.remove(filter);
        open();
    }

    /** The filters that were given a name. */
    public ReadOnlyObjectProperty<List<SavedFilter>> saved() {
        return saved.getReadOnlyProperty();
    }

    /** Gives what the list is narrowed to a name. */
    public void keepFilter(String name) {
        change(filters -> filters.keep(type.id(), new SavedFilter(name, words.get(), this.filters.stream()
                .map(filter -> new SavedFilter.Part(filter.field(), filter.conditions(), filter.label())).toList())));
    }

    public void dropFilter(String name) {
        change(filters -> filters.drop(type.id(), name));
    }

    private void change(Consumer<SavedFilters> work) {
        workplace.background().read(progress -> {
            SavedFilters filters = new SavedFilters(workplace.desk());
            work.accept(filters);
            return filters.of(type.id());
        }, saved::set);
    }

    /** Narrows the list to a named filter and to nothing else. Fields that the type no longer has are left out. */
    public void apply(SavedFilter filter) {
        base = RecordQuery.all(type.id());
        filters.setAll(filter.parts().stream().filter(part -> type.field(part.field()).isPresent())
                .map(part -> new RecordFilter(part.field(), part.conditions(), part.label())).toList());
        words.set(filter.words());
        typing.cancel();
        open();
    }

    public void showAll() {
        startFrom(RecordQuery.all(type.id()));
    }

    private record Opened(RecordSource source, List<Row> first, int position) {
    }

    /** Reads the list again; the chosen record stays chosen if it is still in it. */
    public void open() {
        RecordQuery query = query();
        String text = words.get();
        Record keep = chosen.get();
        latest.read(progress -> {
            RecordSource source = text.isBlank()
                    ? RecordSource.of(new ListRecords(workplace.desk()).open(query))
                    : RecordSource.of(new RecordSearch(workplace.desk()).run(query, text));
            List<Row> first = reader.read(source.read(0, RecordRows.PAGE));
            return new Opened(source, first, keep == null ? -1 : source.indexOf(keep));
        }, opened -> {
            rows.set(new RecordRows(opened.source(), opened.first(), reader, workplace.background()));
            position.set(opened.position());
        });
    }

    /** Chooses a record by its id, whether or not the list shows it at present. */
    public void choose(RecordId id) {
        if (chosen.get() != null && chosen.get().id().equals(id)) {
            return;
        }
        RecordRows shown = rows.get();
        workplace.background().read(progress -> new ShowRecord(workplace.desk()).run(id), found -> {
            chosen.set(found.orElse(null));
            position.set(found.isPresent() && shown != null && shown == rows.get()
                    ? shown.source().indexOf(found.get()) : -1);
            if (shown == null) {
                open();
            }
        });
    }

    public void choose(Row row, int at) {
        position.set(at);
        if (row.loaded()) {
            chosen.set(row.record());
        }
    }

    /** The values of a field that occur in the list, with their counts, for the filter menu. */
    public void values(String field, Consumer<List<Tally>> show) {
        RecordQuery query = base;
        workplace.background().read(progress -> new TallyRecords(workplace.desk()).byValue(query, field, null), show);
    }

    /** Writes the list as it is narrowed and ordered, with its columns. Words that were typed do not narrow the file. */
    public void export(Path file) {
        RecordQuery query = query();
        List<String> fields = columns.shown().get().ids().stream().filter(column -> type.field(column).isPresent()).toList();
        workplace.background().run(workplace.say("desktop.list.exporting"),
                progress -> new ExportList(workplace.desk(), workplace.messages()).run(query, fields, file, progress),
                records -> workplace.notices().done(workplace.say("desktop.list.exported", records, file.getFileName())));
    }

    public void refresh(Touched touched) {
        boolean computedFromOthers = !computed.isEmpty() && workplace.desk().catalogue().childrenOf(type.id()).stream()
                .anyMatch(child -> touched.touches(child.id()));
        if (rows.get() != null && (touched.touches(type.id()) || computedFromOthers)) {
            open();
        }
    }

    /** The shown text of a record's title. */
    public String title(Row row) {
        return reader.title(row);
    }

    public Optional<RecordId> chosenId() {
        return Optional.ofNullable(chosen.get()).map(Record::id);
    }
}
