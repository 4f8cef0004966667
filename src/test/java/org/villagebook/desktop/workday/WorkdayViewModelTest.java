package org.villagebook.desktop.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.UndoLast;
import org.villagebook.operation.WorkdayMonth.Cadre;

class WorkdayViewModelTest {

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private WorkdayViewModel model;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        place.put("posting", Map.of("name", "罗春生", "post", "第一书记", "startDate", "2025-05-10"));
        place.put("posting", Map.of("name", "早已离任", "post", "驻村干部", "startDate", "2020-01-01", "endDate", "2022-01-01"));
        model = new WorkdayViewModel(place.workplace(), YearMonth.of(2026, 2));
        model.open();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Cadre cadre() {
        return model.month().get().cadres().getFirst();
    }

    @Test
    void onlyWhoIsPostedInTheMonth() {
        assertThat(model.month().get().cadres()).extracting(Cadre::name).containsExactly("罗春生");
    }

    @Test
    void daysNightsAndLeave() {
        model.mark(cadre(), 1, "在岗");
        model.mark(cadre(), 2, "培训");
        model.turnNight(cadre(), 3);
        model.mark(cadre(), 4, "事假");
        model.mark(cadre(), 5, "缺岗");
        assertThat(cadre().inVillage()).as("training counts").isEqualTo(3);
        assertThat(cadre().nights()).isEqualTo(1);
        assertThat(cadre().leave()).isEqualTo(1);
        assertThat(cadre().absent()).isEqualTo(1);
        assertThat(cadre().unapproved()).isEqualTo(1);
        model.approve(cadre(), 4, "乡党委书记");
        assertThat(cadre().unapproved()).isZero();
        model.mark(cadre(), 1, "公出");
        assertThat(cadre().days()).as("a day has one record").hasSize(5);
        model.mark(cadre(), 5, "");
        assertThat(cadre().absent()).isZero();
        new UndoLast(place.desk()).run();
        model.open();
        assertThat(cadre().absent()).isEqualTo(1);
        model.turn(1);
        assertThat(cadre().inVillage()).isZero();
        assertThat(cadre().inYear()).isEqualTo(3);
    }

    @Test
    void theSummaryComesFromTheRecords() {
        model.mark(cadre(), 1, "在岗");
        String household = place.household().toString();
        place.put("visit", Map.of("household", household, "date", "2026-02-03", "content", "看望"));
        place.put("visit", Map.of("household", household, "date", "2026-02-13", "content", "再看望"));
        place.put("visit", Map.of("household", household, "date", "2026-03-01", "content", "下个月"));
        model.open();
        assertThat(model.summary().get()).isEqualTo(
                "2026 年 2 月：罗春生在村 1 天、住村 0 晚、请假 0 天。入户走访 2 条，共走访 1 户");
    }
}
