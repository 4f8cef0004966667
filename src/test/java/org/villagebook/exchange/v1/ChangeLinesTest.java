package org.villagebook.exchange.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.Write;

class ChangeLinesTest {

    private static final String GOOD = "{\"r\":\"00000000000000010000000000000002\",\"t\":\"person\","
            + "\"d\":\"0123456789abcdef.1.9\",\"b\":4,\"at\":1793600000000,\"who\":\"李\",\"why\":\"put\","
            + "\"w\":{\"name\":[null,\"张\",\"0123456789abcdef.1.8\"]}}";

    private static Change change(String value) {
        return new Change(new RecordId(1, 2), "person", new Dot("0123456789abcdef", 1, 9),
                Map.of("name", new Write(null, value, Context.of(new Dot("0123456789abcdef", 1, 8)))), 4,
                Instant.ofEpochMilli(1_793_600_000_000L), "李", "put");
    }

    private static List<Change> decode(String lines) {
        return ChangeDecoder.decode(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertBad(int line, byte[] lines) {
        assertThatThrownBy(() -> ChangeDecoder.decode(lines)).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> {
                    assertThat(rejected.code()).isEqualTo("PK-23");
                    assertThat(rejected.arguments()).containsExactly(line);
                });
    }

    @Test
    void theLineIsExactlyThis() {
        assertThat(new String(ChangeEncoder.encode(List.of(change("张"))), StandardCharsets.UTF_8))
                .isEqualTo(GOOD + '\n');
        assertThat(decode(GOOD + '\n')).containsExactly(change("张"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "null", "{}", "{", "{}{}",
        "X\"b\":4|\"b\":4.0", "X\"b\":4|\"b\":NaN", "X\"b\":4|\"b\":1e400", "X\"b\":4|\"b\":-1", "X\"b\":4|\"b\":\"4\"",
        "X\"b\":4|\"b\":99999999999999999999", "X\"b\":4|\"b\":4,\"b\":4", "X\"b\":4|\"b\":4,\"c\":4", "X\"b\":4,|",
        "X\"张\"|\"\\u0000\"", "X\"张\"|\"\\ud800\"", "X\"张\"|\"\\udc00\\ud800\"", "X\"张\"|5", "X\"张\"|[\"张\"]",
        "X.1.9|.1.0", "X.1.9|.01.9", "X.1.9|.+1.9", "X.1.9|.1", "X.1.8|.1.-8", "X.1.8|.1.8 ",
        "X\"r\":\"0|\"r\":\"G", "X\"person\"|\"\"", "X\"person\"|\"a b\"", "Xname|", "X\"张\",|\"张\",null,",
        "X}}|}},", "X\"who\":\"李\"|\"who\":7", "X}}|}}x"})
    void badLines(String edit) {
        String line = edit;
        if (edit.startsWith("X")) {
            String[] fromTo = edit.substring(1).split("\\|", -1);
            line = GOOD.replace(fromTo[0], fromTo[1]);
            assertThat(line).isNotEqualTo(GOOD);
        }
        assertBad(2, (GOOD + '\n' + line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] overlong = (GOOD + '\n').getBytes(StandardCharsets.ISO_8859_1);
        overlong[GOOD.indexOf('张')] = (byte) 0xc0;
        assertBad(1, overlong);
        byte[] surrogate = GOOD.replace("张", "abc").concat("\n").getBytes(StandardCharsets.ISO_8859_1);
        int at = GOOD.indexOf('张');
        surrogate[at] = (byte) 0xed;
        surrogate[at + 1] = (byte) 0xa0;
        surrogate[at + 2] = (byte) 0x80;
        assertBad(1, surrogate);
    }

    @Test
    void aLineWithoutItsEnd() {
        assertBad(1, GOOD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theLongestTextAndOneMore() {
        String longest = "a".repeat(Limits.STRING);

        assertThat(decode(GOOD.replace("张", longest) + '\n')).containsExactly(change(longest));
        assertBad(1, (GOOD.replace("张", longest + 'a') + '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(ChangeEncoder.encode(List.of(change(longest)))).isNotEmpty();
        assertThatThrownBy(() -> ChangeEncoder.encode(List.of(change(longest + 'a'))))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("exchange.cannotSend");
    }

    @Test
    void theLongestLineAndOneMore() {
        String full = GOOD + " ".repeat(Limits.LINE - GOOD.getBytes(StandardCharsets.UTF_8).length);

        assertThat(decode(full + '\n')).hasSize(1);
        assertBad(1, (full + " \n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nestingTooDeep() {
        assertBad(1, (GOOD.replace("\"张\"", "[".repeat(10_000)) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tooManyLines() {
        byte[] lines = "\n".repeat(3).getBytes(StandardCharsets.UTF_8);
        assertBad(1, lines);
    }

    @Test
    void whatNoReaderWouldTakeIsNotWritten() {
        for (String bad : List.of("a\0b", "\ud800", "\udc00x")) {
            assertThatThrownBy(() -> ChangeEncoder.encode(List.of(change(bad))))
                    .isInstanceOf(Problem.InvalidInput.class);
        }
    }
}
