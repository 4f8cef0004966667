package org.villagebook.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.catalogue.rule.Limit;
import org.villagebook.record.NetIncome;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** What a household earned year by year, against the line of each year and region. */
public final class HouseholdIncome {

    private static final int LAST_YEAR_OF_POVERTY_LINE = 2019;

    private final Desk desk;

    public HouseholdIncome(Desk desk) {
        this.desk = desk;
    }

    /**
     * One reckoning.
     *
     * @param sums    the computed sums
     * @param perHead net income per head in fen: computed where there is something to compute, else as stated
     * @param line    the line of the year and region in fen, if there is one
     * @param name    what the line is called
     */
    public record Reckoning(Record record, NetIncome sums, Optional<Long> perHead, Optional<Long> line, Limit name) {
        /** Fen above the line; negative below it. */
        public Optional<Long> above() {
            return perHead.flatMap(income -> line.map(least -> income - least));
        }

        /** Whether the record states another net income per head than its own items amount to. */
        public boolean differs() {
            return !sums.empty() && perHead.isPresent() && record.get("incomePerHead").map(Long::valueOf)
                    .filter(stated -> !stated.equals(perHead.get())).isPresent();
        }
    }

    /** The reckonings of a household, the newest first. */
    public List<Reckoning> run(RecordId household) {
        List<String> regions = new ShowRecord(desk).run(household).map(HouseholdIncome::regions).orElse(List.of());
        return new ListRecords(desk).run(RecordQuery.all("income").where("household", household.toString())
                .orderedBy("year", true)).stream().map(record -> reckon(record, regions)).toList();
    }

    /** Where a household is, the nearest first. */
    static List<String> regions(Record household) {
        return Stream.of("county", "prefecture", "province").map(household::text).filter(name -> !name.isBlank()).toList();
    }

    /** The line that incomes of a year are held against: that of poverty, later that of monitoring. */
    static Optional<Limit> line(Desk desk, int year) {
        return Optional.ofNullable(desk.catalogue().limits()
                .get(year <= LAST_YEAR_OF_POVERTY_LINE ? "povertyLine" : "monitoringLine"));
    }

    private Reckoning reckon(Record record, List<String> regions) {
        NetIncome sums = NetIncome.of(record);
        int year = record.get("year").map(Integer::parseInt).orElse(0);
        Limit limit = line(desk, year).orElse(null);
        Optional<Long> perHead = sums.empty() ? record.get("incomePerHead").map(Long::valueOf) : sums.perHead();
        Optional<Long> line = Optional.ofNullable(limit).flatMap(known -> known.in(year, regions))
                .map(yuan -> yuan.multiply(BigDecimal.valueOf(100)).longValueExact());
        return new Reckoning(record, sums, perHead, line, limit);
    }
}
