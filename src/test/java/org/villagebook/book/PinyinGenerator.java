package org.villagebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Writes `pinyin.txt` anew. Runs only when asked for; DIR is a checkout of github.com/mozillazg/pinyin-data, v0.15.0:
/// `./mvnw test -Dtest=PinyinGenerator -Dregenerate=pinyin -Dpinyin.data=DIR`
@EnabledIfSystemProperty(named = "regenerate", matches = "pinyin")
class PinyinGenerator {
    private static final Path TABLE = Path.of("src/main/resources/org/villagebook/book/pinyin.txt");
    private static final Pattern LINE = Pattern.compile("U\\+([0-9A-F]+):\\s*([^#]+?)\\s*(#.*)?");

    /// Checked by hand: characters that the sources leave out, and given-name characters whose first reading in the
    /// sources is not the one that people use in names. These readings go first.
    private static final String BY_HAND = """
            𠮷 ji
            佛 fo
            晟 sheng
            茸 rong
            呷 ga
            畬 she
            仔 zai
            兒 er
            儿 er
            地 di
            著 zhu
            呵 he
            吖 ya
            埔 pu
            咳 ke
            嬛 huan
            釐 li
            蕃 fan
            """;

    @Test
    void writesTheTable() throws IOException {
        var data = Path.of(System.getProperty("pinyin.data"));
        var all = read(data.resolve("pinyin.txt"));
        var standard = read(data.resolve("kTGHZ2013.txt"));
        var frequent = read(data.resolve("kHanyuPinlu.txt"));
        var modern = read(data.resolve("kXHC1983.txt"));
        var readings = new TreeMap<Integer, Set<String>>();
        BY_HAND.lines().map(line -> line.split(" ")).forEach(columns -> add(readings, columns[0].codePointAt(0), List.of(columns[1])));
        all.forEach((character, list) -> {
            // The source gives the commonest reading first, but of the others the archaic and the living ones in any order.
            for (var dictionary : List.of(standard, frequent, modern)) {
                var living = dictionary.getOrDefault(character, List.of());
                add(readings, character, list.stream().filter(living::contains).toList());
                add(readings, character, living);
            }
            add(readings, character, list);
        });
        var transliterator = Transliterator.getInstance("Han-Latin");
        for (var character : new UnicodeSet("[:Han:]")) {
            var latin = plain(transliterator.transliterate(character).strip());
            if (latin.matches("[a-z]+")) {
                add(readings, character.codePointAt(0), List.of(latin));
            }
        }
        Files.writeString(TABLE, text(readings));
        assertThat(readings).hasSizeGreaterThan(40_000);
    }

    private static void add(Map<Integer, Set<String>> readings, int character, List<String> more) {
        readings.computeIfAbsent(character, _ -> new LinkedHashSet<>()).addAll(more);
    }

    private static Map<Integer, List<String>> read(Path file) throws IOException {
        var table = new TreeMap<Integer, List<String>>();
        for (var line : Files.readAllLines(file)) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                var list = new ArrayList<String>();
                for (var reading : match.group(2).split("[, ]+")) {
                    var plain = plain(reading);
                    // "ng" and "hm" are sounds, not syllables that anybody is called by.
                    if (plain.matches(".*[aeiouv].*")) {
                        list.add(plain);
                    }
                }
                table.put(Integer.parseInt(match.group(1), 16), list);
            }
        }
        return table;
    }

    private static String plain(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v").replaceAll("\\p{M}", "");
    }

    /// Block after block: every character under its first reading, then under its second, and so on.
    private static String text(Map<Integer, Set<String>> readings) {
        var text = new StringBuilder("""
                # Readings of Chinese characters without tones; v stands for ü. Written by PinyinGenerator: change that, not this.
                # A line is a reading, a tab, and the characters read so. A character's lines come in the order of use:
                # its commonest reading first.
                # Sources: mozillazg/pinyin-data 0.15.0, after Unicode Unihan 16.0 (MIT, (c) 2016 mozillazg; Unicode License v3);
                # ICU4J %s, transform Han-Latin (Unicode License v3); a few entries by hand. Licence texts: see NOTICE.
                """.formatted(VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor()));
        for (int rank = 0; ; rank++) {
            var lines = new TreeMap<String, StringBuilder>();
            for (var entry : readings.entrySet()) {
                if (entry.getValue().size() > rank) {
                    lines.computeIfAbsent(List.copyOf(entry.getValue()).get(rank), _ -> new StringBuilder()).appendCodePoint(entry.getKey());
                }
            }
            if (lines.isEmpty()) {
                return text.toString();
            }
            text.append("# reading ").append(rank + 1).append('\n');
            lines.forEach((reading, characters) -> text.append(reading).append('\t').append(characters).append('\n'));
        }
    }
}
