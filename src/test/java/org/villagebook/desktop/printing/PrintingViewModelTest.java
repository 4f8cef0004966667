package org.villagebook.desktop.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.SetFields;
import org.villagebook.record.RecordId;

/** Choosing, looking, printing and taking back, without a window. */
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

    @Test
    void aSheetThatIsUpToDateOpensAtOnceAndAStaleOneAfterItWasSeen() throws IOException {
        PrintingViewModel model = new PrintingViewModel(quiet.workplace());
        model.print(Set.of(home, other), false, folder.resolve("a.pdf"));
        String code = code(folder.resolve("a.pdf"));
        model.comeBack(code);
        assertThat(quiet.visited()).containsExactly(new Place.Page("household", other));
        new SetFields(quiet.desk()).run(other, Map.of("phone", "15400001234"));
        model.comeBack(code);
        assertThat(quiet.visited()).hasSize(1);
        assertThat(model.returned().get().changed()).extracting(changed -> changed.field().id()).containsExactly("phone");
        model.openReturned();
        assertThat(quiet.visited()).hasSize(2);
        model.comeBack("什么也不是");
        assertThat(model.trouble().get()).contains("不是表号");
    }

    private static String code(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Matcher matcher = Pattern.compile("表号 ([0-9]+-[0-9]+-[A-Z2-9]{2})").matcher(new PDFTextStripper().getText(document));
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }
    }
}
