package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.operation.PracticeFamily.Member;
import org.villagebook.record.IdNumber;
import org.villagebook.record.RecordId;

/** Invents the households of a village and everybody in them, with a few mistakes for the checks to find. */
final class PracticeHouseholds {

    static final int HOUSEHOLDS = 70;

    private final JsonNode data;
    private final int villageNumber;
    private final String village;
    private final Dice dice;
    private final LocalDate today;
    private final PracticeFamily families;
    private final Map<LocalDate, Integer> sequence = new HashMap<>();
    private final List<Home> homes = new ArrayList<>();
    private int phones = 1000;

    /** A household that is written, and its people. */
    record Home(RecordId id, boolean monitored, List<Villager> people) {
    }

    /** A person that is written; {@code chronic} is a disease or empty. */
    record Villager(RecordId id, String name, String sex, int age, String chronic) {
    }

    /** A member with the two things that the household's row repeats of its head. */
    private record Registered(Member member, LocalDate birth, String idNumber) {
    }

    PracticeHouseholds(JsonNode data, int villageNumber, String village, Dice dice, LocalDate today) {
        this.data = data;
        this.villageNumber = villageNumber;
        this.village = village;
        this.dice = dice;
        this.today = today;
        this.families = new PracticeFamily(data, dice);
    }

    List<Home> homes() {
        return List.copyOf(homes);
    }

    /** Writes all households in one transaction and all persons in the next. */
    void write(PracticePen pen, String clerk) {
        List<List<Registered>> all = new ArrayList<>();
        List<RecordId> ids = new ArrayList<>();
        List<Boolean> monitored = new ArrayList<>();
        for (int number = 1; number <= HOUSEHOLDS; number++) {
            JsonNode group = data.get("groups").get((number - 1) * data.get("groups").size() / HOUSEHOLDS);
            List<Registered> people = families.members(group.get("people").asText()).stream()
                    .map(this::register).toList();
            Map<String, String> household = household(number, group, people);
            all.add(people);
            monitored.add(household.containsKey("monitoringCategory"));
            ids.add(pen.put("household", household));
        }
        pen.write(clerk, today.minusDays(728));
        for (int i = 0; i < all.size(); i++) {
            homes.add(new Home(ids.get(i), monitored.get(i), people(pen, i + 1, ids.get(i), all.get(i))));
        }
        pen.write(clerk, today.minusDays(727));
    }

    private Registered register(Member member) {
        LocalDate birth = today.minusYears(member.age()).minusDays(dice.between(1, 364));
        return new Registered(member, birth, idNumber(birth, member.sex()));
    }

    /** A number of the unassigned prefecture 5199 whose check character, birth date and sex are right. */
    private String idNumber(LocalDate birth, String sex) {
        int next = sequence.merge(birth, 1, Integer::sum) * 2 + villageNumber / 100 * 300 + (sex.equals("男") ? 1 : 0);
        String first = "5199%02d".formatted(villageNumber % 100) + birth.toString().replace("-", "") + "%03d".formatted(next);
        return "0123456789X".chars().mapToObj(check -> first + (char) check)
                .filter(number -> new IdNumber(number).checkCharacterHolds()).findFirst().orElseThrow();
    }

    private String phone() {
        return "1540000%04d".formatted(phones++);
    }

    private Map<String, String> household(int number, JsonNode group, List<Registered> people) {
        Registered head = people.getFirst();
        JsonNode place = data.get("place");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("householdNo", householdNo(number));
        row.put("headName", head.member().name());
        row.put("headIdNumber", head.idNumber());
        row.put("phone", phone());
        // Mistake for the checks: household 13 counts one member too many.
        row.put("memberCount", Integer.toString(people.size() + (number == 13 ? 1 : 0)));
        for (String level : List.of("province", "prefecture", "county", "township")) {
            row.put(level, place.get(level).asText());
        }
        row.put("village", village);
        row.put("hamlet", group.get("hamlet").asText());
        row.put("group", group.get("name").asText());
        row.put("address", group.get("hamlet").asText() + dice.between(1, 60) + "号");
        row.put("year", Integer.toString(today.getYear()));
        category(number, row);
        livelihood(row);
        row.put("helperName", dice.word(data.get("helpers")));
        row.put("helperPhone", "15400009%03d".formatted(dice.between(0, 999)));
        return row;
    }

    private String householdNo(int number) {
        return "519921%04d%04d".formatted(villageNumber, number);
    }

