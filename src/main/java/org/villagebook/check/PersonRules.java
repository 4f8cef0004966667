package org.villagebook.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.villagebook.record.IdNumber;
import org.villagebook.record.Record;

/**
 * Rules over one person. Field ids are those of the catalogue file {@code person.yaml}; no sentence repeats an ID
 * number or a telephone number.
 */
final class PersonRules {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final Set<String> MEN = Set.of("之子", "之女婿", "之孙子", "之外孙子", "之父", "之岳父", "之公公", "之祖父",
            "之外祖父", "之曾孙子", "之侄儿");
    private static final Set<String> WOMEN = Set.of("之女", "之儿媳", "之孙女", "之外孙女", "之母", "之岳母", "之婆婆", "之祖母",
            "之外祖母", "之曾孙女", "之侄女", "之兄弟媳妇");

    static final List<RecordRule> ALL = List.of(
            new RecordRule("id.malformed", "idNumber", Severity.ERROR, person -> person.get("idNumber")
                    .filter(PersonRules::malformed).map(id -> List.of())),
            new RecordRule("id.checkCharacter", "idNumber", Severity.ERROR, person -> person.get("idNumber")
                    .filter(id -> !malformed(id) && !new IdNumber(id).checkCharacterHolds())
                    .map(id -> List.of())),
            new RecordRule("id.birthDate", "birthDate", Severity.ERROR, PersonRules::birthDate),
            new RecordRule("id.sex", "sex", Severity.ERROR, PersonRules::sex),
            new RecordRule("phone.form", "phone", Severity.WARNING, person -> person.get("phone")
                    .filter(phone -> !PHONE.matcher(phone).matches())
                    .map(phone -> List.of())),
            new RecordRule("relation.sex", "relationToHead", Severity.ERROR, PersonRules::relation),
            new RecordRule("work.monthsWithoutPlace", "workPlace", Severity.WARNING, person ->
                    positive(person, "monthsAway") && person.get("workPlace").isEmpty()
                            ? Optional.of(List.of(person.text("monthsAway"))) : Optional.empty()),
            new RecordRule("work.placeWithoutMonths", "monthsAway", Severity.WARNING, person ->
                    person.get("workPlace").isPresent() && !positive(person, "monthsAway")
                            ? Optional.of(List.of(person.text("workPlace"))) : Optional.empty()),
            new RecordRule("post.withoutMonths", "publicJobMonths", Severity.WARNING, person ->
                    person.get("publicJob").isPresent() && !positive(person, "publicJobMonths")
                            ? Optional.of(List.of(person.text("publicJob"))) : Optional.empty()));

    private PersonRules() {
    }

    private static boolean malformed(String id) {
        return id.length() != 18 && id.length() != 20 && id.length() != 22 || new IdNumber(id).birthDate().isEmpty();
    }

    /** The ID number, if it is right; a wrong one says nothing about its holder. */
    private static Optional<IdNumber> trusted(Record person) {
        return person.get("idNumber").map(IdNumber::new).filter(IdNumber::holds);
    }

    private static Optional<List<Object>> birthDate(Record person) {
        return trusted(person).flatMap(IdNumber::birthDate).map(Object::toString)
                .filter(born -> person.get("birthDate").filter(said -> !said.equals(born)).isPresent())
                .map(born -> List.of(born, person.text("birthDate")));
    }

    private static Optional<List<Object>> sex(Record person) {
        return trusted(person).flatMap(IdNumber::sex)
                .filter(sex -> person.get("sex").filter(said -> isSex(said) && !said.equals(sex)).isPresent())
                .map(sex -> List.of(sex, person.text("sex")));
    }

    private static boolean isSex(String text) {
        return text.equals("男") || text.equals("女");
    }

    private static Optional<List<Object>> relation(Record person) {
        String relation = person.text("relationToHead");
        String sex = person.text("sex");
        boolean wrong = MEN.contains(relation) && sex.equals("女") || WOMEN.contains(relation) && sex.equals("男");
        return wrong ? Optional.of(List.of(relation, sex)) : Optional.empty();
    }

    private static boolean positive(Record person, String field) {
        try {
            return person.get(field).filter(text -> new BigDecimal(text).signum() > 0).isPresent();
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
