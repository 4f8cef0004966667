package org.villagebook.desktop.component;

import java.util.Locale;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.operation.Desk;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** What every screen works with: the open book, the words, the work beside the window, and the window itself. */
public record Workplace(Desk desk, Messages messages, BackgroundRunner background, Notices notices,
                        Navigation navigation) {

    public String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** Says why something was not done; a person who pressed Cancel is only told that nothing was changed. */
    public void tell(Problem problem) {
        if (problem instanceof Problem.Cancelled) {
            notices.done(messages.of(problem));
        } else {
            notices.problem(problem);
        }
    }

    public Locale locale() {
        return messages.locale();
    }

    public RecordType type(String id) {
        return desk.catalogue().require(id);
    }
}
