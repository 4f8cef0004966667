package org.villagebook.desktop.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.villagebook.check.ReferenceRanges;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Reads how the members of a household are cared for: contract, last measurements, what is due. Beside the window. */
final class CareReader {

    private static final List<String> MEASURED = List.of("systolic", "systolicLeft", "diastolic", "diastolicLeft",
            "fastingGlucose", "heartRate", "pulse", "bmi");

    /** One measured value in words, and whether it lies outside its range. */
    record Measured(String words, boolean outside) {
    }

    /**
     * One member.
     *
     * @param contract until when, or an empty text without a contract
     * @param last     day of the last follow-up or check-up, or an empty text
     * @param next     day on which the next is due, or an empty text
     */
    record Care(RecordId person, String name, int age, String diseases, String contract, String last,
                List<Measured> measured, String next, boolean overdue) {
    }

    private final Workplace workplace;
    private final LocalDate today;
    private final ReferenceRanges ranges;

    CareReader(Workplace workplace, LocalDate today) {
        this.workplace = workplace;
        this.today = today;
        this.ranges = new ReferenceRanges(workplace.desk().catalogue().limits(), today);
    }

    List<Care> read(RecordId household) {
        return new ListRecords(workplace.desk()).run(RecordQuery.all("person").where("household", household.toString()))
                .stream().map(this::care).toList();
    }

    private Care care(Record person) {
        int age = person.get("birthDate").filter(day -> day.length() == 10)
                .map(day -> Period.between(LocalDate.parse(day), today).getYears()).orElse(-1);
        String contract = newest("family_doctor_contract", person, "startDate")
                .map(found -> found.get("endDate").orElse(found.text("startDate"))).orElse("");
        Optional<Record> last = newest("follow_up", person, "date");
        Optional<Record> checked = newest("health_check", person, "date");
        if (last.isEmpty() || checked.isPresent() && checked.get().text("date").compareTo(last.get().text("date")) > 0) {
            last = checked;
        }
        String next = last.map(record -> record.text("nextDate")).orElse("");
        return new Care(person.id(), person.text("name"), age, person.text("chronicDiseases").replace(",", "、"), contract,
                last.map(record -> record.text("date")).orElse(""), last.map(record -> measured(record, age)).orElse(List.of()),
                next, !next.isEmpty() && next.compareTo(today.toString()) < 0);
    }

    private Optional<Record> newest(String type, Record person, String day) {
        ListRecords.Pages found = new ListRecords(workplace.desk()).open(RecordQuery.all(type)
                .where("person", person.id().toString()).orderedBy(day, true));
        return found.read(0, Math.min(1, found.size())).stream().findFirst();
    }

    private List<Measured> measured(Record record, int age) {
        List<Measured> found = new ArrayList<>();
        for (String id : MEASURED) {
            record.get(id).ifPresent(value -> found.add(new Measured(workplace.type(record.type()).require(id).label()
                    .in(workplace.locale()) + " " + value, ranges.outside(id, value, age))));
        }
        return found;
    }
}
