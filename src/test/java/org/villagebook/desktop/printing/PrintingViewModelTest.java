package org.villagebook.desktop.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.SetFields;
import org.villagebook.record.RecordId;

/** Choosing, looking and printing, without a window. */
class PrintingViewModelTest {

    @TempDir
    private Path folder;
    private QuietWorkplace quiet;
    private RecordId home;
    private RecordId other;

    @BeforeEach
    void open() {
        quiet = new QuietWorkplace(folder);
        home = quiet.household();
        other = quiet.put("household", Map.of("householdNo", "51990001000002", "headName", "仇玉兰", "group", "一组"));
    }

    @AfterEach
    void close() {
        quiet.close();
    }

    @Test
    void opensOnTheChecklistOfTheFirstHouseholdOfTheWalk() {
        PrintingViewModel model = new PrintingViewModel(quiet.workplace());
        assertThat(model.chosen().get().id()).isEqualTo("checklist");
        assertThat(model.offer().get().records()).extracting(record -> record.id()).containsExactly(other, home);
        assertThat(model.offer().get().groups()).containsExactlyInAnyOrder("一组", "三组");
        assertThat(model.preview().get()).isNotNull();
    }

    @Test
    void printsAndThenOffersOnlyWhatChanged() {
        PrintingViewModel model = new PrintingViewModel(quiet.workplace());
        model.setGroup("三组");
        assertThat(model.offer().get().records()).hasSize(1);
        model.print(Set.of(), false, folder.resolve("a.pdf"));
        assertThat(model.queue().getFirst().state().get()).isEqualTo(PrintJob.State.DONE);
        assertThat(folder.resolve("a.pdf")).exists();
        model.setGroup("");
        model.setChanged(true);
        assertThat(model.offer().get().records()).extracting(record -> record.id()).containsExactly(other);
    }

    @Test
    void aFailedJobSaysWhy() {
        PrintingViewModel model = new PrintingViewModel(quiet.workplace());
        model.setGroup("九组");
        model.print(Set.of(), false, folder.resolve("a.pdf"));
        assertThat(model.queue().getFirst().state().get()).isEqualTo(PrintJob.State.FAILED);
        assertThat(model.queue().getFirst().words().get()).contains("没有需要打印的内容");
    }
}
