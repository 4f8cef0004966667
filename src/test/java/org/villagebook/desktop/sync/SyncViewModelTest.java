package org.villagebook.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.ApproveEnrolment;
import org.villagebook.operation.ReceivePackages;
import org.villagebook.operation.Received;
import org.villagebook.operation.SiteStatus;
import org.villagebook.outcome.Progress;

class SyncViewModelTest {

    @TempDir
    Path folder;
    private QuietWorkplace village;
    private QuietWorkplace province;
    private SyncViewModel sync;

    @BeforeEach
    void open() {
        village = new QuietWorkplace(folder.resolve("v"), "village", "V001", "金岭村");
        province = new QuietWorkplace(folder.resolve("p"), "province", "P51", "省级专班");
        sync = new SyncViewModel(village.workplace());
        sync.open();
    }

    @AfterEach
    void close() {
        village.close();
        province.close();
    }

    private String approve() {
        sync.enrolment().request(folder.resolve("a.vbq"));
        return new ApproveEnrolment(province.desk()).run(List.of(folder.resolve("a.vbq")), folder.resolve("a.vbt"))
                .getFirst().shortCode();
    }

    private void enrol() {
        approve();
        sync.take(List.of(folder.resolve("a.vbt")));
        sync.enrolment().accept();
    }

    private List<String> states() {
        return sync.packages().stream().map(SiteStatus.OutboxLine::state).toList();
    }

    @Test
    void isEnrolledOnlyAfterTheCodeWasCompared() {
        assertThat(sync.enrolled()).isFalse();
        assertThat(sync.enrolment().requested().get()).isNull();
        String code = approve();
        assertThat(sync.enrolment().requested().get()).isNotNull();
        sync.take(List.of(folder.resolve("a.vbt")));
        assertThat(sync.enrolment().answer().get().code()).isEqualTo(code);
        assertThat(sync.enrolled()).isFalse();
        sync.enrolment().accept();
        assertThat(sync.enrolled()).isTrue();
        assertThat(sync.enrolment().answer().get()).isNull();
    }

    @Test
    void aCodeThatDiffersIsPutAside() {
        approve();
        sync.take(List.of(folder.resolve("a.vbt")));
        sync.enrolment().putAside();
        assertThat(sync.enrolment().answer().get()).isNull();
        sync.open();
        assertThat(sync.enrolled()).isFalse();
    }

    @Test
    void anAnswerForSomebodyElseIsToldAndNotShown() throws Exception {
        sync.take(List.of(Files.writeString(folder.resolve("photo.vbt"), "no list")));
        assertThat(village.said()).hasSize(1);
        assertThat(sync.enrolment().answer().get()).isNull();
        assertThat(sync.enrolment().busy().get()).isFalse();
    }

    @Test
    void aPackageIsMadeCarriedAndReceived() {
        enrol();
        village.household();
        sync.open();
        assertThat(sync.board().get().unsent()).isEqualTo(1);
        Path stick = folder.resolve("stick");
        sync.export(stick);
        assertThat(sync.busy().get()).isFalse();
        assertThat(sync.folder()).isEqualTo(stick);
        assertThat(sync.board().get().unsent()).isZero();
        assertThat(sync.waiting()).isEqualTo(1);
        assertThat(states()).containsExactly("made");
        sync.markCarried(sync.packages().getFirst());
        assertThat(states()).containsExactly("carried");
        new ReceivePackages(province.desk()).run(List.of(stick), folder.resolve("receipts"), Progress.SILENT);
        sync.take(List.of(folder.resolve("receipts")));
        assertThat(states()).containsExactly("received");
        assertThat(sync.received()).extracting(Received::state).containsExactly(Received.State.APPLIED);
        assertThat(sync.waiting()).isZero();
    }

    @Test
    void anExportThatFailsLeavesTheButtonUsable() throws Exception {
        enrol();
        sync.export(Files.writeString(folder.resolve("file"), "not a folder"));
        assertThat(sync.busy().get()).isFalse();
        assertThat(village.said().getLast()).isEqualTo("operation.cannotWrite");
    }

    @Test
    void sizesAreRounded() {
        assertThat(List.of(SyncViewModel.size(10), SyncViewModel.size(20_000), SyncViewModel.size(3_500_000)))
                .containsExactly("1 KB", "20 KB", "3.3 MB");
    }
}
