package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.operation.PracticeHouseholds.Home;
import org.villagebook.operation.PracticeHouseholds.Villager;
import org.villagebook.record.RecordId;

/** Invents what happened in the last two years: visits, activities with attendance, and follow-ups. */
final class PracticeEvents {

    private static final int VISITS = 150;
    private static final int ACTIVITIES = 40;
    private static final int DAYS = 725;

    private final JsonNode data;
    private final String village;
    private final Dice dice;
    private final LocalDate today;
    private final List<Home> homes;

    PracticeEvents(JsonNode data, String village, Dice dice, LocalDate today, List<Home> homes) {
        this.data = data;
        this.village = village;
        this.dice = dice;
        this.today = today;
        this.homes = homes;
    }

    void writeVisits(PracticePen pen) {
        List<Home> monitored = homes.stream().filter(Home::monitored).toList();
        for (int i = 0; i < VISITS; i++) {
            JsonNode words = dice.pick(data.get("visits"));
            // Monitored households are seen more often; the last few households have not been seen for long.
            Home home = dice.chance(30) ? monitored.get(dice.between(0, monitored.size() - 1))
                    : homes.get(dice.between(0, homes.size() - 4));
            // The first visits fall into the last days, so that this month is never empty.
            int daysAgo = i < 9 ? i * 2 : dice.between(0, DAYS);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("household", home.id().toString());
            row.put("date", workday(daysAgo).toString());
            row.put("visitor", dice.word(data.get("cadres")));
            row.put("present", words.get(0).asText().startsWith("电话") ? "电话" : dice.chance(90) ? "面谈" : "无人在家");
            row.put("content", words.get(0).asText());
            row.put("need", words.get(1).asText());
            row.put("result", words.get(2).asText());
            pen.put("visit", row);
        }
        pen.write(data.get("secretary").asText(), today.minusDays(1));
    }

    /** The nearest earlier day from Monday to Saturday. */
    private LocalDate workday(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    void writeActivities(PracticePen pen) {
        List<RecordId> ids = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            String kind = dice.oneOf("体检", "义诊", "健康宣传", "禁毒防艾");
            JsonNode words = data.get("activities").get(kind);
            int headcount = dice.between(12, 96);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("date", workday(3 + i * DAYS / ACTIVITIES + dice.between(0, 9)).toString());
            row.put("kind", kind);
            row.put("topic", dice.word(words.get("topics")));
            row.put("place", dice.word(data.get("places")));
            row.put("village", village);
            row.put("host", dice.word(words.get("hosts")));
            row.put("staffCount", Integer.toString(dice.between(2, 11)));
            row.put("headcount", Integer.toString(headcount));
            row.put("content", dice.word(words.get("contents")));
            ids.add(pen.put("activity", row));
            heads.add(headcount);
        }
        pen.write(data.get("secretary").asText(), today.minusDays(3));
        for (int i = 0; i < ids.size() / 2; i++) {
            attendance(pen, ids.get(i), Math.min(heads.get(i), dice.between(6, 14)));
        }
        pen.write(data.get("clerk").asText(), today.minusDays(2));
    }

    private void attendance(PracticePen pen, RecordId activity, int count) {
        List<Villager> people = new ArrayList<>(homes.stream().flatMap(home -> home.people().stream())
                .filter(person -> person.age() >= 14).toList());
        for (int i = 0; i < count; i++) {
            Villager person = people.remove(dice.between(0, people.size() - 1));
            String result = dice.word(data.get("results"));
            Map<String, String> row = new LinkedHashMap<>();
            row.put("activity", activity.toString());
            row.put("person", person.id().toString());
            row.put("name", person.name());
            row.put("sex", person.sex());
            row.put("age", Integer.toString(person.age()));
            row.put("village", village);
            row.put("result", result);
            row.put("referral", result.contains("转诊") ? "是" : "否");
            row.put("referredTo", result.contains("转诊") ? "练习县人民医院" : "");
            pen.put("attendance", row);
        }
    }

    void writeFollowUps(PracticePen pen) {
        for (Home home : homes) {
            for (Villager person : home.people()) {
                if (!person.chronic().isEmpty()) {
                    followUps(pen, person);
                }
            }
        }
        pen.write(data.get("doctor").asText(), today.minusDays(1));
    }

    /** One a quarter; the newest may be so old that the next one is overdue. */
    private void followUps(PracticePen pen, Villager person) {
        LocalDate day = today.minusDays(dice.chance(20) ? dice.between(95, 150) : dice.between(4, 88));
        for (int i = 0; i < 6; i++) {
            boolean satisfied = dice.chance(68);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("person", person.id().toString());
            row.put("date", day.toString());
            row.put("kind", person.chronic());
            row.put("method", dice.oneOf("门诊", "家庭", "家庭", "电话"));
            row.put("doctor", data.get("doctor").asText());
            row.put("systolic", Integer.toString(satisfied ? dice.between(118, 138) : dice.between(142, 172)));
            row.put("diastolic", Integer.toString(satisfied ? dice.between(70, 88) : dice.between(88, 104)));
            row.put("heartRate", Integer.toString(dice.between(62, 92)));
            if (person.chronic().equals("2型糖尿病")) {
                row.put("fastingGlucose", (satisfied ? dice.between(5, 6) : dice.between(8, 12)) + "." + dice.between(0, 9));
                row.put("footPulse", dice.chance(92) ? "触及正常" : "减弱");
            }
            row.put("medication", data.get("medicines").get(person.chronic()).asText());
            row.put("compliance", dice.oneOf("规律", "规律", "规律", "间断"));
            row.put("adverseReaction", "否");
            row.put("outcome", satisfied ? "控制满意" : "控制不满意");
            row.put("nextDate", day.plusDays(90).toString());
            pen.put("follow_up", row);
            day = day.minusDays(dice.between(84, 97));
        }
    }
}
