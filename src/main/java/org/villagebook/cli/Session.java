package org.villagebook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.villagebook.operation.Desk;
import org.villagebook.operation.Remark;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;
import org.villagebook.text.Messages;

/** What a command works with: the books, the words of one language, and where its output goes. */
final class Session {

    private final Surroundings surroundings;
    private final OpenBooks books;
    private final Language language;
    private final Messages messages;

    Session(Surroundings surroundings, OpenBooks books, Language language) {
        this.surroundings = surroundings;
        this.books = books;
        this.language = language;
        this.messages = language.messages();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    OpenBooks books() {
        return books;
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    Locale locale() {
        return messages.locale();
    }

    Desk desk(Path folder) {
        return books.open(folder);
    }

    /** A sentence for the person; never part of the result. */
    void say(String key, Object... arguments) {
        surroundings.err().println(messages.get(key, arguments));
    }

    /** Says what is worth a second look about fields that were saved. */
    void say(List<Remark> remarks) {
        for (Remark remark : remarks) {
            say("cli.remark", remark.field(), remark.phrase());
        }
    }

    /** The record id that a person wrote. */
    RecordId id(String written) {
        return RecordId.parse(written.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Problem.InvalidInput("cli.notAnId", written));
    }

    void print(Answer answer, boolean json) {
        PrintStream out = surroundings.out();
        if (json) {
            try {
                Json.write(out, answer.json());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        } else {
            answer.text().accept(out);
        }
    }
}
