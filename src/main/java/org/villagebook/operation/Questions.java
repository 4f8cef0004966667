package org.villagebook.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * 核实: somebody asks the site about a value. The question is a hidden field of the record, so it travels home, merges
 * and has a history like any value; the answer empties it again and says in the journal what was said, and may correct
 * the value in the same transaction.
 */
public final class Questions {

    /** Beginning of the hidden field; the name of the field in question follows. */
    static final String FIELD = Record.HIDDEN + "question:";
    /** Beginning of the reason under which an answer stands in the journal. */
    static final String ANSWER = "answer: ";

    private final Desk desk;

    public Questions(Desk desk) {
        this.desk = desk;
    }

    /** One open question. */
    public record Question(RecordId record, String type, String field, String text) {

        /** Names the question for the person who answers it. */
        public String id() {
            return record + ":" + field;
        }
    }

    /** All open questions. */
    public List<Question> open() {
        List<Question> questions = new ArrayList<>();
        for (Record record : desk.book().read().withHidden(FIELD)) {
            record.fields().forEach((field, text) -> {
                if (field.startsWith(FIELD)) {
                    questions.add(new Question(record.id(), record.type(), field.substring(FIELD.length()), text));
                }
            });
        }
        return questions;
    }

    /** @throws Problem.InvalidInput if there is no such record or field, or nothing is asked */
    public Question ask(RecordId id, String field, String text) {
        Record record = record(id);
        RecordType type = desk.catalogue().require(record.type());
        if (type.field(field).isEmpty()) {
            throw new Problem.InvalidInput("operation.unknownField", field, type.label(),
                    String.join(", ", type.fields().stream().map(each -> each.id()).toList()));
        }
        if (text.isBlank()) {
            throw new Problem.InvalidInput("operation.emptyQuestion");
        }
        desk.book().write("ask", writing -> writing.set(type, id, Map.of(FIELD + field, text.strip())));
        return new Question(id, type.id(), field, text.strip());
    }

    /**
     * @param answer  what the person says
     * @param correct the right value as typed, or null if the value stands
     * @throws Problem.InvalidInput {@code operation.noSuchQuestion}, or what is wrong with the value
     */
    public void answer(String question, String answer, String correct) {
        Question found = open().stream().filter(each -> each.id().equals(question)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchQuestion"));
        RecordType type = desk.catalogue().require(found.type());
        Map<String, String> values = new HashMap<>();
        if (correct != null) {
            values.putAll(new EntryReader(desk.catalogue(), desk.book().read())
                    .read(type, Map.of(found.field(), correct), false).orThrow(type).values());
        }
        values.put(FIELD + found.field(), null);
        desk.book().write(ANSWER + answer.strip(), writing -> writing.set(type, found.record(), values));
    }

    private Record record(RecordId id) {
        return desk.book().read().find(id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
    }
}
