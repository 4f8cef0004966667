package org.villagebook.desktop.component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Severity;
import org.villagebook.desktop.background.Latest;
import org.villagebook.operation.CheckRecords;
import org.villagebook.operation.DeleteRecord;
import org.villagebook.operation.Remark;
import org.villagebook.operation.RevealIdNumber;
import org.villagebook.operation.SetFields;
import org.villagebook.operation.ShowRecord;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Access;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Touched;

/** One record on its page: its texts, its history, and saving of one field at a time. */
public final class RecordViewModel {

    private final Workplace workplace;
    private final RowReader reader;
    private final Latest latest;
    private final Latest checking;
    private final ReadOnlyObjectWrapper<Row> row = new ReadOnlyObjectWrapper<>(Row.LOADING);
    private final ReadOnlyObjectWrapper<List<HistoryEntry>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<RecordId> id = new SimpleObjectProperty<>();
    private List<Access> accesses = List.of();
    private Map<String, Remark> findings = Map.of();

    public RecordViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.reader = RowReader.ofPage(workplace.desk(), workplace.locale());
        this.latest = workplace.background().latest();
        this.checking = workplace.background().latest();
    }

    /** The record, {@link Row#LOADING} until it was read. */
    public ReadOnlyObjectProperty<Row> row() {
        return row.getReadOnlyProperty();
    }

    /** All changes, the newest first. */
    public ReadOnlyObjectProperty<List<HistoryEntry>> history() {
        return history.getReadOnlyProperty();
    }

    /** Looks at masked numbers of the record, the newest first. */
    public List<Access> accesses() {
        return accesses;
    }

    public RecordId id() {
        return id.get();
    }

    public String title() {
        return row.get().loaded() ? reader.title(row.get()) : "";
    }

    /** What rules find doubtful and nobody has explained, by field; notes are left to the list of doubts. */
    Map<String, Remark> findings() {
        return findings;
    }

    private record Read(Row row, List<HistoryEntry> history, List<Access> accesses, Map<String, Remark> findings) {
    }

    private Map<String, Remark> findings(Record record) {
        Map<String, Remark> byField = new HashMap<>();
        new CheckRecords(workplace.desk(), LocalDate.now()).of(record).stream().filter(CheckRecords.Found::open)
                .map(CheckRecords.Found::finding)
                .filter(finding -> finding.field() != null && finding.severity() != Severity.NOTE)
                .forEach(finding -> byField.merge(finding.field(), CheckRecords.remark(finding),
                        (a, b) -> Remark.GRAVEST.compare(a, b) >= 0 ? a : b));
        return byField;
    }

    public void show(RecordId record) {
        id.set(record);
        latest.read(progress -> {
            ShowRecord show = new ShowRecord(workplace.desk());
            return show.run(record).map(found -> new Read(reader.read(found), show.history(record),
                    new RevealIdNumber(workplace.desk()).accesses(record), findings(found))).orElse(null);
        }, read -> {
            if (read != null) {
                accesses = read.accesses();
                history.set(read.history());
                findings = read.findings();
                row.set(read.row());
            }
        });
    }

    public void refresh(Touched touched) {
        if (id.get() != null && (touched.records().contains(id.get()) || referred(touched))) {
            show(id.get());
        }
    }

    private boolean referred(Touched touched) {
        return row.get().loaded() && touched.records().stream().anyMatch(
                record -> row.get().record().fields().containsValue(record.toString()));
    }

    /** What would be said of this text. */
    public void check(Field field, String typed, Consumer<Remark> show) {
        Record record = row.get().record();
        checking.read(progress -> new SetFields(workplace.desk()).check(record, Map.of(field.id(), typed)),
                remarks -> show.accept(remarks.stream()
                        .max(Remark.GRAVEST).orElse(null)));
    }

    /** Saves one field. */
    public void save(Field field, String typed, Runnable saved, Consumer<Problem> refused) {
        checking.forget();
        RecordId record = id.get();
        workplace.background().run(workplace.say("desktop.saving"),
                progress -> new SetFields(workplace.desk()).run(record, Map.of(field.id(), typed)), remarks -> {
                    workplace.notices().undoable(workplace.say("desktop.saved", field.label()));
                    saved.run();
                }, refused);
    }

    /** Deletes the record; undo brings it back. */
    public void delete(String reason) {
        RecordType type = workplace.type(row.get().record().type());
        RecordId record = id.get();
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            new DeleteRecord(workplace.desk()).run(record, reason);
            return record;
        }, gone -> {
            workplace.notices().undoable(workplace.say("desktop.deleted", type.label()));
            workplace.navigation().back();
        });
    }
}
