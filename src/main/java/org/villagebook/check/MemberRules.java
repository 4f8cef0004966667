package org.villagebook.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.record.Record;

/** Rules over the members of one household. Field ids are those of the catalogue file {@code person.yaml}. */
final class MemberRules {

    private static final String RELATION = "relationToHead";
    private static final String HEAD = "户主";
    private static final String SPOUSE = "配偶";

    static final List<HouseholdRule> ALL = List.of(
            new HouseholdRule("household.noHead", RELATION, Severity.ERROR, members ->
                    with(members, HEAD).isEmpty() ? members.subList(0, 1) : List.of()),
            new HouseholdRule("household.twoHeads", RELATION, Severity.ERROR, members -> afterFirst(members, HEAD)),
            new HouseholdRule("household.twoSpouses", RELATION, Severity.ERROR, members -> afterFirst(members, SPOUSE)),
            new HouseholdRule("household.coupleSex", "sex", Severity.ERROR, MemberRules::sameSexCouple),
            new HouseholdRule("personNo.duplicate", "personNo", Severity.ERROR, MemberRules::sameNumber));

    private MemberRules() {
    }

    private static List<Record> with(List<Record> members, String relation) {
        return members.stream().filter(member -> member.text(RELATION).equals(relation)).toList();
    }

    private static List<Record> afterFirst(List<Record> members, String relation) {
        return with(members, relation).stream().skip(1).toList();
    }

    private static List<Record> sameSexCouple(List<Record> members) {
        List<Record> couple = Stream.of(HEAD, SPOUSE).flatMap(role -> with(members, role).stream()).toList();
        boolean same = couple.size() == 2 && with(members, HEAD).size() == 1 && couple.getFirst().get("sex").isPresent()
                && couple.getFirst().get("sex").equals(couple.getLast().get("sex"));
        return same ? List.of(couple.getLast()) : List.of();
    }

    private static List<Record> sameNumber(List<Record> members) {
        Set<String> seen = new HashSet<>();
        List<Record> again = new ArrayList<>();
        members.stream().filter(member -> member.get("personNo").filter(number -> !seen.add(number)).isPresent())
                .forEach(again::add);
        return again;
    }
}
