package org.villagebook.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.record.HistoryEntry.Origin;
import org.villagebook.record.RecordId;
import org.villagebook.record.Reported;
import org.villagebook.record.Site;

/** The shipped figures over a few invented records, rule by rule. */
class CalculatorTest {

    private static final Catalogue CATALOGUE = CatalogueReader.shipped();
    private static final Period PERIOD = new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2019, 12, 31));
    private static final String PERSON = "519900199306253359";

    private final Places places = new Places(new Site(Site.Role.PROVINCE, "P51", "省级"));
    private final List<Reported> records = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final Set<Origin> broken = new HashSet<>();
    private final Set<RecordId> disputed = new HashSet<>();
    private int last;

    CalculatorTest() {
        register("unit", "code=U01", "name=人民医院", "kind=医疗卫生单位");
        register("unit", "code=U02", "name=机关", "kind=直属机关");
        register("village", "code=V001", "regionCode=519900101201", "name=金岭村", "county=木乐县", "isPoor=是",
                "exitDate=2012-10-09", "units=人民医院");
        register("village", "code=V002", "regionCode=519900101202", "name=丰石村", "county=岭凉县", "isPoor=是",
                "exitDate=2020-01-01", "units=人民医院；机关");
    }

    private void register(String type, String... fields) {
        Reported row = add(null, type, fields);
        if (type.equals("unit")) {
            places.addUnit(row);
        } else {
            places.addVillage(row);
        }
    }

    private static Origin from(String site) {
        return new Origin(site, site.hashCode() + "", 1, 1, 0);
    }

    private Reported add(String site, String type, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(fields).map(field -> field.split("=", 2)).forEach(field -> values.put(field[0], field[1]));
        Reported record = new Reported(new RecordId(0, ++last), values, Arrays.asList(site == null ? null : from(site)));
        types.add(type);
        records.add(record);
        return record;
    }

    private Calculator calculator(Period period) {
        Doubts doubts = new Doubts() {
            @Override
            public boolean disputed(RecordId record, Collection<String> fields) {
                return disputed.contains(record) && fields.contains("amount");
            }

            @Override
            public boolean unproven(Origin origin) {
                return broken.contains(origin);
            }
        };
        Calculator calculator = new Calculator(CATALOGUE, Indicators.of(CATALOGUE), period, places, "province:P51", doubts);
        for (int i = 0; i < records.size(); i++) {
            calculator.take(types.get(i), records.get(i));
        }
        return calculator;
    }

    private Figure figure(String code) {
        return calculator(PERIOD).figures().get(code);
    }

    private String value(String code) {
        return figure(code).value().toPlainString();
    }

    @Test
    void theRegisterIsCountedByKindAndDay() {
        assertThat(value("UNIT_CNT")).isEqualTo("1");
        assertThat(value("VILLAGE_CNT")).isEqualTo("2");
        assertThat(value("COUNTY_CNT")).isEqualTo("2");
        assertThat(value("VILLAGE_EXIT")).as("an exit before the period counts, one after it does not").isEqualTo("1");
    }

    @Test
    void bothEndsOfThePeriodBelongToIt() {
        for (String day : List.of("2013-12-31", "2014-01-01", "2019-12-31", "2020-01-01")) {
            add("unit:U01", "meeting", "date=" + day, "kind=班子会议");
        }
        add("unit:U01", "meeting", "kind=班子会议");
        add("unit:U01", "meeting", "date=2015-01-01", "kind=协调会");

        assertThat(value("MTG_BOARD")).isEqualTo("2");
        assertThat(value("MTG_TOPIC")).isEqualTo("0");
    }

    @Test
    void projectsCountWhenTheyAreFinishedAndIndustryWhenItBegins() {
        add("village:V001", "project", "kind=道路", "state=已完工", "startDate=2013-01-01", "endDate=2018-07-12", "quantity=2.2", "mode=改造");
        add("village:V001", "project", "kind=道路", "state=已验收", "endDate=2018-07-12", "quantity=0.3", "mode=新建");
        add("village:V001", "project", "kind=道路", "state=实施中", "startDate=2018-01-02", "quantity=5");
        add("village:V001", "project", "kind=种养殖业", "state=实施中", "startDate=2018-01-02");
        add("village:V001", "project", "kind=种养殖业", "startDate=2018-01-02");
        add("village:V001", "project", "kind=种养殖业", "state=规划中", "startDate=2018-01-02");
        add("village:V001", "project", "kind=文化室", "endDate=2018-01-02");
        add("village:V001", "project", "kind=民俗文体广场", "endDate=2018-01-02");

        assertThat(value("ROAD_KM")).isEqualTo("2.5");
        assertThat(value("PRJ_FARM")).isEqualTo("2");
        assertThat(value("CULTURE")).isEqualTo("2");
    }

    @Test
    void moneyAddsUpToTheFenFromFundsAndDonations() {
        add("village:V001", "fund", "date=2015-01-01", "kind=直接投入资金", "amount=10358309");
        add("unit:U01", "fund", "date=2015-01-01", "kind=引进资金", "amount=1");
        add("unit:U01", "fund", "date=2015-01-01", "amount=100");
        add("unit:U01", "fund", "date=2015-01-01", "kind=消费采购", "amount=9900");
        add("unit:U01", "fund", "date=2015-01-01", "kind=捐赠物资折价", "amount=9900");
        add("unit:U01", "donation", "date=2015-01-01", "kind=药品", "quantity=3", "amount=500000");
        add("unit:U01", "donation", "date=2015-01-01", "kind=图书", "quantity=300");

        assertThat(value("FUND_TOTAL")).isEqualTo("108584.1");
        assertThat(value("DRUG_VAL")).isEqualTo("5000");
        assertThat(value("BOOKS")).isEqualTo("300");
        assertThat(figure("FUND_TOTAL").records()).isEqualTo(5);
    }

    @Test
    void aPersonCountsOnceByTheFirstEighteenCharacters() {
        add("village:V001", "job", "date=2015-01-01", "idNumber=" + PERSON);
        add("village:V002", "job", "date=2016-01-01", "idNumber=" + PERSON + "44");
        add("village:V001", "job", "date=2016-01-01", "idNumber=519900197911251812");
        add("village:V001", "job", "date=2016-01-01", "name=无证");
        Calculator calculator = calculator(PERIOD);
        Figure jobs = calculator.figures().get("JOBS");

        assertThat(jobs.value()).isEqualByComparingTo("2");
        assertThat(jobs.records()).isEqualTo(3);
        assertThat(jobs.indicator().overlaps()).isTrue();
        assertThat(calculator.things(jobs.indicator())).extracting(Thing::reason).containsExactlyInAnyOrder(
                Thing.Reason.SAME_KEY, Thing.Reason.NONE, Thing.Reason.NO_KEY);
        assertThat(values(calculator, Dimension.YEAR, "JOBS")).containsOnly(entry("2015", "1"), entry("2016", "2"));
    }

    @Test
    void theSameActivityInTwoLedgersCountsOnce() {
        add("village:V001", "activity", "date=2015-01-01", "kind=义诊", "host=人民医院", "headcount=30");
        add("unit:U01", "activity", "date=2015-01-01", "kind=义诊", "villageCode=519900101201", "headcount=28");
        add("unit:U01", "activity", "date=2015-01-01", "kind=体检", "villageCode=519900101201");
        add("unit:U01", "activity", "date=2015-01-02", "kind=义诊", "villageCode=519900101201");
        add("unit:U02", "activity", "date=2015-01-01", "kind=义诊", "villageCode=519900101201");
        add("unit:U01", "activity", "date=2015-01-01", "kind=义诊", "villageCode=519900101202");
        Calculator calculator = calculator(PERIOD);
        Indicator indicator = calculator.figures().get("CLINIC_ACT").indicator();

        assertThat(value("CLINIC_ACT")).isEqualTo("5");
        assertThat(calculator.things(indicator)).filteredOn(thing -> thing.reason() == Thing.Reason.SAME_EVENT)
                .singleElement().satisfies(thing -> assertThat(thing.evidence()).extracting(Evidence::site)
                        .containsExactly("village:V001", "unit:U01"));
    }

    @Test
    void twoRowsOfOneSiteAreTwoEventsAndMeetTheOtherSitesRowsInPairs() {
        for (String place : List.of("村委会", "小学")) {
            add("village:V001", "activity", "date=2015-01-01", "kind=义诊", "host=人民医院", "place=" + place);
        }
        add("unit:U01", "activity", "date=2015-01-01", "kind=义诊", "villageCode=519900101201");
        add("village:V001", "activity", "date=2015-01-01", "kind=义诊");

        assertThat(value("CLINIC_ACT")).as("a row without a host meets none").isEqualTo("3");
    }

    @Test
    void recordsBelongToPlacesByTheirSiteTheirCodesAndTheRegister() {
        add("village:V001", "training", "startDate=2015-05-01", "kind=专业技能培训", "headcount=10", "host=机关");
        add("unit:U01", "training", "startDate=2016-05-01", "kind=专业技能培训", "headcount=20", "villageCode=519900101202");
        add("unit:U02", "training", "startDate=2016-06-01", "kind=专业技能培训", "headcount=5");
        add("village:V002", "training", "startDate=2016-06-01", "kind=专业技能培训", "headcount=7");
        add("village:V001", "training", "startDate=2016-06-01", "kind=专业技能培训", "headcount=1");
        add("unit:U01", "exchange", "date=2016-06-01", "county=乐松县", "headcount=3");
        Calculator calculator = calculator(PERIOD);

        assertThat(values(calculator, Dimension.VILLAGE, "SKILL_BENEF")).containsExactly(entry("V001", "11"), entry("V002", "27"), entry("", "5"));
        assertThat(values(calculator, Dimension.COUNTY, "SKILL_BENEF")).containsExactly(entry("岭凉县", "27"), entry("木乐县", "11"), entry("", "5"));
        assertThat(values(calculator, Dimension.UNIT, "SKILL_BENEF")).as("the only unit of a village assists it; of two nobody knows")
                .containsExactly(entry("U01", "21"), entry("U02", "15"), entry("", "7"));
        assertThat(values(calculator, Dimension.MONTH, "SKILL_BENEF")).containsExactly(entry("2015-05", "10"), entry("2016-05", "20"), entry("2016-06", "13"));
        assertThat(values(calculator, Dimension.COUNTY, "EXCHANGE")).containsExactly(entry("乐松县", "3"));
        assertThat(calculator.by(Dimension.YEAR, "未注明").groups()).extracting(Breakdown.Group::key)
                .startsWith("2012", "2014", "2015").contains("2019").doesNotContain("2020");
        assertThat(calculator.by(Dimension.UNIT, "未注明").groups().getLast().name()).isEqualTo("未注明");
    }

    @Test
    void groupsOfCountsAndSumsAddUpToTheFigure() {
        recordsBelongToPlacesByTheirSiteTheirCodesAndTheRegister();
        moneyAddsUpToTheFenFromFundsAndDonations();
        Calculator calculator = calculator(PERIOD);

        for (Figure figure : calculator.figures().values()) {
            for (Dimension by : Dimension.values()) {
                BigDecimal sum = calculator.by(by, "").groups().stream()
                        .map(group -> group.values().getOrDefault(figure.code(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(figure.indicator().overlaps() || sum.compareTo(figure.value()) == 0).as(figure.code() + " by " + by).isTrue();
            }
        }
    }

    private static Map<String, String> values(Calculator calculator, Dimension by, String code) {
        Map<String, String> values = new LinkedHashMap<>();
        calculator.by(by, "未注明").groups().stream().filter(group -> group.values().containsKey(code))
                .forEach(group -> values.put(group.key(), group.values().get(code).toPlainString()));
        return values;
    }

    @Test
    void aFigureSaysHowFarItIsDisputedAndUnproven() {
        add("village:V001", "purchase", "date=2015-01-01", "amount=100");
        disputed.add(add("village:V002", "purchase", "date=2015-01-01", "amount=250").id());
        add("unit:U01", "purchase", "date=2015-01-01", "amount=50");
        broken.add(from("unit:U01"));

        Figure amount = figure("CONSUME_AMT");
        assertThat(amount.value()).isEqualByComparingTo("4");
        assertThat(amount.disputed()).isEqualByComparingTo("2.5");
        assertThat(amount.unproven()).isEqualByComparingTo("0.5");
        assertThat(amount.packages()).isEqualTo(3);
        assertThat(amount.sites()).isEqualTo(3);
        assertThat(figure("CONSUME_CNT").disputed()).as("a count does not read the amount").isZero();
    }

    @Test
    void aVillagesOwnBookCountsWithoutARegister() {
        Places alone = new Places(new Site(Site.Role.VILLAGE, "V009", "泉谷村"));
        Calculator calculator = new Calculator(CATALOGUE, Indicators.of(CATALOGUE), PERIOD, alone, "village:V009", new Doubts() {
            @Override
            public boolean disputed(RecordId record, Collection<String> fields) {
                return false;
            }

            @Override
            public boolean unproven(Origin origin) {
                return true;
            }
        });
        calculator.take("night_school", new Reported(new RecordId(1, 1), Map.of("date", "2015-01-01", "headcount", "30"),
                Arrays.asList((Origin) null)));

        assertThat(calculator.figures().get("NIGHT_BENEF").value()).isEqualByComparingTo("30");
        assertThat(calculator.figures().get("NIGHT_BENEF").unproven()).as("entered here, in no package").isZero();
        assertThat(calculator.by(Dimension.VILLAGE, "").groups()).extracting(Breakdown.Group::key, Breakdown.Group::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("V009", "泉谷村"));
    }
}
