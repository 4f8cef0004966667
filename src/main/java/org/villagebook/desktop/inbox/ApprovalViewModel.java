package org.villagebook.desktop.inbox;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ApproveEnrolment;

/** 批准入网: who asks, the codes to compare by telephone, and the signed list that lets them in. */
public final class ApprovalViewModel {

    private final Workplace workplace;
    private final Runnable finished;
    private final ObservableList<ApproveEnrolment.Approved> asking = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper approved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<Path> requests = List.of();
    private Path list;

    /** @param finished what happens when the requests were put aside */
    public ApprovalViewModel(Workplace workplace, Runnable finished) {
        this.workplace = workplace;
        this.finished = finished;
    }

    /** Who asks to be let in, or who was let in just now. */
    public ObservableList<ApproveEnrolment.Approved> asking() {
        return asking;
    }

    public ReadOnlyBooleanProperty approved() {
        return approved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Where the requests lie. */
    public Path folder() {
        return requests.isEmpty() ? null : requests.getFirst().toAbsolutePath().getParent();
    }

    /** Folder of the list that was made, for showing it. */
    public Path listFolder() {
        return list == null ? null : list.toAbsolutePath().getParent();
    }

    public void look(List<Path> files) {
        asking.clear();
        approved.set(false);
        workplace.background().run(workplace.say("desktop.enrol.looking"),
                progress -> new ApproveEnrolment(workplace.desk()).look(files), found -> {
                    requests = List.copyOf(files);
                    asking.setAll(found);
                }, problem -> {
                    workplace.tell(problem);
                    finished.run();
                });
    }

    public String listName() {
        return workplace.say("desktop.inbox.listName") + ".vbt";
    }

    /** Lets all of them in and writes the list for them. */
    public void approve(Path out) {
        if (busy.get() || approved.get()) {
            return;
        }
        busy.set(true);
        List<Path> files = requests;
        workplace.background().run(workplace.say("desktop.inbox.approving"),
                progress -> new ApproveEnrolment(workplace.desk()).run(files, out), done -> {
                    busy.set(false);
                    list = out;
                    approved.set(true);
                    workplace.notices().done(workplace.say("desktop.inbox.approved", done.size()));
                }, problem -> {
                    busy.set(false);
                    workplace.tell(problem);
                });
    }

    public void close() {
        asking.clear();
        finished.run();
    }
}
