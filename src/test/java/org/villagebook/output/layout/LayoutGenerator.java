package org.villagebook.output.layout;

import static org.villagebook.output.layout.Drawing.box;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.villagebook.output.layout.Drawing.Look;

/// Draws the shipped layouts anew. Runs only when asked for:
/// `./mvnw test -Dtest=LayoutGenerator -Dregenerate=layouts`
@EnabledIfSystemProperty(named = "regenerate", matches = "layouts")
class LayoutGenerator {

    private static final Path HOME = Path.of("src/main/resources/org/villagebook/output/layout");

    private static Path file(String layout) {
        return HOME.resolve(layout).resolve("layout.xlsx");
    }

    @Test
    void civilAffairs() throws IOException {
        new Drawing("核对表", false, 13, 12, 12, 22, 12, 14, 14)
                .title("最低生活保障家庭经济状况核对表")
                .row(20, box(Look.LINE, 4, "填表单位：{{site}}"), box(Look.RIGHT, 3, "{{year}}年{{month}}月{{day}}日"))
                .row(26, box(Look.HEAD, 1, "户主姓名"), box(Look.TEXT, 2, "{{headName}}"), box(Look.HEAD, 1, "户主证件号码"),
                        box(Look.ID, 3, "{{headIdNumber}}"))
                .row(26, box(Look.HEAD, 1, "户编号"), box(Look.ID, 2, "{{householdNo}}"), box(Look.HEAD, 1, "联系电话"),
                        box(Look.ID, 3, "{{phone}}"))
                .row(26, box(Look.HEAD, 1, "家庭住址"),
                        box(Look.WORDS, 6, "{{county}}{{township}}{{village}}{{group}}{{address}}"))
                .row(26, box(Look.HEAD, 1, "户类型"), box(Look.TEXT, 2, "{{householdCategory}}"), box(Look.HEAD, 1, "监测对象类别"),
                        box(Look.TEXT, 3, "{{monitoringCategory}}"))
                .row(24, box(Look.SECTION, 7, "一、共同生活的家庭成员（共 {{count person}} 人）"))
                .row(30, Look.HEAD, "姓名", "与户主关系", "出生日期", "证件号码", "健康状况", "劳动能力", "是否享受低保")
                .row(26, box(Look.TEXT, 1, "{{#person 6}}{{name}}"), box(Look.TEXT, 1, "{{relationToHead}}"),
                        box(Look.TEXT, 1, "{{birthDate}}"), box(Look.ID, 1, "{{idNumber}}"), box(Look.TEXT, 1, "{{health}}"),
                        box(Look.TEXT, 1, "{{labourSkill}}"), box(Look.TEXT, 1, "{{subsistenceAllowance}}{{/person}}"))
                .row(24, box(Look.SECTION, 7, "二、家庭年收入（元）"))
                .row(26, box(Look.HEAD, 1, "工资性收入"), box(Look.MONEY, 2, "{{wageIncome}}"), box(Look.HEAD, 1, "生产经营性收入"),
                        box(Look.MONEY, 3, "{{businessIncome}}"))
                .row(26, box(Look.HEAD, 1, "财产性收入"), box(Look.MONEY, 2, "{{propertyIncome}}"), box(Look.HEAD, 1, "转移性收入"),
                        box(Look.MONEY, 3, "{{transferIncome}}"))
                .row(26, box(Look.HEAD, 1, "经营性支出"), box(Look.MONEY, 2, "{{operatingCost}}"), box(Look.HEAD, 1, "人均纯收入"),
                        box(Look.MONEY, 3, "{{incomePerHead}}"))
                .row(24, box(Look.SECTION, 7, "三、家庭财产与住房"))
                .row(26, box(Look.HEAD, 1, "住房面积"), box(Look.NUMBER, 2, "{{houseArea}}"), box(Look.HEAD, 1, "住房等级"),
                        box(Look.TEXT, 3, "{{housingGrade=A级}}A级　{{housingGrade=B级}}B级　{{housingGrade=C级}}C级　{{housingGrade=D级}}D级"))
                .row(26, box(Look.HEAD, 1, "耕地（亩）"), box(Look.NUMBER, 2, "{{farmland}}"), box(Look.HEAD, 1, "林地（亩）"),
                        box(Look.NUMBER, 3, "{{woodland}}"))
                .row(46, box(Look.HEAD, 1, "核对意见"), box(Look.WORDS, 6, "□ 与申报一致　□ 不一致，说明："))
                .row(30, box(Look.LINE, 2, "填表人：{{filledBy}}"), box(Look.LINE, 2, "核对人（签字）："), box(Look.LINE, 3, "户主（签字）："))
                .write(file("civil-affairs"));
    }