    private void category(int number, Map<String, String> row) {
        boolean ordinary = number % 3 == 0;
        row.put("householdCategory", ordinary ? "一般农户" : "脱贫户");
        if (!ordinary) {
            int exit = dice.between(2016, 2020);
            row.put("recognitionStandard", "国家标准");
            row.put("identifiedDate", "2014-04-%02d".formatted(dice.between(1, 28)));
            row.put("povertyCause", dice.oneOf("因病", "因残", "因学", "缺技术", "缺劳力", "缺资金", "交通条件落后"));
            row.put("exited", "是");
            row.put("exitDate", exit + "-12-%02d".formatted(dice.between(1, 28)));
        }
        if (number % 8 == 5) {
            LocalDate since = today.minusDays(dice.between(60, 640));
            boolean cleared = number % 16 == 5 && since.isBefore(today.minusDays(300));
            row.put("monitoringCategory", ordinary ? "边缘易致贫户" : dice.oneOf("脱贫不稳定户", "突发严重困难户"));
            row.put("risks", dice.oneOf("因病", "因学", "因灾", "因意外事故", "因病,缺劳力", "因务工就业不稳"));
            row.put("riskDate", since.toString());
            row.put("riskCleared", cleared ? "是" : "否");
            if (cleared) {
                row.put("riskClearedDate", since.plusDays(240).toString());
            }
        }
    }

    private void livelihood(Map<String, String> row) {
        boolean poor = row.containsKey("monitoringCategory");
        row.put("incomePerHead", Integer.toString(poor ? dice.between(6900, 8900) : dice.between(9200, 23800)));
        row.put("farmland", dice.between(2, 14) + "." + dice.between(1, 9));
        row.put("woodland", Integer.toString(dice.between(0, 40)));
        row.put("pasture", Integer.toString(dice.chance(30) ? dice.between(10, 300) : 0));
        row.put("houseArea", Integer.toString(dice.between(60, 180)));
        String grade = dice.chance(4) ? "C级" : dice.oneOf("A级", "A级", "B级");
        row.put("housingGrade", grade);
        row.put("dangerousHousing", grade.equals("C级") ? "是" : "否");
        row.put("safeWater", dice.chance(97) ? "是" : "否");
        row.put("electricity", "是");
        row.put("broadcast", dice.chance(96) ? "是" : "否");
        row.put("toilet", dice.chance(82) ? "是" : "否");
        row.put("fuel", dice.oneOf("清洁能源", "清洁能源", "柴草", "煤炭"));
        row.put("roadType", dice.oneOf("水泥路", "水泥路", "砂石路", "泥土路"));
        row.put("roadDistance", "0." + dice.between(1, 9));
        row.put("cooperativeMember", dice.chance(55) ? "是" : "否");
    }

    private List<Villager> people(PracticePen pen, int number, RecordId household, List<Registered> people) {
        List<Villager> written = new ArrayList<>();
        PracticePerson person = new PracticePerson(dice);
        for (int i = 0; i < people.size(); i++) {
            Registered one = people.get(i);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("household", household.toString());
            row.put("personNo", householdNo(number) + "%02d".formatted(i + 1));
            row.put("name", one.member().name());
            row.put("relationToHead", one.member().relation());
            row.put("sex", one.member().sex());
            row.put("birthDate", one.birth().toString());
            row.put("idType", "居民身份证");
            row.put("idNumber", one.idNumber());
            row.put("ethnicGroup", one.member().people());
            row.put("note", one.member().note());
            if (one.member().age() >= 16 && one.member().age() < 75) {
                row.put("phone", phone());
            }
            String chronic = person.describe(one.member(), row);
            mistake(number, i, row);
            written.add(new Villager(pen.put("person", row), one.member().name(), one.member().sex(),
                    one.member().age(), chronic));
        }
        return written;
    }

    /** Mistakes for the checks: a wrong check character, a birth date that differs, and a telephone number. */
    private static void mistake(int number, int position, Map<String, String> row) {
        String id = row.get("idNumber");
        switch (number * 10 + position) {
            case 70 -> row.put("idNumber", id.substring(0, 17) + (id.endsWith("0") ? '1' : '0'));
            case 220 -> row.put("birthDate", LocalDate.parse(row.get("birthDate")).minusYears(1).toString());
            case 410 -> row.put("phone", "1540000");
            case 560 -> row.put("sex", row.get("sex").equals("男") ? "女" : "男");
            default -> { }
        }
    }
}
