package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of the table in docs/package-format.md. */
class SequenceRuleTest {

    /** Epoch 2: 1 to 4 applied, 7 waiting; epoch 1: 1 to 3. The hash of a manifest is h, its epoch and number. */
    private static final Map<String, String> KNOWN = Map.of("1.1", "h1.1", "1.2", "h1.2", "1.3", "h1.3",
            "2.1", "h2.1", "2.2", "h2.2", "2.3", "h2.3", "2.4", "h2.4", "2.7", "h2.7");

    private static SequenceRule.Chain chain(boolean frozen) {
        return new SequenceRule.Chain(2, 5, "h2.4", frozen,
                (epoch, seq) -> Optional.ofNullable(KNOWN.get(epoch + "." + seq)));
    }

    private static Manifest.Point point(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/");
        return new Manifest.Point(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts.length > 2 ? parts[2] : "");
    }

    @ParameterizedTest(name = "row {0}: {1} after {2}, restored from {3}, frozen {4}: {5}")
    @CsvSource(nullValues = "-", value = {
        " 1, 2/5/h2.5,  h2.4, -,        false, APPLY,     '',    ''",
        " 2, 2/4/h2.4,  h2.3, -,        false, DUPLICATE, PK-30, ''",
        " 2, 1/3/h1.3,  h1.2, -,        false, DUPLICATE, PK-30, ''",
        " 2, 2/4/h2.4,  h2.3, -,        true,  DUPLICATE, PK-30, ''",
        " 3, 2/4/other, h2.3, -,        false, FORK,      PK-31, ''",
        " 3, 1/2/other, h1.1, -,        false, FORK,      PK-31, ''",
        " 3, 2/7/other, h2.6, -,        false, FORK,      PK-31, ''",
        " 3, 2/4/other, h2.3, -,        true,  FORK,      PK-31, ''",
        " 4, 2/5/h2.5,  xxxx, -,        false, FORK,      PK-31, ''",
        " 4, 2/5/h2.5,  '',   -,        false, FORK,      PK-31, ''",
        " 5, 2/5/h2.5,  h2.4, -,        true,  FROZEN,    PK-31, ''",
        " 5, 2/6/h2.6,  h2.5, -,        true,  FROZEN,    PK-31, ''",
        " 6, 2/6/h2.6,  h2.5, -,        false, WAIT,      PK-32, 5",
        " 6, 2/8/h2.8,  h2.7, -,        false, WAIT,      PK-32, '5–6'",
        " 6, 2/9/h2.9,  h2.8, -,        false, WAIT,      PK-32, '5–6, 8'",
        " 6, 2/7/h2.7,  h2.6, -,        false, WAIT,      PK-32, '5–6'",
        " 6, 3/2/h3.2,  h3.1, -,        false, WAIT,      PK-32, 1",
        " 6, 2/10005/x, y,    -,        false, WAIT,      PK-32, '5–6, 8–10004'",
        " 7, 2/10006/x, y,    -,        false, SUSPECT,   PK-33, ''",
        " 7, 2/9007199254740993/x, y, -, false, SUSPECT,  PK-33, ''",
        " 7, 2/0/x,     '',   -,        false, SUSPECT,   PK-33, ''",
        " 8, 3/1/h3.1,  '',   2/3/h2.3, false, APPLY,     '',    ''",
        " 8, 3/1/h3.1,  '',   2/4/h2.4, false, APPLY,     '',    ''",
        " 8, 3/1/h3.1,  '',   1/2/h1.2, false, APPLY,     '',    ''",
        " 8, 3/1/h3.1,  '',   2/0,      false, APPLY,     '',    ''",
        " 9, 3/1/h3.1,  '',   -,        false, SUSPECT,   PK-34, ''",
        " 9, 3/1/h3.1,  '',   2/3/xxxx, false, SUSPECT,   PK-34, ''",
        " 9, 3/1/h3.1,  '',   2/5/h2.5, false, SUSPECT,   PK-34, ''",
        " 9, 3/1/h3.1,  '',   2/7/h2.7, false, SUSPECT,   PK-34, ''",
        " 9, 3/1/h3.1,  '',   3/1/h3.1, false, SUSPECT,   PK-34, ''",
        " 9, 3/1/h3.1,  h2.4, 2/4/h2.4, false, SUSPECT,   PK-34, ''",
        "10, 4/1/h4.1,  '',   2/4/h2.4, false, SUSPECT,   PK-33, ''",
        "10, 1/4/h1.4,  h1.3, -,        false, SUSPECT,   PK-33, ''",
        "10, 9/1/h9.1,  '',   2/4/h2.4, false, SUSPECT,   PK-33, ''"})
    void table(int row, String at, String previous, String restoredFrom, boolean frozen, SequenceRule.Action action,
               String code, String missing) {
        SequenceRule.Decision decision =
                SequenceRule.decide(chain(frozen), point(at), previous, point(restoredFrom));

        assertThat(decision.action()).isEqualTo(action);
        assertThat(decision.code()).isEqualTo(code);
        assertThat(decision.missingText()).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1/1/a, '', -,   APPLY",
        "1/2/b, a,  -,   WAIT",
        "1/1/a, z,  -,   FORK",
        "2/1/a, '', 1/0, APPLY",
        "2/1/a, '', 1/4/x, SUSPECT",
        "3/1/a, '', 1/0, SUSPECT"})
    void firstContact(String at, String previous, String restoredFrom, SequenceRule.Action action) {
        assertThat(SequenceRule.decide(SequenceRule.Chain.fresh(), point(at), previous, point(restoredFrom)).action())
                .isEqualTo(action);
    }

    @Test
    void decidesByTheHeaderOfARealPackage() {
        Province province = new Province();
        SealedHeader header = PackageReader.peek(province.sealed(1).bytes(), province.trust);

        assertThat(SequenceRule.decide(SequenceRule.Chain.fresh(), header).action())
                .isEqualTo(SequenceRule.Action.APPLY);
    }

    @Test
    void aRestoreTellsItselfOnTheOutside() {
        Province province = new Province();
        Manifest.Point from = new Manifest.Point(1, 4, "cd".repeat(32));
        Manifest draft = Manifest.draft(province.village, province.office.device(), 2, 1, "", province.changes(1), 3,
                Province.NOW, "0.1.0", from);
        byte[] file = PackageWriter.seal(draft, province.changes(1), Map.of(), province.village,
                province.office.device()).bytes();

        assertThat(PackageReader.peek(file, province.trust).restoredFrom()).isEqualTo(from);
        assertThat(province.open(file).manifest().restoredFrom()).isEqualTo(from);
    }
}
