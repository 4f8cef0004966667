package org.villagebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a batch file is split as a shell would; the table is the specification. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            put b visit a=1            → put|b|visit|a=1
            `  put   b\t a=1  `        → put|b|a=1
            put a='看望 两户'           → put|a=看望 两户
            put a="看望 两户"           → put|a=看望 两户
            put 'a=b c'"d e"f          → put|a=b cd ef
            put a=it\\'s               → put|a=it's
            put a='it'\\''s'           → put|a=it's
            put "a=say \\"hi\\" \\\\"  → put|a=say "hi" \\
            put "a=C:\\dir"            → put|a=C:\\dir
            put 'a=C:\\dir'            → put|a=C:\\dir
            put a=two\\ words          → put|a=two words
            put a= ''                  → put|a=|
            put a=1 # comment          → put|a=1
            put a=1#2                  → put|a=1#2
            put '#' \\#x               → put|#|#x
            put a=$HOME *              → put|a=$HOME|*
            """)
    void splitsAsAShell(String line, String words) {
        assertThat(Words.split(line, 1)).isEqualTo(List.of(words.split("\\|", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# put a=1", "   # 注释"})
    void emptyLinesAndCommentsHaveNoWords(String line) {
        assertThat(Words.split(line, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"put 'a", "put \"a", "put a\\", "put \"a\\\""})
    void anOpenQuoteIsRefused(String line) {
        assertThatThrownBy(() -> Words.split(line, 7)).hasMessage("cli.unclosedQuote");
    }

    @Test
    void hanTakesTwoCells() {
        assertThat(Table.width("欧阳頔 a")).isEqualTo(8);
        assertThat(Table.width("𬭊ꀠ")).isEqualTo(4);
        assertThat(Table.width("é")).isEqualTo(1);
    }
}
