package org.villagebook.desktop.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.desktop.inbox.InboxViewModel.Stage;
import org.villagebook.operation.AcceptEnrolment;
import org.villagebook.operation.Desk;
import org.villagebook.operation.ExportPackage;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.RequestEnrolment;
import org.villagebook.operation.SetFields;
import org.villagebook.operation.Received.State;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

class InboxViewModelTest {

    @TempDir
    Path folder;
    private final List<QuietWorkplace> sites = new ArrayList<>();
    private QuietWorkplace province;
    private InboxViewModel inbox;

    @BeforeEach
    void open() {
        province = new QuietWorkplace(folder.resolve("p"), "province", "P51", "省级专班");
        inbox = new InboxViewModel(province.workplace());
        inbox.open();
    }

    @AfterEach
    void close() {
        province.close();
        sites.forEach(QuietWorkplace::close);
    }

    private QuietWorkplace site(String code) {
        QuietWorkplace site = new QuietWorkplace(folder.resolve("site" + sites.size()), "village", code, "村" + code);
        sites.add(site);
        Path request = folder.resolve(sites.size() + ".vbq");
        Path list = folder.resolve(sites.size() + ".vbt");
        new RequestEnrolment(site.desk()).run(request);
        inbox.take(List.of(request));
        assertThat(inbox.stage().get()).isEqualTo(Stage.ENROLMENT);
        assertThat(inbox.approval().asking()).hasSize(1);
        String code8 = inbox.approval().asking().getFirst().shortCode();
        inbox.approval().approve(list);
        assertThat(inbox.approval().approved().get()).isTrue();
        assertThat(new AcceptEnrolment(site.desk()).run(list).shortCode()).isEqualTo(code8);
        inbox.approval().close();
        assertThat(inbox.stage().get()).isEqualTo(Stage.BOARD);
        return site;
    }

    private Path export(Desk desk) {
        return new ExportPackage(desk).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
    }

    private long households() {
        return new ListRecords(province.desk()).count(RecordQuery.all("household"));
    }

    @Test
    void looksFirstAndWritesWhenAsked() {
        QuietWorkplace village = site("V001");
        village.household();
        Path sent = export(village.desk());
        inbox.take(List.of(sent));
        assertThat(inbox.stage().get()).isEqualTo(Stage.PREVIEW);
        assertThat(inbox.count(State.APPLIED)).isEqualTo(1);
        assertThat(households()).isZero();
        assertThat(inbox.receipts().get()).isEqualTo(folder.resolve("stick").resolve("回执"));
        inbox.run();
        assertThat(inbox.stage().get()).isEqualTo(Stage.DONE);
        assertThat(households()).isEqualTo(1);
        assertThat(folder.resolve("stick/回执")).isNotEmptyDirectory();
        inbox.run();
        assertThat(inbox.arrived()).hasSize(1);
        assertThat(inbox.siteName(inbox.arrived().getFirst().site())).isEqualTo("村V001");
        inbox.toBoard();
        assertThat(inbox.results()).isEmpty();
    }

    @Test
    void aPreviewNamesTheFiguresAndAPackageIsWithdrawn() {
        QuietWorkplace village = site("V001");
        village.put("night_school", Map.of("date", "2026-03-01", "topicClass", "政策宣传", "topic", "讲习", "headcount", "40"));
        inbox.take(List.of(export(village.desk())));
        assertThat(inbox.effects()).extracting(one -> one.indicator().code() + ' ' + one.before() + ' ' + one.now())
                .containsExactly("NIGHT_CNT 0 1", "NIGHT_BENEF 0 40");
        inbox.run();
        assertThat(inbox.effects()).isEmpty();
        inbox.toBoard();
        String site = inbox.arrived().getFirst().site();
        inbox.narrow("another");
        assertThat(inbox.arrived()).isEmpty();
        inbox.narrow(site);
        var heat = inbox.months(java.time.YearMonth.now());
        assertThat(heat.marks().mapToLong(mark -> mark.value().longValue()).sum()).isEqualTo(1);
        assertThat(heat.marks().map(mark -> mark.key())).containsOnly(site);
        var line = inbox.arrived().getFirst();
        inbox.lookAtWithdrawal(line, what -> assertThat(what.types().get("night_school").gone()).isEqualTo(1));
        assertThat(new ListRecords(province.desk()).count(RecordQuery.all("night_school"))).isEqualTo(1);
        inbox.withdraw(line);
        assertThat(new ListRecords(province.desk()).count(RecordQuery.all("night_school"))).isZero();
    }

