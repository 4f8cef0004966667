package org.villagebook.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.book.BookReader;
import org.villagebook.book.PrintLog;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * Finds what a sheet of paper belongs to when it comes back, and what has changed in the book since it was printed.
 */
public final class OpenSheet {

    private final Desk desk;
    private final PrintForms printing;

    public OpenSheet(Desk desk, PrintForms printing) {
        this.desk = desk;
        this.printing = printing;
    }

    /**
     * A value that is no longer what the sheet shows.
     *
     * @param record the record that it belongs to: the sheet's own, or one in its lists
     * @param before canonical value at the time of printing, or null
     * @param now    canonical value in the book, or null
     */
    public record Changed(Record record, Field field, String before, String now) {
    }

    /**
     * A stretch of a sheet: a record with what can be corrected, or one that the sheet makes.
     *
     * @param record null for a new record, which belongs to the sheet's own
     * @param fields in the order of the paper
     */
    public record Part(RecordType type, Record record, List<Field> fields) {
    }

    /**
     * A sheet that was found.
     *
     * @param fields    fields of the record in the order in which they stand on the paper
     * @param parts     everything that people write on the sheet, in its order
     * @param printedAt when it was printed, or null if another machine printed it
     * @param stale     the record is not as it was printed
     * @param changed   what has changed; empty if another machine printed the sheet, which only shows that something did
     */
    public record Opened(PrintForm form, Record record, List<Field> fields, List<Part> parts, Instant printedAt,
                         boolean stale, List<Changed> changed) {
    }

    /** Whether that looks like the number of a sheet, typed or scanned. */
    public static boolean isCode(String text) {
        return SheetCode.isOne(text);
    }

    /**
     * @param code as typed or scanned
     * @throws Problem.InvalidInput {@code operation.notASheetCode}, {@code operation.unknownSheet}
     */
    public Opened run(String code) {
        SheetCode sheet = SheetCode.read(code);
        Optional<PrintLog.Run> run = sheet.isFrom(desk) ? desk.book().printLog().run(sheet.run()) : Optional.empty();
        return run.map(found -> ours(found, sheet)).orElseGet(() -> theirs(sheet));
    }

    private Opened ours(PrintLog.Run run, SheetCode sheet) {
        PrintLog.Printed printed = desk.book().printLog().on(run.number(), sheet.sheet()).stream().findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.unknownSheet", sheet.typed()));
        Record record = present(printed.type(), printed.record(), sheet);
        PrintForm form = printing.form(run.form()).form();
        List<Changed> changed = new ArrayList<>(changes(record, run.journal()));
        for (String list : form.lists().keySet()) {
            changed.addAll(below(desk.catalogue().require(list), record, run.journal()));
        }
        return new Opened(form, record, fields(form, record), parts(form, record), Instant.ofEpochMilli(run.at()),
                !changed.isEmpty(), changed);
    }

    /** A sheet of another machine says by its long code which record it is about. */
    private Opened theirs(SheetCode sheet) {
        PrintForm form = sheet.formName().map(name -> printing.form(name).form()).filter(known -> known.subject() != null)
                .orElseThrow(() -> new Problem.InvalidInput("operation.unknownSheet", sheet.typed()));
        RecordType type = desk.catalogue().require(form.subject());
        Record record = type.fields().stream().filter(field -> field.search() == Field.Search.NUMBER && !field.sensitive())
                .map(field -> desk.book().read().findBy(type.id(), field.id(), sheet.record())).flatMap(Optional::stream)
                .findFirst().orElseThrow(() -> new Problem.InvalidInput("operation.unknownSheet", sheet.typed()));
        boolean stale = !SheetCode.version(record).equals(sheet.version());
        return new Opened(form, record, fields(form, record), parts(form, record), null, stale, List.of());
    }

    private Record present(String type, RecordId id, SheetCode sheet) {
        return desk.book().read().find(type, id).filter(record -> !record.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("operation.unknownSheet", sheet.typed()));
    }

    private List<Field> fields(PrintForm form, Record record) {
        RecordType type = desk.catalogue().require(record.type());
        if (!form.makes().isEmpty() && form.entry().isEmpty() && form.fields().isEmpty()) {
            return List.of();
        }
        List<String> order = !form.entry().isEmpty() ? form.entry()
                : type.form().stream().flatMap(section -> section.fields().stream())
                        .filter(field -> form.fields().isEmpty() || form.fields().contains(field)).toList();
        return order.stream().map(type::require).filter(field -> !field.isReference()).toList();
    }

    private List<Part> parts(PrintForm form, Record record) {
        List<Part> parts = new ArrayList<>();
        List<Field> own = fields(form, record);
        if (!own.isEmpty()) {
            parts.add(new Part(desk.catalogue().require(record.type()), record, own));
        }
        form.corrects().forEach((id, fields) -> {
            RecordType type = desk.catalogue().require(id);
            new ListRecords(desk).run(RecordQuery.all(id).where(type.parentField().orElseThrow().id(), record.id().toString()))
                    .forEach(listed -> parts.add(new Part(type, listed, fields.stream().map(type::require).toList())));
        });
        form.makes().forEach((id, fields) -> {
            RecordType type = desk.catalogue().require(id);
            parts.add(new Part(type, null, fields.stream().map(type::require).toList()));
        });
        return parts;
    }

    private List<Changed> below(RecordType child, Record parent, long place) {
        Optional<Field> up = child.parentField().filter(field -> parent.type().equals(child.parent()));
        if (up.isEmpty()) {
            return List.of();
        }
        BookReader reader = desk.book().read();
        Set<RecordId> touched = desk.book().printLog().changedAfter(child.id(), place).keySet();
        return touched.stream().map(id -> reader.find(child.id(), id)).flatMap(Optional::stream)
                .filter(record -> record.reference(up.get().id()).filter(parent.id()::equals).isPresent())
                .flatMap(record -> changes(record, place).stream()).toList();
    }

    /** The fields of a record that differ from what they were at a place in the journal. */
    private List<Changed> changes(Record record, long place) {
        List<HistoryEntry> history = desk.book().read().history(record.id());
        long before = desk.book().printLog().changesUpTo(record.id(), place);
        RecordType type = desk.catalogue().require(record.type());
        Map<String, String> first = new LinkedHashMap<>();
        for (HistoryEntry entry : history.subList(0, (int) (history.size() - before))) {
            // Newest first: the oldest of these changes says what the sheet shows.
            entry.change().writes().forEach((field, write) -> first.put(field, write.before()));
        }
        List<Changed> changed = new ArrayList<>();
        first.forEach((field, then) -> {
            String now = record.fields().get(field);
            if (!field.equals(Change.DELETED) && type.field(field).isPresent() && !java.util.Objects.equals(then, now)) {
                changed.add(new Changed(record, type.require(field), then, now));
            }
        });
        return changed;
    }
}
