package org.villagebook.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.record.RecordId;

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
}
