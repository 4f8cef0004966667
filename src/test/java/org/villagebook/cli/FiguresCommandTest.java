package org.villagebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a village's own book, as a person and as a script ask for them. */
class FiguresCommandTest {

    private static final String[] YEARS = {"--from", "2014-01-01", "--as-of", "2019-12-31"};

    @TempDir
    Path folder;

    private static String[] words(String... words) {
        return Stream.concat(Stream.of(words), Stream.of(YEARS)).toArray(String[]::new);
    }

    @Test
    void figuresTracesAndDoubleReportsArePrintedForPeopleAndForScripts() {
        Terminal terminal = new Terminal(folder);
        terminal.run("init", "@book", "--role", "village", "--code", "V001", "--name", "金岭村");
        terminal.run("put", "@book", "project", "name=通村路", "kind=道路", "state=已完工", "endDate=2018-07-12", "quantity=2.20");
        terminal.run("put", "@book", "job", "name=降初", "idNumber=51990019930625335X", "date=2015-04-13");
        terminal.run("put", "@book", "job", "name=降初", "idNumber=51990019930625335X", "date=2016-04-13");

        JsonNode figures = terminal.json(words("indicators", "@book", "--by", "year"));
        assertThat(figures.get("asOf").asText()).isEqualTo("2019-12-31");
        assertThat(figures.get("total")).hasSize(45);
        assertThat(figures.get("total").get("ROAD_KM").toString()).isEqualTo("2.2");
        assertThat(figures.get("total").get("JOBS").toString()).isEqualTo("1");
        assertThat(figures.get("by").get("2016").get("JOBS").toString()).isEqualTo("1");
        assertThat(figures.get("overlapping").toString()).contains("JOBS").doesNotContain("ROAD_KM");
        assertThat(terminal.run(words("indicators", "@book"))).isZero();
        assertThat(terminal.out).contains("ROAD_KM", "修建各类道路", "2.2", "公里");
        assertThat(terminal.run(words("indicators", "@book", "--by", "county", "--lang", "en"))).isZero();
        assertThat(terminal.out).contains("Not stated").contains("Roads built");

        JsonNode trace = terminal.json(words("trace", "@book", "JOBS"));
        assertThat(trace.get("rows")).hasSize(1);
        assertThat(trace.get("rows").get(0).get("reason").asText()).isEqualTo("sameKey");
        assertThat(trace.get("rows").get(0).get("records")).hasSize(2);
        assertThat(terminal.out).doesNotContain("335X").contains("51990019930625****");
        assertThat(terminal.run(words("trace", "@book", "JOBS"))).isZero();
        assertThat(terminal.out).contains("本机录入", "重复，只计一次").doesNotContain("335X");
        assertThat(terminal.json("double-reports", "@book")).isEmpty();

        assertThat(terminal.run("indicators", "@book", "--from", "2019-01-01", "--as-of", "2018-01-01")).isEqualTo(1);
        assertThat(terminal.err).contains("截止日期 2018-01-01 早于起始日期 2019-01-01");
        assertThat(terminal.run("indicators", "@book", "--from", "2019", "--as-of", "2018-01-01")).isEqualTo(2);
        assertThat(terminal.run(words("trace", "@book", "NO_SUCH"))).isEqualTo(1);
    }
}
