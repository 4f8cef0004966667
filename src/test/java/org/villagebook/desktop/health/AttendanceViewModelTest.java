package org.villagebook.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.ShowRecord;
import org.villagebook.operation.UndoLast;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

class AttendanceViewModelTest {

    @TempDir
    Path folder;

    @Test
    void oneAfterAnotherAndNobodyTwice() {
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            RecordId person = place.person(place.household(), "阿牛惹古");
            RecordId activity = place.put("activity", Map.of("date", "2019-05-01", "kind", "义诊", "topic", "义诊进村"));
            AttendanceViewModel attendance = new AttendanceViewModel(place.workplace());
            attendance.show(activity);
            for (String who : new String[] {person.toString(), "过路人", person.toString(), " "}) {
                attendance.who().set(who);
                attendance.add();
            }
            attendance.show(activity);
            assertThat(place.said()).containsExactly("阿牛惹古已签到", "过路人已签到", "阿牛惹古已经签过到了");
            assertThat(attendance.counts().get()).isEqualTo("到场 2 人：本村 1 人，来客 1 人，转诊 0 人");
        }
    }

    @Test
    void whatIsMeasuredGoesIntoThePersonsHealthRecord() {
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            RecordId household = place.household();
            RecordId person = place.person(household, "阿牛惹古");
            RecordId activity = place.put("activity", Map.of("date", "2019-05-01", "kind", "义诊", "topic", "义诊进村", "host", "省医院"));
            AttendanceViewModel attendance = new AttendanceViewModel(place.workplace());
            attendance.show(activity);
            assertThat(attendance.measuring().get()).isTrue();
            attendance.who().set(person.toString());
            attendance.measured("systolicLeft").set("162");
            attendance.measured("diastolicLeft").set("88");
            attendance.measured("fastingGlucose").set("5.6");
            attendance.referred().set(true);
            attendance.add();
            assertThat(attendance.measured("systolicLeft").get()).as("ready for the next").isEmpty();
            Record check = new ListRecords(place.desk()).run(RecordQuery.all("health_check")).getFirst();
            assertThat(check.fields()).containsEntry("person", person.toString()).containsEntry("date", "2019-05-01")
                    .containsEntry("systolicLeft", "162").containsEntry("institution", "省医院");
            assertThat(attendance.counts().get()).isEqualTo("到场 1 人：本村 1 人，来客 0 人，转诊 1 人"
                    + "；测血压 1 人，偏离参考值 1 人；测血糖 1 人，偏离参考值 0 人");
            attendance.report();
            assertThat(new ShowRecord(place.desk()).run(activity).orElseThrow().fields()).containsEntry("headcount", "1");
            attendance.who().set(place.person(household, "曾国").toString());
            attendance.measured("systolicLeft").set("九十");
            attendance.add();
            assertThat(new ListRecords(place.desk()).run(RecordQuery.all("attendance"))).as("refused, and nothing was written").hasSize(1);
            assertThat(attendance.measured("systolicLeft").get()).as("what was typed stays").isEqualTo("九十");
            attendance.measured("systolicLeft").set("120");
            attendance.add();
            new UndoLast(place.desk()).run();
            assertThat(new ListRecords(place.desk()).run(RecordQuery.all("health_check"))).as("one undo for both").hasSize(1);
            assertThat(new ListRecords(place.desk()).run(RecordQuery.all("attendance"))).hasSize(1);
        }
    }
}
