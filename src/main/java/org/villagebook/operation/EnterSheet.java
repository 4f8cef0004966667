package org.villagebook.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.villagebook.outcome.Localised;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;

/** Takes corrections from a sheet of paper into the book; what changed meanwhile must have been seen first. */
public final class EnterSheet {

    private final Desk desk;
    private final OpenSheet sheets;

    public EnterSheet(Desk desk, OpenSheet sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /**
     * What was typed from a sheet.
     *
     * @param corrections texts by field id, by record
     * @param made        texts of the record that the sheet makes, by field id; empty if nobody filled that part in
     */
    public record Entries(Map<RecordId, Map<String, String>> corrections, Map<String, String> made) {
    }

    /**
     * As {@link #run(String, Entries, boolean)}, for corrections of the sheet's own record.
     *
     * @param typed texts by field id
     */
    public List<Remark> run(String code, Map<String, String> typed, boolean seen) {
        return run(code, new Entries(Map.of(sheets.run(code).record().id(), typed), Map.of()), seen);
    }

    /**
     * Takes a whole sheet in: one transaction, one undo.
     *
     * @param seen the person has seen what changed since the sheet was printed
     * @return what is worth a second look
     * @throws Problem.InvalidInput {@code operation.staleSheet} with the changed fields, if they were not seen; or if
     *                              a text is refused: then nothing is written
     */
    public List<Remark> run(String code, Entries entries, boolean seen) {
        OpenSheet.Opened opened = sheets.run(code);
        if (opened.stale() && !seen) {
            throw stale(opened);
        }
        List<SetFields.Ready> changes = entries.corrections().entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> new SetFields(desk).ready(each.getKey(), each.getValue())).toList();
        Optional<PutRecord.Ready> made = made(opened, entries.made());
        if (!changes.isEmpty() || made.isPresent()) {
            desk.book().write("sheet", writing -> {
                changes.forEach(change -> change.write(writing));
                made.ifPresent(record -> record.write(writing));
            });
        }
        return Stream.concat(changes.stream().map(SetFields.Ready::remarks), made.stream().map(PutRecord.Ready::remarks))
                .flatMap(List::stream).toList();
    }

    private static Problem.InvalidInput stale(OpenSheet.Opened opened) {
        Localised fields = locale -> opened.changed().stream().map(changed -> changed.field().label().in(locale))
                .distinct().collect(Collectors.joining("、"));
        return opened.changed().isEmpty() ? new Problem.InvalidInput("operation.otherStaleSheet")
                : new Problem.InvalidInput("operation.staleSheet", fields);
    }

    private Optional<PutRecord.Ready> made(OpenSheet.Opened opened, Map<String, String> typed) {
        return typed.isEmpty() ? Optional.empty() : opened.parts().stream().filter(part -> part.record() == null).findFirst()
                .map(part -> new PutRecord(desk).ready(part.type().id(), below(opened, part, typed)));
    }

    /** The texts of a new record together with the one that it belongs to. */
    static Map<String, String> below(OpenSheet.Opened opened, OpenSheet.Part part, Map<String, String> typed) {
        Map<String, String> whole = new LinkedHashMap<>(typed);
        part.type().parentField().ifPresent(up -> whole.put(up.id(), opened.record().id().toString()));
        return whole;
    }

    /** What would be said of these texts, without saving. */
    public List<Remark> check(OpenSheet.Opened opened, OpenSheet.Part part, Map<String, String> typed) {
        return part.record() == null ? new PutRecord(desk).check(part.type().id(), below(opened, part, typed))
                : new SetFields(desk).check(part.record(), typed);
    }
}