    @Test
    void oneBadFileStopsNoneOfTheOthersAndAloneIsNotWorthAnImport() throws Exception {
        QuietWorkplace village = site("V001");
        Path bad = Files.writeString(folder.resolve("photo.vbp"), "no package");
        inbox.take(List.of(bad));
        assertThat(inbox.worthwhile()).isFalse();
        inbox.toBoard();
        inbox.take(List.of(bad, export(village.desk())));
        inbox.run();
        assertThat(inbox.count(State.REFUSED)).isEqualTo(1);
        assertThat(inbox.count(State.APPLIED)).isEqualTo(1);
    }

    @Test
    void whatNeedsAttentionComesFirst() {
        QuietWorkplace good = site("V001");
        good.household();
        site("V002");
        QuietWorkplace gap = site("V003");
        export(gap.desk());
        inbox.take(List.of(export(good.desk()), export(gap.desk())));
        inbox.run();
        inbox.toBoard();
        assertThat(inbox.sites()).extracting(row -> row.line().site().code()).containsExactly("V003", "V002", "V001");
        assertThat(inbox.sites()).extracting(SiteRow::need)
                .containsExactly(SiteRow.Need.GAPS, SiteRow.Need.NEVER, SiteRow.Need.NOTHING);
        assertThat(inbox.sites().getFirst().missing()).isEqualTo("1");
        assertThat(inbox.needy()).isEqualTo(2);
    }

    @Test
    void aPersonDecidesWhichValueStands() {
        QuietWorkplace one = site("V001");
        QuietWorkplace other = site("V001");
        RecordId household = one.household();
        other.household();
        new SetFields(one.desk()).run(household, Map.of("phone", "13512345678"));
        new SetFields(other.desk()).run(household, Map.of("phone", "13987654321"));
        inbox.take(List.of(export(one.desk()), export(other.desk())));
        inbox.run();
        ConflictsViewModel.Conflict conflict = inbox.conflicts().conflicts().getFirst();
        assertThat(conflict.title()).isEqualTo("单田芳");
        assertThat(conflict.values()).extracting(ConflictsViewModel.Standing::site).containsOnly("村V001");
        ConflictsViewModel.Standing kept = conflict.values().getLast();
        inbox.conflicts().keep(conflict, kept);
        assertThat(inbox.conflicts().conflicts()).isEmpty();
        assertThat(new ListRecords(province.desk()).run(RecordQuery.all("household")).getFirst().text("phone"))
                .isEqualTo(kept.value());
    }

    @Test
    void aRequestThatDoesNotHoldLeadsBackToTheBoard() throws Exception {
        inbox.take(List.of(Files.writeString(folder.resolve("x.vbq"), "no request")));
        assertThat(inbox.stage().get()).isEqualTo(Stage.BOARD);
        assertThat(province.said()).hasSize(1);
    }

    @Test
    void missingNumbersAreDrawnTogether() {
        var line = new org.villagebook.operation.SiteStatus.SiteLine(province.desk().site(), "d", 1, 2,
                List.of(3L, 5L, 6L, 7L, 9L, 10L), 0L, 0, false, false);
        assertThat(new SiteRow(line, false).missing()).isEqualTo("3, 5–7, 9–10");
    }

    @Test
    void aPackageThatSaysThatNothingHappenedIsAReport() {
        var heard = new org.villagebook.operation.SiteStatus.SiteLine(province.desk().site(), "d", 1, 2, List.of(), 3L, 0,
                false, true);
        assertThat(new SiteRow(heard, false).need()).isEqualTo(SiteRow.Need.ZERO);
    }
}
