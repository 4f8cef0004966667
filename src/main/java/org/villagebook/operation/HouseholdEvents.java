package org.villagebook.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.NaturalKey;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * What happens to households: members leave to form one of their own (分户), two become one (并户), one moves to another
 * village, somebody dies, another person becomes head. Each is one transaction and can be undone as one; nobody's visits
 * or incomes are lost, because records follow the person or the household they belong to.
 */
public final class HouseholdEvents {

    /** Hidden field: the site that keeps a record now, written as its key, after it moved there. */
    static final String SITE = Record.HIDDEN + "site";
    private static final String HOUSEHOLD = "household";
    private static final String PERSON = "person";
    private static final String HEAD = "户主";
    /** What a new household takes over from the one it comes from. */
    private static final List<String> SHARED = List.of("province", "prefecture", "county", "township", "village",
            "hamlet", "group", "address");

    private final Desk desk;
    private final RecordType household;
    private final RecordType person;

    public HouseholdEvents(Desk desk) {
        this.desk = desk;
        this.household = desk.catalogue().require(HOUSEHOLD);
        this.person = desk.catalogue().require(PERSON);
    }

    /** The household of that 户编号. @throws Problem.InvalidInput {@code operation.noSuchHousehold} */
    public Record household(String number) {
        return desk.book().read().findBy(HOUSEHOLD, "householdNo", number)
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchHousehold", number));
    }

    /**
     * 分户: these members form a household with that new number; the first of them is its head.
     *
     * @throws Problem.InvalidInput {@code operation.exists}, {@code operation.notAMember}, {@code operation.nobodyLeft}
     */
    public RecordId split(Record from, String number, List<RecordId> leaving) {
        if (desk.book().read().findBy(HOUSEHOLD, "householdNo", number).isPresent()) {
            throw new Problem.InvalidInput("operation.exists", household.label());
        }
        List<Record> members = members(from);
        List<Record> going = leaving.stream().map(id -> member(members, id)).toList();
        if (going.isEmpty() || going.size() == members.size()) {
            throw new Problem.InvalidInput("operation.nobodyLeft");
        }
        Map<String, String> values = new LinkedHashMap<>();
        SHARED.forEach(field -> from.get(field).ifPresent(value -> values.put(field, value)));
        values.put("householdNo", number);
        values.putAll(headOf(going.getFirst()));
        values.put("memberCount", Integer.toString(going.size()));
        RecordId id = NaturalKey.idOf(desk.site().key(), household, values).orElseThrow();
        desk.book().write("split", writing -> {
            writing.add(household, id, values);
            for (Record each : going) {
                writing.set(person, each.id(), Map.of(HOUSEHOLD, id.toString()));
            }
            writing.set(person, going.getFirst().id(), Map.of("relationToHead", HEAD));
            writing.set(household, from.id(), Map.of("memberCount", Integer.toString(members.size() - going.size())));
        });
        return id;
    }

    /** 并户: everybody and everything of the second household belongs to the first one now. */
    public int join(Record into, Record from) {
        int members = members(into).size() + members(from).size();
        int turned = new MergeRecords(desk).run(into.id(), from.id());
        desk.book().write("join", writing -> writing.set(household, into.id(),
                Map.of("memberCount", Integer.toString(members))));
        return turned;
    }

    /**
     * A member becomes head.
     *
     * @param before relation of the former head to the new one, in the words of the code list
     */
    public void changeHead(Record of, RecordId head, String before) {
        List<Record> members = members(of);
        Record next = member(members, head);
        desk.book().write("change-head", writing -> {
            members.stream().filter(each -> each.text("relationToHead").equals(HEAD) && !each.id().equals(head))
                    .forEach(each -> writing.set(person, each.id(), Map.of("relationToHead", before)));
            writing.set(person, head, Map.of("relationToHead", HEAD));
            writing.set(household, of.id(), new HashMap<>(headOf(next)));
        });
    }

    /** A person dies: the record is closed and stays in the history; the household counts one member less. */
    public void death(RecordId id, String date) {
        Record gone = desk.book().read().find(PERSON, id).filter(found -> !found.deleted())
                .orElseThrow(() -> new Problem.InvalidInput("book.noSuchRecord"));
        desk.book().write("death: " + date, writing -> {
            writing.delete(person, id);
            gone.reference(HOUSEHOLD).flatMap(of -> desk.book().read().find(HOUSEHOLD, of)).ifPresent(of ->
                    writing.set(household, of.id(), Map.of("memberCount",
                            Integer.toString(Math.max(0, members(of).size() - 1)))));
        });
    }

    /**
     * A household moves to another village, with everything that belongs to it. Its records keep their ids and their
     * history; from the next receipt on the other village has them.
     *
     * @param site key of the site, for example {@code village:V002}
     */
    public int move(Record moving, String site, String village) {
        Set<Record> all = belonging(moving);
        desk.book().write("move", writing -> {
            for (Record each : all) {
                writing.set(desk.catalogue().require(each.type()), each.id(), Map.of(SITE, site));
            }
            writing.set(household, moving.id(), Map.of("village", village));
        });
        return all.size();
    }

    private Set<Record> belonging(Record top) {
        Set<Record> all = new LinkedHashSet<>();
        Deque<Record> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Record next = open.pop();
            if (all.add(next)) {
                new References(desk).all(next.type(), next.id()).stream()
                        .filter(reference -> reference.type().parentField().filter(reference.field()::equals).isPresent())
                        .forEach(reference -> open.push(reference.from()));
            }
        }
        return all;
    }

    private List<Record> members(Record of) {
        return desk.book().read().list(RecordQuery.all(PERSON).where(HOUSEHOLD, of.id().toString()));
    }

    private static Record member(List<Record> members, RecordId id) {
        return members.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.notAMember"));
    }

    private static Map<String, String> headOf(Record head) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("headName", head.text("name"));
        head.get("idNumber").ifPresent(number -> values.put("headIdNumber", number));
        return values;
    }
}
