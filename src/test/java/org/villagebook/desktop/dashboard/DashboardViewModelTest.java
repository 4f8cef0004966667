package org.villagebook.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.desktop.component.Navigation;
import org.villagebook.desktop.component.Notices;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.PutRecord;
import org.villagebook.outcome.Problem;
import org.villagebook.output.chart.Chart;
import org.villagebook.operation.Behind;
import org.villagebook.text.Messages;

/** The dashboard's numbers come from the records, and what a mark counts is what its click opens. */
class DashboardViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;
    private Desk desk;
    private DashboardViewModel model;

    @BeforeEach
    void newVillage() {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom())
                .create(folder, "village", "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        model = new DashboardViewModel(new Workplace(desk, new Messages(Locale.SIMPLIFIED_CHINESE),
                BackgroundRunner.sameThread(problem -> {
                    throw problem;
                }), new Silent(), new Leads()), () -> TODAY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void put(String type, Map<String, String> values) {
        new PutRecord(desk).run(type, values);
    }

    private List<String> due() {
        return model.overview().get().due().stream().map(Due::sentence).toList();
    }

    @Test
    void anEmptyBookAsksForTheRoster() {
        model.open();
        assertThat(due()).contains("还没有农户，先导入名册");
        assertThat(model.overview().get().charts()).hasSize(4).allMatch(Chart::isEmpty);
    }

    @Test
    void householdsWithoutAVisitThisMonthAreDue() {
        put("household", Map.of("householdNo", "1", "headName", "单国强"));
        put("household", Map.of("householdNo", "2", "headName", "曾兰", "monitoringCategory", "边缘易致贫户"));
        put("visit", Map.of("householdNo", "1", "date", "2026-11-02"));
        put("visit", Map.of("householdNo", "2", "date", "2026-10-20"));
        model.open();
        assertThat(due()).contains("监测对象本月该走访：1 项");
        assertThat(model.overview().get().tiles().getFirst().number()).isEqualTo("2");
    }

    @Test
    void aProjectPastItsPlanIsDueAndLeadsToItself() {
        put("project", Map.of("name", "路", "plannedEndDate", "2026-10-01"));
        put("project", Map.of("name", "水", "plannedEndDate", "2026-10-01", "endDate", "2026-09-20"));
        model.open();
        Due late = model.overview().get().due().stream().filter(Due::urgent).findFirst().orElseThrow();
        assertThat(late.sentence()).isEqualTo("项目应完工：1 项");
        assertThat(new org.villagebook.operation.ShowRecord(desk).run(((Place.Page) late.place()).id()))
                .get().satisfies(project -> assertThat(project.text("name")).isEqualTo("路"));
    }

    @Test
    void everyMarkOfEveryChartOpensExactlyWhatItCounts() {
        put("project", Map.of("name", "路", "plannedEndDate", "2026-10-01"));
        put("project", Map.of("name", "水", "plannedEndDate", "2026-08-01", "endDate", "2026-09-20"));
        put("activity", Map.of("date", "2026-11-05", "kind", "义诊"));
        put("activity", Map.of("date", "2026-11-06", "kind", "体检"));
        put("activity", Map.of("date", "2025-01-06", "kind", "体检"));
        put("household", Map.of("householdNo", "1", "headName", "单国强", "householdCategory", "脱贫户"));
        put("household", Map.of("householdNo", "2", "headName", "曾兰"));
        model.open();
        ListRecords lists = new ListRecords(desk);
        for (Chart<Behind> chart : model.overview().get().charts()) {
            if (!(chart instanceof Chart.Ring)) {
                chart.marks().filter(mark -> mark != null).forEach(mark ->
                        assertThat(lists.count(((Behind.Records) mark.key()).query())).as(chart.title() + " " + mark.label())
                                .isEqualTo(mark.value().longValueExact()));
            }
        }
    }

    @Test
    void fundsAddUpToTheFen() {
        put("fund", Map.of("date", "2026-03-01", "kind", "引进资金", "amount", "10000.50"));
        put("fund", Map.of("date", "2026-04-01", "kind", "引进资金", "amount", "0.25"));
        model.open();
        Chart<Behind> funds = model.overview().get().charts().stream().filter(Chart.Ring.class::isInstance)
                .findFirst().orElseThrow();
        assertThat(funds.marks()).singleElement()
                .satisfies(mark -> assertThat(mark.value()).isEqualByComparingTo("10000.75"));
    }

    /** Says nothing. */
    private static final class Silent implements Notices {
        @Override
        public void done(String sentence) {
        }

        @Override
        public void undoable(String sentence) {
        }

        @Override
        public void problem(Problem problem) {
            throw problem;
        }
    }

    /** Notes where it was asked to lead. */
    private final class Leads implements Navigation {
        @Override
        public void go(Place place) {

        }

        @Override
        public void back() {
        }
    }
}
