package org.villagebook.desktop.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Finding;
import org.villagebook.check.Severity;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ImportPreview;

/** What a preview says, in words and figures for the screen. Made beside the window. */
public record PreviewTables(int rows, List<Counts> counts, List<Remark> remarks, List<Difference> changed,
                            List<Added> added) {

    /** How many records of a kind are new, change, stay, or are refused. */
    public record Counts(String kind, int added, int changed, int unchanged, int refused) {
    }

    /** One finding. {@code place} is the row, with its column if there is one. */
    public record Remark(Severity severity, String sheet, int row, String column, String sentence) {
    }

    /** One field of a record that would change. */
    public record Difference(String kind, String title, String field, String before, String after) {
    }

    /** One record that would be new. */
    public record Added(String kind, String title, String sheet, int row) {
    }

    public PreviewTables {
        counts = List.copyOf(counts);
        remarks = List.copyOf(remarks);
        changed = List.copyOf(changed);
        added = List.copyOf(added);
    }

    static PreviewTables of(ImportPreview preview, Workplace workplace) {
        List<Counts> counts = preview.records().entrySet().stream().map(entry -> new Counts(
                kind(workplace, entry.getKey()), entry.getValue().added(), entry.getValue().changed(),
                entry.getValue().unchanged(), entry.getValue().refused())).toList();
        List<Difference> changed = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        RowReader reader = RowReader.ofPage(workplace.desk(), workplace.locale());
        for (ImportPreview.Line line : preview.lines()) {
            RecordType type = workplace.type(line.type());
            if (line.added()) {
                added.add(new Added(kind(workplace, line.type()), line.after().text(type.title()), line.sheet(),
                        line.row()));
            } else {
                changed.addAll(differences(line, type, reader, workplace));
            }
        }
        return new PreviewTables(preview.rows(), counts,
                preview.findings().stream().map(finding -> remark(finding, workplace))
                        .sorted(Comparator.comparing(Remark::severity)).toList(), changed, added);
    }

    private static String kind(Workplace workplace, String type) {
        return workplace.type(type).label().in(workplace.locale());
    }

    private static List<Difference> differences(ImportPreview.Line line, RecordType type, RowReader reader,
                                                Workplace workplace) {
        Row before = reader.read(line.before());
        Row after = reader.read(line.after());
        List<Difference> found = new ArrayList<>();
        for (Field field : type.fields()) {
            if (!line.before().text(field.id()).equals(line.after().text(field.id()))) {
                found.add(new Difference(type.label().in(workplace.locale()), reader.title(after),
                        field.label().in(workplace.locale()), before.text(field.id()), after.text(field.id())));
            }
        }
        return found;
    }

    private static Remark remark(Finding finding, Workplace workplace) {
        return new Remark(finding.severity(), finding.sheet() == null ? "" : finding.sheet(), finding.row(),
                finding.column() == null ? "" : finding.column(),
                workplace.messages().get(finding.key(), finding.args()));
    }

    /** Whether an import would write anything. */
    public boolean writes() {
        return !changed.isEmpty() || !added.isEmpty();
    }

    public int sum(java.util.function.ToIntFunction<Counts> of) {
        return counts.stream().mapToInt(of).sum();
    }

    public long remarks(Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).count();
    }

    /** The findings as a table that can be pasted into a workbook. */
    public String remarksAsText(Workplace workplace) {
        StringBuilder text = new StringBuilder();
        for (Remark remark : remarks) {
            text.append(workplace.say("desktop.import.severity." + remark.severity().word())).append('\t')
                    .append(remark.sheet()).append('\t').append(remark.row() == 0 ? "" : remark.row()).append('\t')
                    .append(remark.column()).append('\t').append(remark.sentence()).append('\n');
        }
        return text.toString();
    }
}
