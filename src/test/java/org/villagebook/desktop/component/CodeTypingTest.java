package org.villagebook.desktop.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTypingTest {

    @ParameterizedTest
    @CsvSource({"面谈,mt", "无人在家,wrzj", "高血压,gxy", "脱贫户,tph", "是,s", "ABC卫生院,abcwsy"})
    void initialsOfCommonCharacters(String text, String initials) {
        assertThat(Initials.of(text)).isEqualTo(initials);
    }
}
