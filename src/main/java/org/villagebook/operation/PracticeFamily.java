package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Invents who lives in a house: relations, ages and names that fit each other. */
final class PracticeFamily {

    private final JsonNode names;
    private final Dice dice;
    private final List<JsonNode> cast = new ArrayList<>();

    /** One member; {@code note} is a remark in the person's own script, or empty. */
    record Member(String name, String clan, String relation, String sex, int age, String people, String note) {
    }

    PracticeFamily(JsonNode data, Dice dice) {
        this.names = data.get("names");
        this.dice = dice;
        data.get("cast").forEach(cast::add);
    }

    List<Member> members(String people) {
        List<Member> family = new ArrayList<>();
        int kind = dice.between(1, 100);
        int age = kind <= 60 ? dice.between(29, 52) : kind <= 80 ? dice.between(61, 84) : dice.between(52, 64);
        String headSex = kind > 95 || dice.chance(12) ? "女" : "男";
        Member head = member(people, "户主", headSex, age, null);
        family.add(head);
        boolean single = kind > 74 && kind <= 80 || kind > 95;
        if (!single) {
            family.add(member(people, "配偶", headSex.equals("男") ? "女" : "男", age - dice.between(-2, 4), null));
        }
        if (kind <= 60) {
            children(family, head, "之子", "之女", age - dice.between(21, 27), dice.between(1, 3));
        }
        if (kind <= 25) {
            elders(family, head);
        }
        if (kind > 80 && kind <= 95) {
            Member son = member(people, "之子", "男", age - dice.between(22, 26), head.clan());
            family.add(son);
            family.add(member(people, "之儿媳", "女", son.age() - dice.between(0, 3), null));
            children(family, head, "之孙子", "之孙女", son.age() - dice.between(21, 24), dice.between(1, 2));
        }
        if (kind > 95) {
            children(family, head, "之子", "之女", 17, dice.between(1, 2));
        }
        return family;
    }

    private void children(List<Member> family, Member head, String son, String daughter, int eldest, int count) {
        int age = eldest;
        for (int i = 0; i < count && age >= 0; i++) {
            boolean boy = dice.chance(50);
            family.add(member(head.people(), boy ? son : daughter, boy ? "男" : "女", age, head.clan()));
            age -= dice.between(2, 5);
        }
    }

    private void elders(List<Member> family, Member head) {
        boolean man = head.sex().equals("男");
        family.add(member(head.people(), man ? "之母" : "之婆婆", "女", head.age() + dice.between(20, 26), null));
        if (dice.chance(45)) {
            family.add(member(head.people(), man ? "之父" : "之公公", "男", head.age() + dice.between(22, 28),
                    man ? head.clan() : null));
        }
    }

    private Member member(String people, String relation, String sex, int age, String clan) {
        for (JsonNode known : cast) {
            if (age >= 24 && known.get("people").asText().equals(people) && known.get("sex").asText().equals(sex)
                    && (clan == null || clan.equals(known.get("clan").asText()))) {
                cast.remove(known);
                return new Member(known.get("name").asText(), known.get("clan").asText(), relation, sex, age, people,
                        known.path("note").asText());
            }
        }
        JsonNode pool = names.get(people);
        String family = clan == null ? dice.word(pool.get("clans")) : clan;
        return new Member(family + dice.word(pool.get(sex)), family, relation, sex, age, people, "");
    }
}
