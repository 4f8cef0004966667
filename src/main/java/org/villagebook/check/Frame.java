package org.villagebook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.record.Record;

/**
 * What a rule is looking at.
 *
 * @param self  the judged record
 * @param here  the record that names without an owner speak of
 * @param other the other record of a pair, or null
 * @param today the day on which is judged
 * @param year  the year of the data, once somebody has asked for it
 */
record Frame(Catalogue catalogue, Surroundings around, LocalDate today, Record self, Record here, Record other,
             Year year) {

    private static final String YEAR = "year";
    private static final List<String> REGIONS = List.of("village", "township", "county", "prefecture", "province");

    Frame(Catalogue catalogue, Surroundings around, LocalDate today, Record self) {
        this(catalogue, around, today, self, self, null, new Year());
    }

    /** A year that is looked up once for a judged record: many rules speak of age, and a household may be far away. */
    static final class Year {
        private int known;
    }

    Frame lookingAt(Record record) {
        return new Frame(catalogue, around, today, self, record, other, year);
    }

    Frame besides(Record otherRecord) {
        return new Frame(catalogue, around, today, self, self, otherRecord, year);
    }

    private Optional<Record> parent(Record child) {
        RecordType type = catalogue.require(child.type());
        return type.parentField().flatMap(field -> child.reference(field.id()))
                .flatMap(id -> around.find(type.parent(), id));
    }

    /** The record of that type that the judged one belongs to, or the judged one. */
    Optional<Record> ancestor(String type) {
        Optional<Record> next = Optional.of(self);
        while (next.isPresent() && !next.get().type().equals(type)) {
            next = parent(next.get());
        }
        return next;
    }

    /** The records that are reached from an ancestor along a path of types. */
    List<Record> below(String ancestor, List<String> path) {
        List<Record> level = ancestor(ancestor).map(List::of).orElse(List.of());
        for (String type : path) {
            if (level.size() == 1) {
                level = around.childrenOf(level.getFirst(), type);
            } else {
                List<Record> next = new ArrayList<>();
                level.forEach(record -> next.addAll(around.childrenOf(record, type)));
                level = next;
            }
        }
        return level;
    }

    /** The year that the data is for. */
    int dataYear() {
        if (year.known == 0) {
            year.known = yearSaid();
        }
        return year.known;
    }

    /** The day that the data is for: today, or the last day of an earlier year. Ages are reckoned on it. */
    LocalDate day() {
        return dataYear() < today.getYear() ? LocalDate.of(dataYear(), 12, 31) : today;
    }

    private int yearSaid() {
        for (Optional<Record> next = Optional.of(self); next.isPresent(); next = parent(next.get())) {
            Optional<Integer> said = next.get().get(YEAR).filter(word -> word.length() == 4 && word.chars().allMatch(Character::isDigit)).map(Integer::valueOf);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return today.getYear();
    }

    /** Whether the data is for one of these years; most rules hold for all, and then nobody asks which it is. */
    boolean within(Rule.Years years) {
        return years.equals(Rule.Years.ALL) || years.contains(dataYear());
    }

    /** Where the record is, the nearest first. */
    List<String> regions() {
        List<String> regions = new ArrayList<>();
        for (Optional<Record> next = Optional.of(self); next.isPresent(); next = parent(next.get())) {
            Record place = next.get();
            REGIONS.forEach(field -> place.get(field).ifPresent(regions::add));
        }
        return regions;
    }
}
