package org.villagebook.desktop.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Row;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.RecordQuery;

/** All projects by state, in the order in which a project passes through them. */
public final class ProjectBoardViewModel {

    private final Workplace workplace;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Map<String, List<Row>>> columns = new ReadOnlyObjectWrapper<>(Map.of());

    public ProjectBoardViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.latest = workplace.background().latest();
    }

    public ReadOnlyObjectProperty<Map<String, List<Row>>> columns() {
        return columns.getReadOnlyProperty();
    }

    public void open() {
        List<String> states = workplace.desk().catalogue().codesOf(workplace.type("project").require("state")).values();
        RowReader reader = new RowReader(workplace.desk(), workplace.locale(), List.of());
        latest.read(progress -> {
            Map<String, List<Row>> byState = new LinkedHashMap<>();
            for (String state : states) {
                byState.put(state, reader.read(new ListRecords(workplace.desk())
                        .run(RecordQuery.all("project").where("state", state))));
            }
            return byState;
        }, columns::set);
    }
}
