package org.villagebook.operation;

import java.util.List;
import org.villagebook.record.SearchHit;

/** Finds records by name, pinyin, initials, ID number, household number, phone or last digits. */
public final class SearchRecords {

    private final Desk desk;

    public SearchRecords(Desk desk) {
        this.desk = desk;
    }

    public List<SearchHit> run(String words, int limit) {
        return desk.book().read().search(words, limit);
    }
}
