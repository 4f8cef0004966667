package org.villagebook.output.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.indicator.Breakdown;
import org.villagebook.indicator.Breakdown.Group;
import org.villagebook.indicator.Dimension;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Indicators;
import org.villagebook.indicator.Period;
import org.villagebook.output.document.FigureChange.Cause;
import org.villagebook.output.document.FigureChange.Kind;

/** A report with the figures of the invented province. */
final class InventedReport {

    static final Period PERIOD = new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31));

    /** Code, exact value and wording in the report, one a line. */
    static final String FIGURES = """
            UNIT_CNT 42 42家
            COUNTY_CNT 63 县63个
            VILLAGE_CNT 101 101个
            VILLAGE_EXIT 99 99个
            MTG_BOARD 773 773次
            MTG_TOPIC 885 885次
            DOC_ISSUED 812 800余份
            VISIT_HEAD 868 868人次
            VISIT_TING 128 128人次
            VISIT_CHU 1081 1081人次
            CADRE_SENT 147 147人
            CLINIC_BUILT 28 28个
            KINDER_BUILT 7 7个
            BOOKS 26431 2.6万余册
            STUDENTS 1716 1700余人
            DRUGHIV 268 268场
            FUND_TOTAL 408613250 4亿余元
            PRJ_FARM 126 120余个
            PRJ_TOUR 63 60余个
            CONSUME_CNT 238 近240次
            CONSUME_AMT 20345678 2000余万元
            ROAD_KM 163.7 160余公里
            WATER 41 41个
            HOUSES 1537 1500余户
            CULTURE 41 41个
            LAMPS 863 863盏
            SEWAGE 31 31个
            TVPC 412 400余台
            CLINIC_ACT 1357 1350余次
            EQUIP 1546 1540余台
            DRUG_VAL 4962300 近500万元
            STAFF_LONG 864 864名
            STAFF_SHORT 2886 2886名
            EXCHANGE 102345 10万余人次
            NIGHT_CNT 4036 4036场
            NIGHT_BENEF 136789 13余万人次
            SKILL_CNT 1738 1738期
            SKILL_BENEF 36512 3.6万余人
            JOBS 3428 3428人
            PARTY_TEAM 422 422次
            PARTY_DAYS 891 891天
            CADRE_CLASS 131 131期
            CADRE_BENEF 1404 1404人
            PARTY_NEW 414 414名
            BACKUP 481 481名
            """;

    private static final List<String> COUNTIES = List.of("青杉县", "云岭县", "石门县", "白马县", "ꆈꌠ县", "金川口县", "红原坝县",
            "三河县", "木里湾县", "大坪县", "南溪沟县", "雪山县");

    private InventedReport() {
    }

    static Report first() {
        return new Report("某某省卫生健康委员会", figures(), breakdowns(), "3F9A-71C2", 1, List.of());
    }

    static Report second() {
        Figures figures = figures();
        return new Report("某某省卫生健康委员会", figures, breakdowns(), "3F9A-71C2", 2, List.of(
                new FigureChange(figures.figure("NIGHT_CNT").orElseThrow().indicator(), new BigDecimal("4030"),
                        new BigDecimal("4036"), false, List.of(
                        new Cause(Kind.ADDED, "V017 石门村", List.of("V017-3f9a-1-0007", "V017-3f9a-1-0008"), 8, new BigDecimal("8")),
                        new Cause(Kind.WITHDRAWN, "V003 青杉村", List.of("V003-77c1-1-0004"), 2, new BigDecimal("-2")))),
                new FigureChange(figures.figure("FUND_TOTAL").orElseThrow().indicator(), new BigDecimal("408600000.00"),
                        new BigDecimal("408613250.00"), true, List.of(
                        new Cause(Kind.CHANGED, "U01 省人民医院", List.of(), 1, new BigDecimal("13250.00"))))));
    }

    private static Figures figures() {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Indicators.of(CatalogueReader.shipped()).forEach(indicator -> indicators.put(indicator.code(), indicator));
        Map<String, Figure> figures = new LinkedHashMap<>();
        FIGURES.lines().map(line -> line.split(" ")).forEach(words -> {
            BigDecimal value = new BigDecimal(words[1]);
            boolean doubtful = words[0].equals("JOBS");
            figures.put(words[0], new Figure(indicators.get(words[0]), value, value.min(new BigDecimal(4036)).longValue(),
                    101, 143, 287, doubtful ? BigDecimal.TWO : BigDecimal.ZERO, BigDecimal.ZERO));
        });
        return new Figures(PERIOD, figures, 143, 143);
    }

    private static Map<Dimension, Breakdown> breakdowns() {
        Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
        List<Group> years = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            years.add(new Group("" + (2014 + i), (2014 + i) + "年", Map.of("NIGHT_CNT", BigDecimal.valueOf(new int[] {0, 0, 620, 1004, 1180, 1232}[i]),
                    "FUND_TOTAL", BigDecimal.valueOf(48_613_250L + 8_000_000L * i))));
        }
        breakdowns.put(Dimension.YEAR, new Breakdown(PERIOD, Dimension.YEAR, years));
        breakdowns.put(Dimension.COUNTY, new Breakdown(PERIOD, Dimension.COUNTY, places("", "CLINIC_ACT", 151, 9)));
        breakdowns.put(Dimension.UNIT, new Breakdown(PERIOD, Dimension.UNIT, places("人民医院", "FUND_TOTAL", 31_250_000, 1_870_400)));
        return breakdowns;
    }

    private static List<Group> places(String behind, String code, long most, long less) {
        List<Group> places = new ArrayList<>();
        for (int i = 0; i < COUNTIES.size(); i++) {
            places.add(new Group("P" + i, COUNTIES.get(i) + behind, Map.of(code, BigDecimal.valueOf(most - less * i))));
        }
        return places;
    }
}
