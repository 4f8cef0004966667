package org.villagebook.book;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/**
 * What a record can be found by. A name is stored from every character on, so that a part of it is found through the
 * index; besides its pinyin and its initials, in all readings. A number is found by its beginning and by its last
 * four and six digits.
 */
final class Terms {

    private final Pinyin pinyin;

    Terms(Pinyin pinyin) {
        this.pinyin = pinyin;
    }

    /** The text by which a record is ordered in its list. */
    String sortKey(RecordType type, Record record) {
        Field field = type.require(type.sort().field());
        String value = record.text(field.id());
        return field.search() == Field.Search.NAME ? pinyin.sortKey(value) : value;
    }

    private Set<String> of(RecordType type, Record record) {
        Set<String> terms = new LinkedHashSet<>();
        for (Field field : type.fields()) {
            String value = record.fields().get(field.id());
            if (value == null) {
                continue;
            }
            switch (field.search()) {
                case NAME -> addName(terms, value);
                case NUMBER -> addNumber(terms, value.toUpperCase(Locale.ROOT));
                case NONE -> { }
            }
        }
        return terms;
    }

    private void addName(Set<String> terms, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i = lower.offsetByCodePoints(i, 1)) {
            terms.add(lower.substring(i));
        }
        terms.addAll(pinyin.initials(name));
        terms.addAll(pinyin.spellings(name));
    }

    private static void addNumber(Set<String> terms, String number) {
        terms.add(number);
        for (int last : new int[] {4, 6}) {
            if (number.length() > last) {
                terms.add(number.substring(number.length() - last));
            }
        }
    }

    /** Brings the index from what a record showed before to what it shows now. */
    void replace(RecordStore store, RecordType type, Optional<Record> before, Record after) throws SQLException {
        Set<String> old = before.filter(record -> !record.deleted()).map(record -> of(type, record)).orElse(Set.of());
        Set<String> now = after.deleted() ? Set.of() : of(type, after);
        for (String term : old) {
            if (!now.contains(term)) {
                PreparedStatement statement = store.prepare("DELETE FROM term WHERE text=? AND record=?");
                statement.setString(1, term);
                statement.setBytes(2, after.id().bytes());
                statement.executeUpdate();
            }
        }
        List<String> added = now.stream().filter(term -> !old.contains(term)).toList();
        if (!added.isEmpty()) {
            insert(store, type, after, added);
        }
    }

    /** All terms in one statement: a person has about twenty, and each call into the database costs. */
    private static void insert(RecordStore store, RecordType type, Record record, List<String> terms)
            throws SQLException {
        PreparedStatement statement = store.prepare(
                "INSERT OR IGNORE INTO term VALUES (?, ?, ?)" + ", (?, ?, ?)".repeat(terms.size() - 1));
        byte[] id = record.id().bytes();
        int at = 1;
        for (String term : terms) {
            statement.setString(at++, term);
            statement.setBytes(at++, id);
            statement.setString(at++, type.id());
        }
        statement.executeUpdate();
    }
}
