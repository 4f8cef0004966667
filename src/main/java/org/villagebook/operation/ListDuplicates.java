package org.villagebook.operation;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.exchange.IdTag;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/**
 * Records of one type with the same ID number: one person who was entered twice, or two villages that both count them.
 * They are listed with the reasons for and against, and merged by a person or not at all.
 */
public final class ListDuplicates {

    private static final String KEY = "idTagKey";

    private final Desk desk;

    public ListDuplicates(Desk desk) {
        this.desk = desk;
    }

    /** What the records agree in: the number, and perhaps the name, the birth date, the parent. */
    public enum Reason {
        SAME_ID_NUMBER, SAME_NAME, SAME_BIRTH_DATE, SAME_PARENT
    }

    /**
     * Records that may be one.
     *
     * @param tag stands for the ID number, which is not shown
     */
    public record Duplicate(String type, String tag, List<Reason> reasons, List<Record> records) {
    }

    public List<Duplicate> run() {
        IdTag tag = new IdTag(key());
        List<Duplicate> found = new ArrayList<>();
        for (RecordType type : desk.catalogue().types()) {
            type.fields().stream().filter(field -> field.type() == FieldType.ID_NUMBER).findFirst()
                    .filter(field -> type.id().equals("person"))
                    .ifPresent(field -> groups(type, field).forEach((number, records) -> {
                        if (records.size() > 1) {
                            found.add(new Duplicate(type.id(), tag.of(number), reasons(type, records), records));
                        }
                    }));
        }
        return found;
    }

    private Map<String, List<Record>> groups(RecordType type, Field field) {
        Map<String, List<Record>> groups = new LinkedHashMap<>();
        for (Record record : desk.book().read().list(RecordQuery.all(type.id()))) {
            record.get(field.id()).map(IdNumber::new).filter(IdNumber::holds).ifPresent(number ->
                    groups.computeIfAbsent(number.match(), ignored -> new ArrayList<>()).add(record));
        }
        return groups;
    }

    private static List<Reason> reasons(RecordType type, List<Record> records) {
        List<Reason> reasons = new ArrayList<>(List.of(Reason.SAME_ID_NUMBER));
        if (agree(records, type.title())) {
            reasons.add(Reason.SAME_NAME);
        }
        if (agree(records, "birthDate")) {
            reasons.add(Reason.SAME_BIRTH_DATE);
        }
        if (type.parentField().filter(parent -> agree(records, parent.id())).isPresent()) {
            reasons.add(Reason.SAME_PARENT);
        }
        return reasons;
    }

    private static boolean agree(List<Record> records, String field) {
        return records.stream().map(record -> record.text(field)).distinct().count() == 1
                && !records.getFirst().text(field).isEmpty();
    }

    private byte[] key() {
        return desk.book().settings().bytes(KEY).orElseGet(() -> {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            desk.book().settings().put(KEY, key);
            return key;
        });
    }
}
