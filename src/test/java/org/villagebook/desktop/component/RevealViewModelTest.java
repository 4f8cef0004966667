package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.operation.RevealIdNumber;
import org.villagebook.operation.ShowRecord;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Access;
import org.villagebook.record.RecordId;

/** A whole ID number is only seen while a key is held, by somebody who gave a reason, and that is written down. */
class RevealViewModelTest {

    private static final String WHOLE = "51990119800101001X";

    @TempDir
    Path folder;
    private QuietWorkplace place;
    private RecordId person;
    private int asked;
    private RevealViewModel model;

    @BeforeEach
    void open() {
        place = new QuietWorkplace(folder);
        person = place.put("person", Map.of("household", place.household().toString(), "name", "格桑·旺姆",
                "idNumber", WHOLE, "phone", "13800001234"));
        model = new RevealViewModel(place.workplace(), person, "idNumber", () -> asked++);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void theReasonIsAskedOnceAndEveryLookIsWrittenDown() {
        model.press();
        assertThat(asked).isEqualTo(1);
        assertThat(model.number().get()).isEmpty();
        model.release();
        model.give("核对证件");
        assertThat(model.number().get()).as("not before it is held").isEmpty();
        model.press();
        assertThat(model.number().get()).isEqualTo(WHOLE);
        model.release();
        assertThat(model.number().get()).isEmpty();
        model.press();
        assertThat(asked).isEqualTo(1);
        assertThat(new RevealIdNumber(place.desk()).accesses(person)).hasSize(3)
                .allSatisfy(access -> assertThat(access.reason()).isEqualTo("核对证件"))
                .extracting(Access::field).containsOnly("idNumber");
    }

    @Test
    void anotherPersonAtTheKeyboardIsAskedAgain() {
        model.press();
        model.give("核对证件");
        place.desk().signIn("阿牛惹古");
        model.press();
        assertThat(asked).isEqualTo(2);
        assertThat(model.number().get()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsShown() {
        assertThatThrownBy(() -> new RevealIdNumber(place.desk()).run(person, "idNumber", " "))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(new RevealIdNumber(place.desk()).newest(10)).isEmpty();
    }

    @Test
    void listsMaskNumbersAndPagesOnlyTheIdNumber() {
        var record = new ShowRecord(place.desk()).run(person).orElseThrow();
        Row listed = new RowReader(place.desk(), Locale.SIMPLIFIED_CHINESE, java.util.List.of()).read(record);
        Row page = RowReader.ofPage(place.desk(), Locale.SIMPLIFIED_CHINESE).read(record);
        assertThat(listed.text("phone")).isEqualTo("138****1234");
        assertThat(page.text("phone")).isEqualTo("13800001234");
        assertThat(listed.text("idNumber")).isEqualTo(page.text("idNumber")).isEqualTo("51990119800101****");
    }
}
