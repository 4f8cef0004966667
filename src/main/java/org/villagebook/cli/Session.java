package org.villagebook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.villagebook.check.Finding;
import org.villagebook.operation.Desk;
import org.villagebook.operation.Remark;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;
import org.villagebook.text.Messages;

/** What a command works with: the books, the words of one language, and where its output goes. */
final class Session {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

    /** A table with these headings; {@code rightAligned} are the positions of numbers. */
    Table table(Set<Integer> rightAligned, String... headings) {
        return new Table(Arrays.stream(headings).map(messages::get).toList(), rightAligned);
    }

    /** A moment as people here write it. */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** A finding as data files have it. */
    Map<String, Object> json(Finding finding) {
        return Json.object("sheet", finding.sheet(), "row", finding.row(), "column", finding.column(), "field",
                finding.field(), "record", finding.record() == null ? null : finding.record().toString(), "rule",
                finding.rule(), "severity", finding.severity().word(), "message",
                messages.get(finding.key(), finding.args()));
    }

    String severity(Finding finding) {
        return messages.get(switch (finding.severity()) {
            case ERROR -> "cli.severity.error";
            case WARNING -> "cli.severity.warning";
            case NOTE -> "cli.severity.note";
        });
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
