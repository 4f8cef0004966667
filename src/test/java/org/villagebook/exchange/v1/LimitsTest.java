package org.villagebook.exchange.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Change;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;

class LimitsTest {

    private static final Change SMALL = new Change(new RecordId(1, 2), "visit", new Dot("0123456789abcdef", 1, 1),
            Map.of(), 1, Instant.EPOCH, null, null);

    @Test
    void theLastChangeAndOneMore() {
        byte[] full = ChangeEncoder.encode(Collections.nCopies(Limits.CHANGES, SMALL));
        assertThat(ChangeDecoder.decode(full)).hasSize(Limits.CHANGES);

        byte[] line = Arrays.copyOf(full, full.length / Limits.CHANGES);
        byte[] more = Arrays.copyOf(full, full.length + line.length);
        System.arraycopy(line, 0, more, full.length, line.length);
        assertThatThrownBy(() -> ChangeDecoder.decode(more)).isInstanceOf(Problem.PackageRejected.class);
        assertThatThrownBy(() -> ChangeEncoder.encode(Collections.nCopies(Limits.CHANGES + 1, SMALL)))
                .isInstanceOf(Problem.InvalidInput.class).hasMessage("exchange.tooManyChanges");
    }

    @Test
    void rareCharactersAreWrittenAsThemselves() {
        assertThat(new String(StrictJson.bytes(StrictJson.object().put("name", "𠮷·\n\"")), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"𠮷·\\n\\\"\"}");
    }

    @Test
    void aDocumentIsOneObjectWithoutLooseEnds() {
        for (String bad : new String[] {"{} {}", "{\"a\":1,\"a\":2}", "{\"a\":1.5}", "{\"a\":\"\\ud800\"}",
            "[[[[[[[[[]]]]]]]]]", "{\"\\u0000\":1}", "\ufeff{}"}) {
            assertThatThrownBy(() -> StrictJson.document(bad.getBytes(StandardCharsets.UTF_8))).as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
