package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.catalogue.Label;

/** The yearly lines of net income per head, as a data file has them: every year they are other ones. */
record IncomeLines(List<Line> lines) {

    /** One line of one year, in yuan a head. */
    record Line(int year, Label label, BigDecimal yuan) {
    }

    static IncomeLines shipped() {
        try (InputStream in = IncomeLines.class.getResourceAsStream("incomeLines.json")) {
            List<Line> lines = new ArrayList<>();
            for (JsonNode line : new ObjectMapper().readTree(in)) {
                lines.add(new Line(line.get("year").asInt(), new Label(line.get("zh").asText(), line.get("en").asText()),
                        line.get("yuan").decimalValue()));
            }
            return new IncomeLines(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a year; none for a year whose lines nobody entered. */
    List<Line> of(int year) {
        return lines.stream().filter(line -> line.year() == year).toList();
    }
}
