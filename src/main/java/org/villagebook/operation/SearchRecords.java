package org.villagebook.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.SearchHit;

/** Finds records by name, pinyin, initials, ID number, household number, phone or last digits. */
public final class SearchRecords {

    private static final int FEW = 8;

    private final Desk desk;

    public SearchRecords(Desk desk) {
        this.desk = desk;
    }

    public List<SearchHit> run(String words, int limit) {
        return desk.book().read().search(words, limit);
    }

    /**
     * As {@link #run}; where the index finds little, also records of any type whose title contains the words, for
     * example a visit or a diary entry. That reads the titles one by one, so it is for a person and not for a form.
     */
    public List<SearchHit> anything(String words, int limit) {
        List<SearchHit> found = new ArrayList<>(run(words, limit));
        String text = words.strip();
        if (found.size() >= FEW || text.codePointCount(0, text.length()) < 2) {
            return found;
        }
        Set<RecordId> known = found.stream().map(hit -> hit.record().id()).collect(Collectors.toSet());
        for (RecordType type : desk.catalogue().types()) {
            Field title = type.require(type.title());
            boolean readable = title.type() == FieldType.TEXT || title.type() == FieldType.NOTE;
            if (readable && title.search() == Field.Search.NONE) {
                desk.book().read().first(RecordQuery.all(type.id()).where(title.id(), RecordQuery.Comparison.LIKE, text),
                        limit - found.size()).stream().filter(record -> known.add(record.id()))
                        .forEach(record -> found.add(new SearchHit(record, record.text(title.id()))));
            }
        }
        return found;
    }
}