    @Test
    void disabledFederation() throws IOException {
        new Drawing("登记表", true, 6, 10, 6, 15, 22, 8, 14, 10, 12, 14, 16, 14)
                .title("残疾人基本信息登记表")
                .row(20, box(Look.LINE, 7, "填报单位：{{site}}　　共 {{count records}} 人"),
                        box(Look.RIGHT, 5, "填表日期：{{year}}年{{month}}月{{day}}日"))
                .row(34, Look.HEAD, "序号", "姓名", "性别", "出生日期", "证件号码", "民族", "残疾类别等级", "办证年度", "劳动能力",
                        "是否享受低保", "所在户（户主）", "联系电话")
                .row(26, box(Look.NUMBER, 1, "{{#records 10}}{{no}}"), box(Look.TEXT, 1, "{{name}}"), box(Look.TEXT, 1, "{{sex}}"),
                        box(Look.DATE, 1, "{{birthDate}}"), box(Look.ID, 1, "{{idNumber}}"), box(Look.TEXT, 1, "{{ethnicGroup}}"),
                        box(Look.TEXT, 1, "{{disabilityKind}}"), box(Look.TEXT, 1, "{{disabilityYear}}"),
                        box(Look.TEXT, 1, "{{labourSkill}}"), box(Look.TEXT, 1, "{{subsistenceAllowance}}"),
                        box(Look.TEXT, 1, "{{household.group}} {{household.headName}}"),
                        box(Look.ID, 1, "{{phone}}{{/records}}"))
                .row(28, box(Look.LINE, 4, "填表人：{{filledBy}}"), box(Look.LINE, 4, "审核人："), box(Look.LINE, 4, "单位（盖章）："))
                .heads(1, 3)
                .write(file("disabled-federation"));
    }

    @Test
    void education() throws IOException {
        new Drawing("资助名册", true, 6, 11, 22, 10, 22, 10, 12, 15, 12, 16, 12, 14)
                .title("家庭经济困难学生资助名册")
                .row(20, box(Look.LINE, 7, "填报单位：{{site}}"), box(Look.RIGHT, 5, "{{year}}年{{month}}月{{day}}日"))
                .row(30, Look.HEAD, "序号", "学生姓名", "证件号码", "学段", "学校", "年级", "资助类别", "资助日期", "金额（元）", "资助单位",
                        "监护人", "联系电话")
                .row(26, box(Look.NUMBER, 1, "{{#records 8}}{{no}}"), box(Look.TEXT, 1, "{{name}}"), box(Look.ID, 1, "{{idNumber}}"),
                        box(Look.TEXT, 1, "{{stage}}"), box(Look.TEXT, 1, "{{school}}"), box(Look.TEXT, 1, "{{grade}}"),
                        box(Look.TEXT, 1, "{{kind}}"), box(Look.DATE, 1, "{{date}}"), box(Look.MONEY, 1, "{{amount}}"),
                        box(Look.TEXT, 1, "{{host}}"), box(Look.TEXT, 1, "{{guardian}}"), box(Look.ID, 1, "{{phone}}{{/records}}"))
                .row(28, box(Look.HEAD, 2, "合计"), box(Look.TEXT, 6, "{{count records}} 人次"),
                        box(Look.MONEY, 1, "{{sum records.amount}}"), box(Look.TEXT, 3, ""))
                .row(28, box(Look.LINE, 4, "填表人：{{filledBy}}"), box(Look.LINE, 4, "学校（盖章）："), box(Look.LINE, 4, "教育部门（盖章）："))
                .heads(1, 3)
                .write(file("education"));
    }

