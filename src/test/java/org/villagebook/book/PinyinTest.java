package org.villagebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// One table for all tests: reading it again for each would take most of the time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource(textBlock = """
            张建国, zhangjianguo, zjg
            单田芳, shantianfang, stf
            曾庆红, zengqinghong, zqh
            仇英,   qiuying,      qy
            朴永哲, piaoyongzhe,  pyz
            缪昌文, miaochangwen, mcw
            覃志刚, qinzhigang,   qzg
            黑存富, hecunfu,      hcf
            薄一芹, boyiqin,      byq
            解海龙, xiehailong,   xhl
            区秀兰, ouxiulan,     oxl
            乐嘉,   yuejia,       yj
            任小燕, renxiaoyan,   rxy
            查良玉, zhaliangyu,   zly
            盖叫天, gejiaotian,   gjt
            华玉兰, huayulan,     hyl
            沙建军, shajianjun,   sjj
            员俊,   yunjun,       yj
            宁静,   ningjing,     nj
            种师道, chongshidao,  csd
            召存信, zhaocunxin,   zcx
            翟志刚, zhaizhigang,  zzg
            隗建,   weijian,      wj
            吕绿,   lvlv,         ll
            欧阳修, ouyangxiu,    oyx
            尉迟恭, yuchigong,    ycg
            万俟卨, moqixie,      mqx
            长孙皇, zhangsunhuang, zsh
            单于夫, chanyufu,     cyf
            澹台灭, tantaimie,    ttm
            令狐冲, linghuchong,  lhc
            乐正子, yuezhengzi,   yzz
            夏侯惇, xiahoudun,    xhd
            吐谷浑, tuyuhun,      tyh
            單雄信, shanxiongxin, sxx
            """)
    void readsSurnamesAsPeopleSayThem(String name, String spelling, String initials) {
        assertThat(pinyin.spellings(name)).first().isEqualTo(spelling);
        assertThat(pinyin.initials(name)).first().isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"单田芳, dtf", "单田芳, ctf", "覃志刚, tzg", "乐嘉, lj", "仇英, cy", "解海龙, jhl", "李重阳, lzy", "李重阳, lcy", "黑存富, hcf"})
    void findsWhoeverTypesAnotherReading(String name, String initials) {
        assertThat(pinyin.initials(name)).contains(initials);
    }

    @ParameterizedTest
    @CsvSource({"𬭊, du", "䶮, yan", "㛃, jie", "𣎴, dun", "𠮷, ji", "𨭎, xi", "𬱖, di", "𫖮, yi", "𣲗, wei", "龑, yan", "〇, ling", "嫫, mo", "尕, ga"})
    void knowsRareCharactersOfNames(String character, String reading) {
        assertThat(pinyin.readings(character.codePointAt(0))).first().isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({"行, xing hang", "都, dou du", "单, dan", "乐, le yue", "缪, miao mou", "女, nv", "略, lve"})
    void keepsAllReadings(String character, String readings) {
        assertThat(pinyin.readings(character.codePointAt(0))).contains(readings.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "巴莫阿尕曲布嫫, bamoagaqubumo, bmagqbm",
        "吉克沙玛, jikeshama, jksm",
        "格桑·旺姆, gesangwangmu, gswm",
        "格桑•旺姆, gesangwangmu, gswm",
        "单增卓玛, danzengzhuoma, dzzm",
        "单·卓玛, danzhuoma, dzm",
        "扎西都吉, zhaxidouji, zxdj",
        "张　三, zhangsan, zs",
        "李𬭊, lidu, ld",
        "⼾⼝, hukou, hk",
        "ＡＢ李, abli, abl",
        "Tom Li 2, tomli2, tomli2",
        "ꀊꃀ, ꀊꃀ, ꀊꃀ",
        "བསྟན, བསྟན, བསྟན",
    })
    void readsNamesOfEveryPeople(String name, String spelling, String initials) {
        assertThat(pinyin.spellings(name)).first().isEqualTo(spelling);
        assertThat(pinyin.initials(name)).first().isEqualTo(initials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "·", "——"})
    void hasNothingToSayAboutNoName(String name) {
        assertThat(pinyin.initials(name)).isEmpty();
        assertThat(pinyin.spellings(name)).isEmpty();
        assertThat(pinyin.sortKey(name)).isEqualTo("\t" + name);
    }

    @Test
    void hasNoReadingForOtherLetters() {
        assertThat(pinyin.readings('A')).isEmpty();
        assertThat(pinyin.readings('ꀊ')).isEmpty();
    }

    @Test
    void stopsAtTheLikeliestCombinations() {
        var name = "行行重行行与君生别离".repeat(3);
        assertThat(pinyin.initials(name)).hasSizeBetween(2, 32).first().asString().startsWith("xxzxxyjsbl");
        assertThat(pinyin.spellings(name)).hasSizeBetween(2, 16);
    }

    @Test
    void sortsByTheSoundOfTheSurname() {
        var names = Stream.of("单田芳", "先生", "李明", "张三", "单于夫", "黎明", "李", "仇英", "曾庆红", "西安", "李白", "安娜");
        assertThat(names.sorted(Comparator.comparing(pinyin::sortKey)))
                .containsExactly("安娜", "单于夫", "李", "李白", "李明", "黎明", "仇英", "单田芳", "西安", "先生", "曾庆红", "张三");
    }

    @Test
    void separatesSyllablesInTheSortKey() {
        assertThat(pinyin.sortKey("欧阳·Li")).isEqualTo("ou yang li\t欧阳·Li");
        assertThat(pinyin.sortKey("单田芳")).isEqualTo("shan tian fang\t单田芳");
    }
}
