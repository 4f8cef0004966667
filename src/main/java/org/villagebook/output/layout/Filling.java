package org.villagebook.output.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.villagebook.output.paper.Relatives;
import org.villagebook.record.Record;

/** One sheet while it is filled: whom it is about, its lists, and what all sheets share. */
final class Filling {

    private final Record subject;
    private final Function<String, List<Record>> reading;
    private final Map<String, List<Record>> lists = new HashMap<>();
    private final Relatives relatives;
    private final Facts facts;

    /** @param subject null if the sheet is one list
     *  @param reading gives the records of a list by its name */
    Filling(Record subject, Function<String, List<Record>> reading, Relatives relatives, Facts facts) {
        this.subject = subject;
        this.reading = reading;
        this.relatives = relatives;
        this.facts = facts;
    }

    Record subject() {
        return subject;
    }

    List<Record> list(String name) {
        return lists.computeIfAbsent(name, reading);
    }

    Relatives relatives() {
        return relatives;
    }

    Facts facts() {
        return facts;
    }
}
