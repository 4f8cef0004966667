package org.villagebook.operation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.villagebook.outcome.Localised;
import org.villagebook.outcome.Problem;

/** Takes corrections from a sheet of paper into the book; what changed meanwhile must have been seen first. */
public final class EnterSheet {

    private final Desk desk;
    private final OpenSheet sheets;

    public EnterSheet(Desk desk, OpenSheet sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /**
     * @param typed texts by field id
     * @param seen  the person has seen what changed since the sheet was printed
     * @return what is worth a second look
     * @throws Problem.InvalidInput {@code operation.staleSheet} with the changed fields, if they were not seen
     */
    public List<Remark> run(String code, Map<String, String> typed, boolean seen) {
        OpenSheet.Opened opened = sheets.run(code);
        if (opened.stale() && !seen) {
            Localised fields = locale -> opened.changed().stream().map(changed -> changed.field().label().in(locale))
                    .distinct().collect(Collectors.joining("、"));
            throw opened.changed().isEmpty() ? new Problem.InvalidInput("operation.otherStaleSheet")
                    : new Problem.InvalidInput("operation.staleSheet", fields);
        }
        return new SetFields(desk).run(opened.record().id(), typed);
    }
}
