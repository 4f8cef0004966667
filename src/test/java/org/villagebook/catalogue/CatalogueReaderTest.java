package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.villagebook.outcome.Problem;

class CatalogueReaderTest {

    private static final String HEAD = "id: gift\nzh: 慰问\nen: Gift\n";
    private static final String FIELDS = "fields:\n  date: { zh: 日期, en: Date, type: date }\n";
    private static final String GIFT = HEAD + FIELDS;

    /** A file with one mistake, the key of the sentence about it, the line, and the arguments after that. */
    private record Mistake(String yaml, String key, int line, Object... more) {
        @Override
        public String toString() {
            return key + " in line " + line;
        }
    }

    private static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("", "catalogue.emptyFile", 1),
                new Mistake("id: gift\nzh: [慰问\nen: Gift\n",
                        "catalogue.syntax", 3, "expected ',' or ']', but got :"),
                new Mistake("id: gift\nzh: 慰\u0001问\n",
                        "catalogue.syntax", 2, "special characters are not allowed"),
                new Mistake("id: gift\n---\nid: gift\n", "catalogue.syntax", 2, "but found another document"),
                new Mistake("- a\n- b\n", "catalogue.expectedBlock", 1, "gift.yaml"),
                new Mistake(GIFT + "colour: red\n", "catalogue.unknownKey", 6, "colour"),
                new Mistake(HEAD + "fields:\n  date: { zh: 日期, en: Date, kind: date }\n",
                        "catalogue.unknownKey", 5, "kind"),
                new Mistake("id: gift\nid: gift\n", "catalogue.duplicateKey", 2, "id"),
                new Mistake("id: gift\nzh: 慰问\n" + FIELDS, "catalogue.missingKey", 1, "en"),
                new Mistake(HEAD, "catalogue.missingKey", 1, "fields"),
                new Mistake(HEAD + "fields:\n  date: { zh: 日期 }\n", "catalogue.missingKey", 5, "en"),
                new Mistake(HEAD + "fields:\n  goods: { zh: 物资, en: Goods, type: code }\n",
                        "catalogue.missingKey", 5, "codes"),
                new Mistake(HEAD + "fields:\n  other: { zh: 户, en: Other, type: reference }\n",
                        "catalogue.missingKey", 5, "to"),
                new Mistake("id: giftVisit\nzh: 慰问\nen: Gift\n" + FIELDS,
                        "catalogue.notSnakeCase", 1, "giftVisit"),
                new Mistake(HEAD + "fields:\n  Gift_date: { zh: 日期, en: Date }\n",
                        "catalogue.notCamelCase", 5, "Gift_date"),
                new Mistake("id: gift\nzh:\nen: Gift\n" + FIELDS, "catalogue.expectedText", 2, "zh"),
                new Mistake("id: gift\nzh: [慰问]\nen: Gift\n" + FIELDS, "catalogue.expectedText", 2, "zh"),
                new Mistake(GIFT + "order: first\n", "catalogue.expectedWholeNumber", 6, "order", "first"),
                new Mistake(HEAD + "fields:\n  n: { zh: 数, en: N, type: integer, min: none }\n",
                        "catalogue.expectedNumber", 5, "min", "none"),
                new Mistake(GIFT + "event: maybe\n", "catalogue.expectedYesOrNo", 6, "event", "maybe"),
                new Mistake(GIFT + "list: { date: 1 }\n", "catalogue.expectedList", 6, "list"),
                new Mistake(HEAD + "fields: none\n", "catalogue.expectedBlock", 4, "fields"),
                new Mistake(HEAD + "fields: {}\n", "catalogue.expectedBlock", 4, "fields"),
                new Mistake(HEAD + "fields:\n  date: { zh: 日期, en: Date, type: day }\n",
                        "catalogue.unknownWord", 5, "type", "day"),
                new Mistake(GIFT + "role: [village, town]\n", "catalogue.unknownWord", 6, "role", "town"),
                new Mistake(GIFT + "group: other\n", "catalogue.unknownWord", 6, "group", "other"),
                new Mistake(GIFT + "  date: { zh: 时间, en: Time }\n", "catalogue.duplicateField", 6, "date"),
                new Mistake(GIFT + "  time: { zh: 时间, en: Time, headings: [日期] }\n",
                        "catalogue.duplicateHeading", 6, "日期", "date"),
                new Mistake(HEAD + "fields:\n  goods: { zh: 物资, en: Goods, type: code, codes: goods }\n",
                        "catalogue.unknownCodes", 5, "goods"),
                new Mistake(HEAD + "fields:\n  goods: { zh: 物资, en: Goods, codes: sex }\n",
                        "catalogue.keyDoesNotFit", 5, "codes", "text"),
                new Mistake(HEAD + "fields:\n  goods: { zh: 物资, en: Goods, to: gift }\n",
                        "catalogue.keyDoesNotFit", 5, "to", "text"),
                new Mistake(GIFT + "title: name\n", "catalogue.unknownField", 6, "title", "name"),
                new Mistake(GIFT + "sort: -name\n", "catalogue.unknownField", 6, "sort", "name"),
                new Mistake(GIFT + "calendar: day\n", "catalogue.unknownField", 6, "calendar", "day"),
                new Mistake(GIFT + "list: [date, day]\n", "catalogue.unknownField", 6, "list", "day"),
                new Mistake(GIFT + "key:\n  - [date]\n  - [date,\n     day]\n",
                        "catalogue.unknownField", 9, "key", "day"),
                new Mistake(GIFT + "key: [day]\n", "catalogue.unknownField", 6, "key", "day"),
                new Mistake(GIFT + "form:\n  - { zh: 一, en: One, fields: [day] }\n",
                        "catalogue.unknownField", 7, "fields", "day"),
                new Mistake(GIFT + "form:\n  - { zh: 一, fields: [date] }\n", "catalogue.missingKey", 7, "en"),
                new Mistake(HEAD + "fields:\n  goods: { zh: 物资, en: Goods }\ncalendar: goods\n",
                        "catalogue.notADate", 6, "goods"),
                new Mistake(GIFT + "  why: { zh: 原因, en: Why, visibleWhen: { day: 是 } }\n",
                        "catalogue.unknownField", 6, "visibleWhen", "day"),
                new Mistake(GIFT + "  why: { zh: 原因, en: Why, visibleWhen: {} }\n",
                        "catalogue.oneCondition", 6, "visibleWhen"),
                new Mistake(GIFT + "  a: { zh: 甲, en: A, type: code, codes: { 好: Good } }\n  b: { zh: 乙, en: B, visibleWhen: { a: 坏 } }\n",
                        "catalogue.unknownWording", 7, "坏", "a"),
                new Mistake(GIFT + "codes:\n  goods: { 米: Rice, 面: { en: Flour, also: [米] } }\n",
                        "catalogue.duplicateWording", 7, "米"),
                new Mistake(GIFT + "codes:\n  goods: {}\n", "catalogue.expectedBlock", 7, "goods"),
                new Mistake("codes:\n  a: { 米: Rice }\n  a: { 面: Flour }\n",
                        "catalogue.duplicateCodes", 3, "a"),
                new Mistake(GIFT + "parent: house\n", "catalogue.unknownParent", 6, "house"),
                new Mistake(GIFT + "parent: gift\n", "catalogue.noParentField", 6, "gift"),
                new Mistake(GIFT + "  of: { zh: 属于, en: Of, type: reference, to: gift }\nparent: gift\n",
                        "catalogue.circularParent", 7, "gift"),
                new Mistake(HEAD + "fields:\n  house: { zh: 户, en: House, type: reference, to: house }\n",
                        "catalogue.unknownTarget", 5, "house"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesFileAndLineOfAMistake(Mistake mistake) {
        Problem problem = refused(source("gift.yaml", mistake.yaml));

        assertThat(problem.key()).isEqualTo(mistake.key);
        assertThat(problem.arguments()).startsWith("gift.yaml", mistake.line);
        assertThat(problem.arguments().subList(2, problem.arguments().size())).startsWith(mistake.more);
    }

    @Test
    void refusesTwoTypesWithOneId() {
        Problem problem = refused(source("one.yaml", GIFT), source("two.yaml", "# second\n" + GIFT));

        assertThat(problem.key()).isEqualTo("catalogue.duplicateType");
        assertThat(problem.arguments()).containsExactly("two.yaml", 2, "gift", "one.yaml");
    }

    @Test
    void refusesOneCodeListInTwoFiles() {
        Problem problem = refused(source("one.yaml", "codes:\n  a: { 米: Rice }\n"),
                source("two.yaml", "codes:\n\n  a: { 面: Flour }\n"));

        assertThat(problem.key()).isEqualTo("catalogue.duplicateCodes");
        assertThat(problem.arguments()).containsExactly("two.yaml", 3, "a");
    }

    @Test
    void refusesParentsThatLeadInACircle() {
        Problem problem = refused(
                source("a.yaml", "id: a\nzh: 甲\nen: A\nparent: b\nfields:\n  b: { zh: 乙, en: B, type: reference, to: b }\n"),
                source("b.yaml", "id: b\nzh: 乙\nen: B\nparent: a\nfields:\n  a: { zh: 甲, en: A, type: reference, to: a }\n"));

        assertThat(problem.key()).isEqualTo("catalogue.circularParent");
    }

    @Test
    void takesTheHigherVersionOfAType() {
        Catalogue catalogue = CatalogueReader.read(List.of(source("new.yaml", GIFT + "version: 2\nsheets: [新]\n"),
                source("old.yaml", GIFT)));

        assertThat(catalogue.types()).singleElement().extracting(RecordType::version).isEqualTo(2);
    }

    @Test
    void fillsInWhatAShortFileLeavesOut() {
        RecordType type = CatalogueReader.read(List.of(source("gift.yaml", HEAD + """
                fields:
                  goods: { zh: 物资, en: Goods, type: code, codes: { 米: Rice, 面: { en: Flour, also: [面粉] } } }
                  date: { zh: 日期, en: Date, type: date }
                  note: { zh: 备注, en: Note, type: note }
                  weight: { zh: 重量, en: Weight, type: decimal, unit: kg, min: 0.5 }
                """))).require("gift");

        assertThat(type.version()).isEqualTo(1);
        assertThat(type.parent()).isNull();
        assertThat(type.keptBy("unit")).isTrue();
        assertThat(type.group()).isEqualTo("ledger");
        assertThat(type.title()).isEqualTo("goods");
        assertThat(type.calendar()).isEqualTo("date");
        assertThat(type.sort()).isEqualTo(new RecordType.Sort("date", true));
        assertThat(type.list()).containsExactly("goods", "date", "weight");
        assertThat(type.form()).singleElement()
                .satisfies(section -> assertThat(section.fields()).containsExactly("goods", "date", "note", "weight"));
        assertThat(type.key()).isEmpty();
        assertThat(type.require("note").maxLength()).isEqualTo(4000);
        assertThat(type.require("goods").maxLength()).isEqualTo(200);
        assertThat(type.require("weight").min()).isEqualTo(new BigDecimal("0.5"));
        assertThat(type.require("weight").unit()).isEqualTo(new Label("kg", "kg"));
    }

    @Test
    void keepsAPrivateCodeListApartFromASharedOne() {
        Catalogue catalogue = CatalogueReader.read(List.of(
                source("gift.yaml", GIFT + "codes:\n  goods: { 米: Rice }\n"),
                source("codes.yaml", "codes:\n  goods: { 面: Flour }\n")));

        assertThat(catalogue.codeLists()).extracting(CodeList::id).containsExactlyInAnyOrder("goods", "gift.goods");
    }

    @Test
    void readsKeysInTheOrderWritten() {
        RecordType type = CatalogueReader.read(List.of(source("gift.yaml",
                GIFT + "  goods: { zh: 物资, en: Goods }\nkey:\n  - [date, goods]\n  - [date]\n"))).require("慰问");

        assertThat(type.key()).extracting(RecordType.Key::fields)
                .containsExactly(List.of("date", "goods"), List.of("date"));
    }

    @Test
    void readsAFileThatWindowsSavedWithAByteOrderMark() {
        assertThat(CatalogueReader.read(List.of(source("gift.yaml", "\uFEFF" + GIFT))).type("gift")).isPresent();
    }

    @Test
    void addsTheFilesOfAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gift.yaml"), GIFT);
        Files.writeString(folder.resolve("readme.txt"), "not a catalogue file");

        assertThat(CatalogueReader.shippedWith(CatalogueReader.in(folder)).types()).extracting(RecordType::id)
                .startsWith("household").endsWith("gift");
    }

    @Test
    void saysThatAFileIsNotUtf8(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gift.yaml"), GIFT, Charset.forName("GB18030"));

        Problem problem = catchThrowableOfType(Problem.InvalidInput.class, () -> CatalogueReader.shippedWith(CatalogueReader.in(folder)));

        assertThat(problem.key()).isEqualTo("catalogue.notUtf8");
    }

    private static CatalogueReader.Source source(String name, String yaml) {
        return new CatalogueReader.Source(name, yaml);
    }

    private static Problem refused(CatalogueReader.Source... sources) {
        Problem problem = catchThrowableOfType(Problem.InvalidInput.class,
                () -> CatalogueReader.read(List.of(sources)));
        assertThat(problem).isNotNull();
        return problem;
    }
}
