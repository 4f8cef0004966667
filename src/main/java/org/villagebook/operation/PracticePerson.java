package org.villagebook.operation;

import java.util.Map;
import org.villagebook.operation.PracticeFamily.Member;

/** Invents what is known of one person: schooling, work, health and insurance, as the age allows. */
final class PracticePerson {

    private final Dice dice;

    PracticePerson(Dice dice) {
        this.dice = dice;
    }

    /** Fills in the row and names the person's chronic disease; empty text for none. */
    String describe(Member member, Map<String, String> row) {
        education(member.age(), row);
        work(member, row);
        insurance(member.age(), row);
        return health(member.age(), row);
    }

    private void education(int age, Map<String, String> row) {
        row.put("schooling", schooling(age));
        if (age >= 16) {
            row.put("education", age > 60 ? dice.oneOf("文盲或半文盲", "文盲或半文盲", "小学")
                    : age > 38 ? dice.oneOf("小学", "小学", "初中", "文盲或半文盲")
                    : dice.oneOf("初中", "初中", "高中", "大专", "本科及以上"));
        }
        row.put("speaksMandarin", age < 50 || dice.chance(40) ? "是" : "否");
        row.put("politicalStatus", age >= 25 && dice.chance(8) ? "中共党员" : age >= 15 && age < 25 && dice.chance(35)
                ? "共青团员" : "群众");
    }

    private String schooling(int age) {
        if (age >= 22 || age >= 16 && dice.chance(35)) {
            return "非在校生";
        }
        return switch (age) {
            case 0, 1, 2 -> "学龄前儿童";
            case 3, 4, 5 -> "学前教育";
            case 6, 7, 8, 9, 10, 11 -> "小学";
            case 12 -> "七年级";
            case 13 -> "八年级";
            case 14, 15 -> "九年级";
            case 16 -> dice.oneOf("普通高中一年级", "中职一年级");
            case 17 -> dice.oneOf("普通高中二年级", "中职二年级");
            case 18 -> dice.oneOf("普通高中三年级", "高职高专一年级");
            case 19 -> "高职高专二年级";
            default -> dice.oneOf("本科二年级", "本科三年级", "高职高专三年级");
        };
    }

    private void work(Member member, Map<String, String> row) {
        int age = member.age();
        boolean atSchool = !row.get("schooling").equals("非在校生");
        row.put("labourSkill", age < 16 || atSchool ? "无劳动力" : age > 72 ? "丧失劳动力"
                : age > 60 ? "弱劳动力或半劳动力" : dice.oneOf("普通劳动力", "普通劳动力", "技能劳动力"));
        if (age < 17 || age > 58 || atSchool) {
            return;
        }
        if (dice.chance(48)) {
            row.put("monthsAway", Integer.toString(dice.between(3, 11)));
            row.put("workPlace", dice.oneOf("乡镇内", "县内", "省内县外", "省外"));
            row.put("jobChannel", dice.oneOf("劳务输出", "亲友介绍", "企业招聘", "自主就业"));
        } else if (dice.chance(14)) {
            row.put("publicJob", dice.oneOf("护林员", "护路员", "保洁员", "护水员"));
            row.put("publicJobMonths", "12");
            row.put("jobChannel", "公益性岗位");
        }
    }

    private String health(int age, Map<String, String> row) {
        int dots = dice.between(1, 100);
        if (age >= 45 && dots <= (age >= 60 ? 42 : 18)) {
            String disease = dice.oneOf("高血压", "高血压", "高血压", "2型糖尿病", "2型糖尿病");
            row.put("health", "长期慢性病");
            row.put("chronicDiseases", disease);
            return disease;
        }
        if (age >= 25 && dots >= 99) {
            String disease = dice.oneOf("肺结核", "严重精神障碍");
            row.put("health", "长期慢性病");
            row.put("chronicDiseases", disease);
            return disease;
        }
        if (age >= 18 && dots >= 94) {
            row.put("health", "残疾");
            row.put("disabilityKind", dice.oneOf("肢体三级", "肢体二级", "视力三级", "听力二级"));
            row.put("disabilityYear", Integer.toString(dice.between(2012, 2023)));
        } else {
            row.put("health", age >= 30 && dots >= 91 ? "患有大病" : "健康");
        }
        return "";
    }

    private void insurance(int age, Map<String, String> row) {
        row.put("residentMedicalInsurance", dice.chance(97) ? "是" : "否");
        row.put("seriousIllnessInsurance", row.get("residentMedicalInsurance"));
        if (age >= 16) {
            row.put("residentPension", dice.chance(88) ? "是" : "否");
        }
        row.put("subsistenceAllowance", dice.chance(age > 65 ? 24 : 7) ? "是" : "否");
        row.put("extremeHardship", "否");
    }
}
