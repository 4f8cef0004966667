package org.villagebook.desktop.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.record.RecordId;

class ProjectViewModelTest {

    @TempDir
    Path folder;

    @Test
    void theCourseOfAProject() {
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            RecordId project = place.put("project", Map.of("name", "通组路", "state", "实施中", "startDate", "2019-01-01",
                    "plannedEndDate", "2019-04-11", "plannedAmount", "300000"));
            place.put("project_progress", Map.of("project", project.toString(), "date", "2019-02-20", "percent", "60",
                    "amountPaid", "100000"));
            place.put("project_progress", Map.of("project", project.toString(), "date", "2019-01-21", "percent", "20"));
            place.put("fund", Map.of("date", "2019-01-05", "amount", "1234.50", "kind", "引进资金", "project", project.toString()));
            ProjectViewModel model = new ProjectViewModel(place.workplace());
            model.show(project);
            ProjectViewModel.Course course = model.course().get();
            assertThat(course.points()).extracting(ProjectViewModel.Point::percent).containsExactly(20.0, 60.0);
            assertThat(course.plannedOn(LocalDate.of(2019, 2, 20))).contains(50.0);
            assertThat(course.received()).isEqualByComparingTo("1234.5");
            assertThat(course.paid()).isEqualByComparingTo(new BigDecimal("100000"));
            ProjectBoardViewModel board = new ProjectBoardViewModel(place.workplace());
            board.open();
            assertThat(board.columns().get().get("实施中")).hasSize(1);
            assertThat(board.columns().get()).containsOnlyKeys("规划中", "实施中", "已完工", "已验收");
        }
    }
}
