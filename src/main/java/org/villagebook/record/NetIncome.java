package org.villagebook.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a household earned in a year, all in fen. A sum that the record states counts; where there is none, the items
 * are added up.
 *
 * @param cost    spent on earning it
 * @param members who share it; 0 if nobody has said
 */
public record NetIncome(long wages, long business, long property, long transfer, long cost, int members) {

    private static final List<String> WAGES = List.of("wagesAway", "departmentPost", "townshipPost", "villagePost",
            "gathering");
    private static final List<String> BUSINESS = List.of("crops", "livestock", "orchard", "otherBusiness");
    private static final List<String> PROPERTY = List.of("assetDividend", "landRent", "loanProject", "entrusted",
            "otherProperty");
    private static final List<String> ECOLOGY = List.of("farmlandReturn", "publicForest", "grassland", "resettlement",
            "otherEcology");
    private static final List<String> TRANSFER = List.of("familyPlanning", "subsistenceMoney", "hardshipMoney",
            "pension", "plantingSubsidy", "soilSubsidy", "farmInsurance", "oldAgeSubsidy", "veteransMoney",
            "disabilitySubsidy", "schoolSupport", "disasterRelief", "careSubsidy", "maintenance", "heating",
            "priceSubsidy", "socialRelief", "preventionInsurance", "giftsAndDamages", "otherTransfer");
    private static final List<String> COST = List.of("cropCost", "livestockCost", "orchardCost", "otherCost");

    /** Adds up a record of the type income. */
    public static NetIncome of(Record income) {
        long transfers = stated(income, "ecologyMoney").orElseGet(() -> sum(income, ECOLOGY)) + sum(income, TRANSFER);
        return new NetIncome(
                stated(income, "wageIncome").orElseGet(() -> sum(income, WAGES)),
                stated(income, "businessIncome").orElseGet(() -> sum(income, BUSINESS)),
                stated(income, "propertyIncome").orElseGet(() -> sum(income, PROPERTY)),
                stated(income, "transferIncome").orElse(transfers),
                stated(income, "operatingCost").orElseGet(() -> sum(income, COST)),
                income.get("memberCount").map(Integer::parseInt).orElse(0));
    }

    private static Optional<Long> stated(Record income, String field) {
        return income.get(field).map(Long::valueOf);
    }

    private static long sum(Record income, List<String> fields) {
        return fields.stream().mapToLong(field -> stated(income, field).orElse(0L)).sum();
    }

    public long total() {
        return wages + business + property + transfer;
    }

    public long net() {
        return total() - cost;
    }

    /** 人均纯收入, rounded half up to a fen; empty while nobody has said how many share the income. */
    public Optional<Long> perHead() {
        return members <= 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(net())
                .divide(BigDecimal.valueOf(members), 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Whether nothing was stated at all, so that the sums mean nothing. */
    public boolean empty() {
        return total() == 0 && cost == 0;
    }
}
