package org.villagebook.output.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are written again, shorter, and look the same. */
class TightContentTest {

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("a rectangle", "10.123 20 m\n40 20 l\n40 50.456 l\n10.123 50.456 l\nh\nf\n",
                        "10.12 20 29.88 30.46 re\nf\n"),
                Arguments.of("rectangles of one colour",
                        "0 0 m\n9 0 l\n9 9 l\n0 9 l\nh\nf\n20 0 m\n29 0 l\n29 9 l\n20 9 l\nh\nf\n",
                        "0 0 9 9 re\n20 0 9 9 re\nf\n"),
                Arguments.of("a line in two pieces, one of them twice, with mitred corners",
                        "0 5 m\n50 5 l\n49.5 5.5 l\n0.5 5.5 l\nh\nf\n50 5 m\n90 5 l\n89.5 5.5 l\n50.5 5.5 l\nh\nf\n"
                                + "0 5 m\n50 5 l\n50 5.5 l\n0 5.5 l\nh\nf\n",
                        "0 5 90 0.5 re\nf\n"),
                Arguments.of("a colour between two rectangles stays between them",
                        "1 0 0 rg\n0 0 m\n9 0 l\n9 9 l\n0 9 l\nh\nf\n0 0 1 rg\n20 0 m\n29 0 l\n29 9 l\n20 9 l\nh\nf\n",
                        "1 0 0 rg\n0 0 9 9 re\nf\n0 0 1 rg\n20 0 9 9 re\nf\n"),
                Arguments.of("a triangle stays", "0 0 m\n9 0 l\n9 9 l\nh\nf\n", "0 0 m\n9 0 l\n9 9 l\nh\nf\n"),
                Arguments.of("a clip is no filling", "0 0 m\n99 0 l\n99 99 l\n0 99 l\n0 0 l\nh\nW\nn\n", "0 0 99 99 re\nW\nn\n"),
                Arguments.of("curves stay", "0 0 m\n1 1 2 2 3 3 c\nh\nf\n", "0 0 m\n1 1 2 2 3 3 c\nh\nf\n"),
                Arguments.of("negative places", "-0.126 -3 m\n9 -3 l\n9 9 l\n-0.126 9 l\nh\nf\n", "-0.13 -3 9.13 12 re\nf\n"),
                Arguments.of("words in one font",
                        "BT\n/F1 9 Tf\n1 0 0 1 10.123 5 Tm\n<0A> Tj\nET\nBT\n/F1 9 Tf\n1 0 0 1 20 5 Tm\n<0B> Tj\nET\n",
                        "BT\n/F1 9 Tf\n1 0 0 1 10.12 5 Tm\n<0A> Tj\n1 0 0 1 20 5 Tm\n<0B> Tj\nET\n"),
                Arguments.of("saved graphics forget the font",
                        "BT\n/F1 9 Tf\n<0A> Tj\nET\nQ\nBT\n/F1 9 Tf\n<0B> Tj\nET\n",
                        "BT\n/F1 9 Tf\n<0A> Tj\nET\nQ\nBT\n/F1 9 Tf\n<0B> Tj\nET\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isWrittenShorter(String what, String page, String tight) {
        byte[] written = TightContent.of(page.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new String(written, StandardCharsets.ISO_8859_1)).isEqualTo(tight);
    }
}
