package org.villagebook.desktop.sync;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.AcceptEnrolment;
import org.villagebook.operation.Preference;
import org.villagebook.operation.RequestEnrolment;

/** The three steps into the network: ask, let the province approve, compare the code and accept. */
public final class EnrolmentViewModel {

    /** The province's answer, looked at but not accepted yet. */
    public record Answer(Path file, String province, String code) {
    }

    private static final String REQUESTED = "sync.requested";

    private final Workplace workplace;
    private final Runnable enrolled;
    private final ReadOnlyObjectWrapper<LocalDate> requested = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param enrolled what happens once the answer was accepted */
    public EnrolmentViewModel(Workplace workplace, Runnable enrolled) {
        this.workplace = workplace;
        this.enrolled = enrolled;
    }

    /** The day on which a request was last made here, or null. */
    public ReadOnlyObjectProperty<LocalDate> requested() {
        return requested.getReadOnlyProperty();
    }

    /** Null until an answer was opened. */
    public ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void open() {
        workplace.background().read(progress -> new Preference(workplace.desk()).find(REQUESTED),
                day -> requested.set(day.map(LocalDate::parse).orElse(null)));
    }

    /** A name for the request by which the province sees whose it is. */
    public String requestName() {
        return workplace.say("desktop.enrol.requestName", workplace.desk().site().name()) + ".vbq";
    }

    public void request(Path file) {
        LocalDate today = LocalDate.now();
        workplace.background().run(workplace.say("desktop.enrol.requesting"), progress -> {
            new RequestEnrolment(workplace.desk()).run(file);
            new Preference(workplace.desk()).keep(REQUESTED, today.toString());
            return today;
        }, day -> {
            requested.set(day);
            workplace.notices().done(workplace.say("desktop.enrol.requestMade", file.getFileName()));
        });
    }

    /** Opens the province's answer and shows the code; nothing is accepted. */
    public void look(Path file) {
        busy.set(true);
        workplace.background().run(workplace.say("desktop.enrol.looking"),
                progress -> new AcceptEnrolment(workplace.desk()).look(file), accepted -> {
                    busy.set(false);
                    answer.set(new Answer(file, accepted.province().name(), accepted.shortCode()));
                }, problem -> {
                    busy.set(false);
                    workplace.tell(problem);
                });
    }

    /** The code was the same on both sides. */
    public void accept() {
        Answer seen = answer.get();
        if (seen == null || busy.get()) {
            return;
        }
        busy.set(true);
        workplace.background().run(workplace.say("desktop.enrol.accepting"),
                progress -> new AcceptEnrolment(workplace.desk()).run(seen.file()), accepted -> {
                    busy.set(false);
                    answer.set(null);
                    workplace.notices().done(workplace.say("desktop.enrol.accepted", accepted.province().name()));
                    enrolled.run();
                }, problem -> {
                    busy.set(false);
                    workplace.tell(problem);
                });
    }

    /** The codes differ, or it was the wrong file. */
    public void putAside() {
        answer.set(null);
    }
}
