package org.villagebook.desktop.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.operation.ListRecords;
import org.villagebook.operation.PrintChoice;
import org.villagebook.operation.PrintForms;
import org.villagebook.operation.SetFields;
import org.villagebook.operation.ShowRecord;
import org.villagebook.operation.UndoLast;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Sheets of paper come back: found by their number, entered in the order of the paper, saved whole. */
class ReturnViewModelTest {

    private static final Pattern NUMBER = Pattern.compile("表号 ([0-9]+-[0-9]+-[A-Z2-9]{2})");

    @TempDir
    private Path folder;
    private QuietWorkplace quiet;
    private RecordId home;
    private RecordId member;
    private ReturnViewModel model;

    @BeforeEach
    void open() {
        quiet = new QuietWorkplace(folder);
        home = quiet.household();
        member = quiet.person(home, "曾兰");
        model = new ReturnViewModel(quiet.workplace());
    }

    @AfterEach
    void close() {
        quiet.close();
    }

    private String printed(String form, RecordId subject) {
        PrintForms forms = new PrintForms(quiet.desk());
        Path pdf = folder.resolve(form + ".pdf");
        forms.run(forms.form(form).form(), PrintChoice.of(Set.of(subject)), pdf, false, Progress.SILENT);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Matcher matcher = NUMBER.matcher(new PDFTextStripper().getText(document));
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Record now(RecordId id) {
        return new ShowRecord(quiet.desk()).run(id).orElseThrow();
    }

    private SheetEntryViewModel entered(String form, RecordId subject) {
        model.comeBack(printed(form, subject));
        return model.entry().get();
    }

    @Test
    void aSheetThatIsUpToDateOpensInTheOrderOfThePaper() {
        SheetEntryViewModel sheet = entered("checklist", home);
        assertThat(sheet.parts()).extracting(part -> part.type().id()).containsExactly("household", "person");
        assertThat(sheet.parts().getFirst().fields()).startsWith("headIdNumber", "phone", "memberCount", "householdCategory");
        assertThat(sheet.parts().getLast().fields()).containsExactly("name", "relationToHead", "sex", "idNumber", "education",
                "labourSkill", "health");
        assertThat(sheet.parts().getLast().text("name").get()).isEqualTo("曾兰");
        assertThat(sheet.parts().getLast().text("idNumber").get()).as("never filled in").isEmpty();
    }

    @Test
    void correctionsOfAHouseholdAndItsMemberAreOneUndo() {
        SheetEntryViewModel sheet = entered("checklist", home);
        sheet.parts().getFirst().text("phone").set("15400001234");
        sheet.parts().getLast().text("education").set("初中");
        assertThat(sheet.changes().get()).isEqualTo(2);
        AtomicBoolean saved = new AtomicBoolean();
        sheet.save(() -> saved.set(true), (part, field) -> { });
        assertThat(saved).isTrue();
        assertThat(now(home).text("phone")).isEqualTo("15400001234");
        assertThat(now(member).text("education")).isEqualTo("初中");
        new UndoLast(quiet.desk()).run();
        assertThat(now(home).text("phone")).isNotEqualTo("15400001234");
        assertThat(now(member).text("education")).isEmpty();
    }

    @Test
    void aSheetThatAgreesWritesNothing() {
        SheetEntryViewModel sheet = entered("checklist", home);
        int before = new ShowRecord(quiet.desk()).history(home).size();
        sheet.save(() -> { }, (part, field) -> { });
        assertThat(new ShowRecord(quiet.desk()).history(home)).hasSize(before);
        assertThat(quiet.said()).contains("与系统一致，没有改动");
    }

    @Test
    void aBadValueIsRefusedAndNothingOfTheSheetIsWritten() {
        SheetEntryViewModel sheet = entered("checklist", home);
        sheet.parts().getFirst().text("phone").set("15400001234");
        sheet.parts().getFirst().text("identifiedDate").set("2026-02-30");
        AtomicReference<String> refused = new AtomicReference<>();
        sheet.save(() -> { }, (part, field) -> refused.set(field));
        assertThat(refused).hasValue("identifiedDate");
        assertThat(sheet.parts().getFirst().remark("identifiedDate").get().blocks()).isTrue();
        assertThat(now(home).text("phone")).isNotEqualTo("15400001234");
    }

    @Test
    void aFollowUpSheetMakesAFollowUp() {
        new SetFields(quiet.desk()).run(member, Map.of("health", "长期慢性病"));
        SheetEntryViewModel sheet = entered("follow-up", member);
        SheetPart visit = sheet.parts().getFirst();
        assertThat(sheet.parts()).hasSize(1);
        assertThat(visit.fields()).startsWith("date", "doctor", "method", "kind");
        visit.text("date").set("2026-11-20");
        visit.text("kind").set("高血压");
        visit.text("method").set("家庭");
        visit.text("systolic").set("138");
        visit.text("diastolic").set("86");
        sheet.save(() -> { }, (part, field) -> {
            throw new AssertionError(field + " refused");
        });
        assertThat(new ListRecords(quiet.desk()).run(RecordQuery.all("follow_up"))).singleElement().satisfies(made -> {
            assertThat(made.reference("person")).contains(member);
            assertThat(made.text("systolic")).isEqualTo("138");
        });
    }

    @Test
    void whatChangedSinceThePrintIsSeenBeforeAnythingIsEntered() {
        String code = printed("checklist", home);
        String before = now(home).text("phone");
        new SetFields(quiet.desk()).run(home, Map.of("phone", "15400001234"));
        model.comeBack(code);
        assertThat(model.entry().get()).isNull();
        assertThat(model.returned().get().changed()).extracting(changed -> changed.field().id()).containsExactly("phone");
        model.openReturned();
        SheetPart household = model.entry().get().parts().getFirst();
        assertThat(quiet.workplace().messages().of(household.remark("phone").get().phrase()))
                .isEqualTo("表上是 " + (before.isEmpty() ? "（空）" : before) + "，打印之后改过");
        household.text("address").set("五组1号");
        model.entry().get().save(model::layAside, (part, field) -> { });
        assertThat(model.entry().get()).isNull();
        assertThat(now(home).text("address")).isEqualTo("五组1号");
        assertThat(now(home).text("phone")).as("what changed meanwhile stays").isEqualTo("15400001234");
    }

    @Test
    void whatIsNoNumberOfASheetIsSaid() {
        model.comeBack("什么也不是");
        assertThat(model.trouble().get()).contains("不是表号");
    }

    @Test
    void everyFieldThatAFormTakesBackExists() {
        PrintForms forms = new PrintForms(quiet.desk());
        assertThat(forms.forms()).filteredOn(form -> !form.makes().isEmpty()).hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(form -> form.makes().keySet().forEach(type ->
                        assertThat(quiet.desk().catalogue().require(type).parent()).isEqualTo(form.subject())));
    }
}