    @Test
    void employment() throws IOException {
        new Drawing("台账", true, 6, 10, 6, 6, 22, 14, 10, 12, 20, 10, 12, 12, 14)
                .title("农村劳动力务工就业台账")
                .row(20, box(Look.LINE, 8, "填报单位：{{site}}"), box(Look.RIGHT, 5, "截至 {{year}}年{{month}}月{{day}}日"))
                .row(22, box(Look.HEAD, 7, "基本情况"), box(Look.HEAD, 6, "务工就业情况"))
                .row(32, Look.HEAD, "序号", "姓名", "性别", "年龄", "证件号码", "联系电话", "村民小组", "务工地点", "务工单位", "务工月数",
                        "月收入（元）", "就业渠道", "备注")
                .row(26, box(Look.NUMBER, 1, "{{#records 10}}{{no}}"), box(Look.TEXT, 1, "{{name}}"), box(Look.TEXT, 1, "{{sex}}"),
                        box(Look.NUMBER, 1, "{{age}}"), box(Look.ID, 1, "{{idNumber}}"), box(Look.ID, 1, "{{phone}}"),
                        box(Look.TEXT, 1, "{{household.group}}"), box(Look.TEXT, 1, "{{workPlace}}"), box(Look.TEXT, 1, "{{employer}}"),
                        box(Look.NUMBER, 1, "{{monthsAway}}"), box(Look.MONEY, 1, "{{monthlyPay}}"), box(Look.TEXT, 1, "{{jobChannel}}"),
                        box(Look.WORDS, 1, "{{/records}}"))
                .row(26, box(Look.HEAD, 2, "合计"), box(Look.TEXT, 7, "{{count records}} 人"), box(Look.NUMBER, 1, "{{sum records.monthsAway}}"),
                        box(Look.TEXT, 3, ""))
                .row(28, box(Look.LINE, 5, "填表人：{{filledBy}}"), box(Look.LINE, 4, "村（盖章）："), box(Look.LINE, 4, "乡镇人社所（盖章）："))
                .heads(1, 4)
                .write(file("employment"));
    }

    @Test
    void medicalInsurance() throws IOException {
        new Drawing("参保情况", true, 6, 12, 13, 6, 22, 15, 15, 15, 15, 15)
                .title("城乡居民基本医疗保险参保情况表（{{year}}年度）")
                .row(20, box(Look.LINE, 6, "户主：{{headName}}　　户编号：{{householdNo}}　　住址：{{village}}{{group}}{{address}}"),
                        box(Look.RIGHT, 4, "联系电话：{{phone}}"))
                .row(24, box(Look.HEAD, 5, "参保人"), box(Look.HEAD, 5, "参保与救助情况"))
                .row(34, Look.HEAD, "序号", "姓名", "与户主关系", "年龄", "证件号码", "居民医保", "职工医保", "大病保险", "商业补充保险", "医疗救助")
                .row(28, box(Look.NUMBER, 1, "{{#person 6}}{{no}}"), box(Look.TEXT, 1, "{{name}}"), box(Look.TEXT, 1, "{{relationToHead}}"),
                        box(Look.NUMBER, 1, "{{age}}"), box(Look.ID, 1, "{{idNumber}}"),
                        box(Look.TEXT, 1, "{{residentMedicalInsurance=是}}是 {{residentMedicalInsurance=否}}否"),
                        box(Look.TEXT, 1, "{{employeeMedicalInsurance=是}}是 {{employeeMedicalInsurance=否}}否"),
                        box(Look.TEXT, 1, "{{seriousIllnessInsurance=是}}是 {{seriousIllnessInsurance=否}}否"),
                        box(Look.TEXT, 1, "{{commercialMedicalInsurance=是}}是 {{commercialMedicalInsurance=否}}否"),
                        box(Look.TEXT, 1, "{{medicalAid=是}}是 {{medicalAid=否}}否{{/person}}"))
                .row(40, box(Look.HEAD, 2, "未参保原因"), box(Look.WORDS, 8, ""))
                .row(28, box(Look.LINE, 4, "填报单位：{{site}}"), box(Look.LINE, 3, "填表人：{{filledBy}}"), box(Look.LINE, 3, "户主（签字）："))
                .write(file("medical-insurance"));
    }
}
