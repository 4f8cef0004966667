package org.villagebook.desktop.settings;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.villagebook.desktop.background.Work;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ChangePassword;

/** Another password or recovery code for the open book. */
public final class PasswordViewModel {

    private final Workplace workplace;
    private final Runnable done;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param done called when the password was changed */
    public PasswordViewModel(Workplace workplace, Runnable done) {
        this.workplace = workplace;
        this.done = done;
    }

    /** What went wrong, in words; empty if nothing did. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The new recovery code once there is one. */
    public ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** @param present the password that holds, or the recovery code */
    public void change(String present, String fresh, String again) {
        if (!fresh.equals(again)) {
            trouble.set(workplace.say("desktop.new.passwordsDiffer"));
            return;
        }
        char[] next = fresh.toCharArray();
        run(present, secret -> progress -> {
            new ChangePassword(workplace.desk()).run(secret, next);
            Arrays.fill(next, '\0');
            return null;
        }, changed -> {
            workplace.notices().done(workplace.say("desktop.password.changed"));
            done.run();
        });
    }

    public void newRecoveryCode(String present) {
        run(present, secret -> progress -> new ChangePassword(workplace.desk()).newRecoveryCode(secret), code::set);
    }

    private <T> void run(String present, java.util.function.Function<char[], Work<T>> work, Consumer<T> then) {
        trouble.set("");
        busy.set(true);
        char[] secret = present.toCharArray();
        workplace.background().run(workplace.say("desktop.password.changing"), progress -> {
            try {
                return work.apply(secret).run(progress);
            } finally {
                Arrays.fill(secret, '\0');
            }
        }, result -> {
            busy.set(false);
            then.accept(result);
        }, problem -> {
            busy.set(false);
            trouble.set(workplace.messages().of(problem));
        });
    }
}
