package org.villagebook.output.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.Layout;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/**
 * The words that the marks of a layout may use: fields of the record ({@code phone}), of the record that a reference
 * points to ({@code household.headName}), {@code age}, {@code field=code} for a box that is ticked, {@code count LIST}
 * and {@code sum LIST.FIELD}, and facts of the filling.
 */
final class Vocabulary {

    /** The name of the list of all chosen records. */
    static final String RECORDS = "records";

    private static final Pattern COUNT = Pattern.compile("count\\s+(\\S+)");
    private static final Pattern SUM = Pattern.compile("sum\\s+(\\S+)\\.(\\S+)");
    private static final Map<String, Function<Facts, Filled>> FACTS = Map.of(
            "today", facts -> Filled.of(facts.today()),
            "year", facts -> Filled.of(BigDecimal.valueOf(facts.today().getYear())),
            "month", facts -> Filled.of(BigDecimal.valueOf(facts.today().getMonthValue())),
            "day", facts -> Filled.of(BigDecimal.valueOf(facts.today().getDayOfMonth())),
            "site", facts -> Filled.of(facts.site()),
            "filledBy", facts -> Filled.of(facts.filledBy()));

    private final Catalogue catalogue;
    private final RecordType subject;
    private final Map<String, RecordType> lists = new TreeMap<>();

    Vocabulary(Catalogue catalogue, Layout layout) {
        this.catalogue = catalogue;
        this.subject = catalogue.require(layout.subject());
        if (layout.per() == Layout.Per.LIST) {
            lists.put(RECORDS, subject);
        } else {
            catalogue.types().stream().filter(type -> subject.id().equals(type.parent()))
                    .forEach(type -> lists.put(type.id(), type));
        }
    }

    Optional<RecordType> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    List<String> lists() {
        return List.copyOf(lists.keySet());
    }

    /** What a mark may say in a row of that list; outside of lists for null. */
    List<String> words(String list) {
        List<String> words = new ArrayList<>();
        type(list).ifPresent(type -> type.fields().forEach(field -> words.add(field.id())));
        words.addAll(FACTS.keySet().stream().sorted().toList());
        words.add(list == null ? "count" : "no");
        return words;
    }

    /** The meaning of a mark in a row of that list, outside of lists for null; nothing for unknown words. */
    Optional<Term> term(String mark, String list) {
        if (FACTS.containsKey(mark)) {
            return Optional.of((filling, record, number) -> FACTS.get(mark).apply(filling.facts()));
        }
        if (mark.equals("no") && list != null) {
            return Optional.of((filling, record, number) -> Filled.of(BigDecimal.valueOf(number)));
        }
        Matcher count = COUNT.matcher(mark);
        if (count.matches()) {
            return list(count.group(1)).map(type -> (filling, record, number) ->
                    Filled.of(BigDecimal.valueOf(filling.list(count.group(1)).size())));
        }
        Matcher sum = SUM.matcher(mark);
        if (sum.matches()) {
            return list(sum.group(1)).flatMap(type -> type.field(sum.group(2))).filter(Values::isNumber)
                    .map(field -> (filling, record, number) -> total(filling.list(sum.group(1)), field));
        }
        return type(list).flatMap(type -> ofRecord(type, mark));
    }

    /** In a list layout nothing outside of the list has fields. */
    private Optional<RecordType> type(String list) {
        return list != null ? list(list) : lists.containsKey(RECORDS) ? Optional.empty() : Optional.of(subject);
    }

    private Optional<Term> ofRecord(RecordType type, String mark) {
        int equals = mark.indexOf('=');
        if (equals > 0) {
            return type.field(mark.substring(0, equals)).filter(field -> field.codes() != null)
                    .flatMap(field -> box(field, mark.substring(equals + 1)));
        }
        int dot = mark.indexOf('.');
        if (dot > 0) {
            return type.field(mark.substring(0, dot)).filter(Field::isReference)
                    .flatMap(field -> beyond(field, mark.substring(dot + 1)));
        }
        if (mark.equals("age") && type.field("birthDate").isPresent()) {
            return Optional.of((filling, record, number) -> Values.age(record, filling.facts().today()));
        }
        Optional<Field> field = type.field(mark);
        if (field.filter(Field::isReference).isPresent()) {
            return beyond(field.get(), catalogue.require(field.get().target()).title());
        }
        return field.map(found -> (filling, record, number) ->
                Values.of(found, catalogue.codesOf(found), record, filling.facts().full()));
    }

    /** A box for one code; codes that the list lacks are a slip of the pen, also in lists that are open. */
    private Optional<Term> box(Field field, String code) {
        return !catalogue.codesOf(field).values().contains(code) ? Optional.empty()
                : Optional.of((filling, record, number) -> Filled.of(record != null
                        && Arrays.asList(record.text(field.id()).split(",")).contains(code) ? "☑" : "□"));
    }

    private Optional<Term> beyond(Field reference, String mark) {
        RecordType target = catalogue.require(reference.target());
        return ofRecord(target, mark).map(term -> (filling, record, number) ->
                term.of(filling, record == null ? null : record.reference(reference.id())
                        .flatMap(id -> filling.relatives().find(target, id)).orElse(null), number));
    }

    private static Filled total(List<Record> records, Field field) {
        BigDecimal total = BigDecimal.ZERO;
        for (Record record : records) {
            BigDecimal number = Values.of(field, null, record, false).number();
            total = number == null ? total : total.add(number);
        }
        return Filled.of(field.type() == FieldType.MONEY ? total.setScale(2) : total);
    }
}
