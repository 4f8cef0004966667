package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedCatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Path PROVINCE =
            Path.of(System.getProperty("villagebook.shared", "../shared")).resolve("data/province");

    static Stream<RecordType> types() {
        return CATALOGUE.types().stream();
    }

    @Test
    void knowsEveryKindOfRecord() {
        assertThat(CATALOGUE.types()).extracting(RecordType::id).startsWith("household", "person", "visit")
                .contains("household", "person", "visit", "income", "safeguard_check", "monitoring",
                        "measure", "helper", "housing_work", "need", "family_doctor_contract", "follow_up", "health_check",
                        "project", "project_progress", "fund", "donation", "purchase", "cooperative", "product",
                        "activity", "attendance", "night_school", "training", "job", "student_aid", "meeting", "document",
                        "leader_visit", "posting", "workday", "diary", "party_guidance", "party_member", "talent",
                        "institution", "village_doctor", "staff_support", "exchange", "medical_alliance", "telemedicine",
                        "unit", "village", "pairing", "public_notice");
    }

    /** Sheets of the national systems, as counties export them: every column lands in a field. */
    @ParameterizedTest
    @ValueSource(strings = {
        "household 省,市,县,乡,村,户编号,户主编号,户主姓名,户主证件号码,家庭人口数,是否危房户,人均纯收入,年收入,是否解决安全饮用水,年度,村办公电话,开户银行名称,"
            + "银行卡号,识别标准,主要致贫原因,次要致贫原因,工资性收入,生产经营性收入,财产性收入,转移性收入,计划生育金,低保金,五保金,养老保险金,生态补偿金,"
            + "其他转移性收入,生产经营性支出,纯收入,资产收益扶贫分红收入,其他财产性收入,耕地面积（亩）,水面面积,是否加入农民专业合作组织,退耕还林面积（亩）,"
            + "林果面积（亩）,牧草地面积,林地面积（亩）,是否通生产用电,是否通生活用电,是否通广播电视,与村主干路距离,入户路类型,住房面积,是否有卫生厕所,"
            + "主要燃料类型,危房级别,是否有龙头企业带动,是否有创业致富带头人带动",
        "household 数据日期,县(市、区、旗),乡(镇),行政村,自然村,户编号,人数,致贫原因1,危房户,首次识别时间,户类型,易返贫致贫户(监测对象)类型,风险是否消除,"
            + "风险识别时间,风险消除时间",
        "household 监测对象类别,整户无劳动能力兜底保障户,风险是否已消除,识别监测时间,健康帮扶,教育帮扶,致贫/返贫风险1,致贫/返贫风险2,致贫/返贫风险5,消除监测时间,"
            + "风险消除方式,实施开发式帮扶措施情况,产业帮扶,就业帮扶,金融帮扶,公益岗位帮扶,住房安全保障,饮水安全保障,义务教育保障,综合保障,社会帮扶,搬迁,"
            + "生产生活条件改善,基础设施建设,信息采集人,合规自付支出,卫生厕所是否能正常使用",
        "person 人口编号,姓名,性别,出生日期,证件类型,证件号码,民族,成员联系电话,与户主关系,文化程度,在校生状况,劳动技能,务工时间（月）,健康状况,政治面貌,"
            + "务工企业名称,是否享受低保,失学或辍学原因,是否会讲普通话,是否国外务工,产业分类,公益性岗位类型,公益性岗位(月数),就业渠道,残疾类别,务工所在地,"
            + "是否特困供养人员,残疾证办证年度,享受低保政策情况,享受特困供养政策情况,义务教育阶段未上学原因,是否接受医疗救助",
        "person 是否已务工,开始时间,结束时间,务工所在县,所属行业,是否点对点输送,务工月收入,年度交通费补助,是否计划务工,计划务工所在县,就业服务需求",
        "income 工资性收入,生产经营性收入,计划生育金,低保金,特困供养金,养老保险金,生态补偿金,其他转移性收入,资产收益扶贫分红收入,其他财产性收入,生产性支出",
        "village 总户数,总人口数,低保户数,特困供养人口数,残疾人口数,村级集体经济收入（万元）,农民人均纯收入（元）,是否通客运班车,到乡镇是否通沥青（水泥）路,"
            + "行政村卫生室个数,行政村公共卫生厕所个数,未实现饮水安全户数,危房户数"})
    void knowsTheHeadingsOfTheNationalExports(String line) {
        String[] words = line.split(" ", 2);

        assertThat(headings(CATALOGUE.require(words[0]))).contains(words[1].split(","));
    }

    @Test
    void whatIsMeasuredOnAPersonHasLimits() {
        assertThat(CATALOGUE.require("health_check").fields())
                .filteredOn(field -> field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL)
                .hasSizeGreaterThan(25).allMatch(field -> field.min() != null && field.max() != null);
    }

    @ParameterizedTest
    @MethodSource("types")
    void noAmountThatIsGivenOrSpentIsNegative(RecordType type) {
        assertThat(type.fields()).filteredOn(field -> field.type() == FieldType.MONEY)
                .filteredOn(field -> field.min() == null).extracting(Field::label).extracting(Label::zh)
                .allMatch(label -> label.contains("纯收入") || label.contains("人均收入"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyNameIsThereInBothLanguages(RecordType type) {
        Stream<Label> labels = Stream.concat(Stream.of(type.label()), Stream.concat(
                type.fields().stream().map(Field::label), type.form().stream().map(RecordType.Section::label)));

        assertThat(labels).allSatisfy(label -> {
            assertThat(label.zh()).containsPattern("\\p{IsHan}");
            assertThat(label.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(type.fields()).extracting(field -> field.label().en()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFormShowsEveryFieldOnce(RecordType type) {
        assertThat(type.form().stream().flatMap(section -> section.fields().stream()))
                .containsExactlyInAnyOrderElementsOf(type.fields().stream().map(Field::id).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEnglishCodeNameMeansOneCode(RecordType type) {
        assertThat(type.fields().stream().filter(field -> field.codes() != null).map(CATALOGUE::codesOf))
                .allSatisfy(list -> assertThat(list.codes()).extracting(CodeList.Code::en).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("types")
    void personalNumbersAreMasked(RecordType type) {
        assertThat(type.fields())
                .filteredOn(field -> field.type() == FieldType.ID_NUMBER || field.type() == FieldType.PHONE)
                .allMatch(Field::sensitive);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nobodysInfectionOrDrugHistoryIsAField(RecordType type) {
        assertThat(type.fields()).allSatisfy(field ->
                assertThat(field.id() + field.label() + field.headings())
                        .doesNotContainPattern("(?i)hiv|aids|drug|艾滋|感染|吸毒|戒毒"));
    }

    @Test
    void knowsAllFiftySixEthnicGroupsWithAndWithoutTheirLastCharacter() {
        CodeList groups = CATALOGUE.codesOf(CATALOGUE.require("person").require("ethnicGroup"));

        assertThat(groups.values()).hasSize(58);
        assertThat(groups.match("彝")).contains("彝族");
        assertThat(groups.values().stream().filter(group -> group.endsWith("族")))
                .hasSize(56).allSatisfy(group ->
                        assertThat(groups.match(group.substring(0, group.length() - 1))).contains(group));
        assertThat(CATALOGUE.codesOf(CATALOGUE.require("person").require("relationToHead")).values()).hasSize(28);
    }

    @Test
    void aSheetNameMeansOneType() {
        assertThat(types().flatMap(type -> Stream.concat(Stream.of(type.label().zh()), type.sheets().stream())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRosterMeetsItsPersonsByTheFirstKeyThatIsFilled() {
        assertThat(CATALOGUE.require("person").key()).extracting(RecordType.Key::fields).containsExactly(
                List.of("household", "idNumber"), List.of("household", "personNo"),
                List.of("household", "name", "birthDate"));
    }

    @Test
    void isAlsoFoundInsideAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("villagebook.jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path home = zip.getPath("/org/villagebook/catalogue");
            for (CatalogueReader.Source source : CatalogueFiles.shipped()) {
                Files.createDirectories(home.resolve(source.name()).getParent());
                Files.writeString(home.resolve(source.name()), source.text());
            }
        }

        Catalogue inJar = CatalogueReader.read(CatalogueFiles.shippedIn(jar));
        assertThat(inJar.types()).isEqualTo(CATALOGUE.types());
        assertThat(inJar.indicators()).isEqualTo(CATALOGUE.indicators());
    }

    @Test
    void theExampleOfTheDocumentIsAWholeRecordType(@TempDir Path folder) throws IOException {
        String document = Files.readString(Path.of("docs/catalogue.md"));
        int start = document.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(folder.resolve("example.yaml"), document.substring(start, document.indexOf("```", start)));

        assertThat(CatalogueReader.shippedWith(CatalogueReader.in(folder)).type("gift_visit")).isPresent();
    }

    @Test
    void knowsEveryHeadingOfTheRosters() throws IOException {
        Set<String> known = Stream.of("household", "person").flatMap(id -> headings(CATALOGUE.require(id)))
                .collect(Collectors.toSet());

        for (Path roster : files("rosters")) {
            assertThat(rosterHeadings(roster)).as(roster.getFileName().toString()).hasSize(47).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"villages", "units"})
    void knowsEveryHeadingOfTheLedgers(String folder) throws IOException {
        for (Path ledger : files(folder)) {
            try (ReadableWorkbook book = new ReadableWorkbook(ledger.toFile())) {
                for (Sheet sheet : book.getSheets().toList()) {
                    knowsHeadings(ledger, sheet);
                }
            }
        }
    }

    private static void knowsHeadings(Path ledger, Sheet sheet) throws IOException {
        Optional<RecordType> type = types().filter(candidate -> candidate.label().zh().equals(sheet.getName())).findFirst();
        if (type.isPresent()) {
            assertThat(headings(type.get())).as(ledger.getFileName() + " " + sheet.getName())
                    .containsAll(texts(sheet.read().getFirst()));
        }
    }

    private static Stream<String> headings(RecordType type) {
        return type.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.label().zh()), field.headings().stream()));
    }

    private static List<Path> files(String folder) throws IOException {
        assumeTrue(Files.isDirectory(PROVINCE), "the invented province of the shared data is not beside the project");
        try (Stream<Path> files = Files.list(PROVINCE.resolve(folder))) {
            return files.filter(file -> file.toString().matches(".*0[0-2]\\d\\.(xlsx|csv)|.*U0\\d\\.xlsx")).toList();
        }
    }

    private static List<String> rosterHeadings(Path roster) throws IOException {
        if (roster.toString().endsWith(".csv")) {
            String ascii = Files.readString(roster, StandardCharsets.ISO_8859_1);
            return decodedHeadings(roster, ascii.startsWith("\u00EF\u00BB\u00BF"));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(roster.toFile())) {
            return book.getFirstSheet().read().stream().limit(10).map(ShippedCatalogueTest::texts)
                    .filter(row -> row.contains("姓名")).findFirst().orElseThrow();
        }
    }

    private static List<String> decodedHeadings(Path roster, boolean utf8) throws IOException {
        Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String text = Files.readString(roster, charset);
        return text.lines().limit(10).filter(line -> line.contains("姓名")).findFirst().stream()
                .flatMap(line -> Stream.of(line.replace("\uFEFF", "").replace("\"", "").split(",(?![^(]*\\))")))
                .map(cell -> cell.startsWith("=") ? cell.substring(1) : cell).toList();
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(cell -> cell != null && !cell.getText().isBlank())
                .map(cell -> cell.getText().strip()).toList();
    }
}
