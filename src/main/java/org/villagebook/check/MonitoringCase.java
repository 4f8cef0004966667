package org.villagebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.rule.Limit;
import org.villagebook.record.Record;

/** One case of 防返贫监测: its steps with their days and limits, and the state that the days amount to. */
public final class MonitoringCase {

    /** The steps in order, each with the field that holds its day. */
    public enum Step {
        CLUE("clueDate"), VERIFIED("verifiedDate"), NOTICE("noticeStart"), APPROVED("approvedDate"),
        HELPED("measuresDate"), CLEARED("clearedDate"), RELAPSED("relapseDate");

        private final String field;

        Step(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** How a step stands. */
    public enum Standing { DONE, TOO_LATE, TOO_EARLY, NEXT, OVERDUE, WAITING }

    /**
     * One step.
     *
     * @param on    the day it was done, or null
     * @param limit the day by which it must be done, or before which it must not, or null
     */
    public record Stage(Step step, LocalDate on, LocalDate limit, Standing standing) {
    }

    private final Record record;
    private final Map<String, Limit> limits;
    private final LocalDate today;

    /** @param limits recognitionDays, measuresDays and clearingMonths; a limit that is not there does not bind */
    public MonitoringCase(Record record, Map<String, Limit> limits, LocalDate today) {
        this.record = record;
        this.limits = limits;
        this.today = today;
    }

    /** All steps but the falling back, which is none that somebody waits for. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        boolean waiting = false;
        for (Step step : Step.values()) {
            LocalDate on = day(step.field()).orElse(null);
            if (step == Step.RELAPSED && on == null) {
                continue;
            }
            LocalDate limit = limit(step).orElse(null);
            Stage stage = new Stage(step, on, limit, standing(step, on, limit, waiting));
            waiting |= on == null;
            stages.add(stage);
        }
        return stages;
    }

    private Standing standing(Step step, LocalDate on, LocalDate limit, boolean waiting) {
        if (on != null) {
            return limit == null ? Standing.DONE : step == Step.CLEARED
                    ? on.isBefore(limit) ? Standing.TOO_EARLY : Standing.DONE
                    : on.isAfter(limit) ? Standing.TOO_LATE : Standing.DONE;
        }
        boolean overdue = limit != null && step != Step.CLEARED && today.isAfter(limit);
        return overdue ? Standing.OVERDUE : waiting ? Standing.WAITING : Standing.NEXT;
    }

    private Optional<LocalDate> limit(Step step) {
        return switch (step) {
            case VERIFIED, NOTICE, RELAPSED, CLUE -> Optional.empty();
            case APPROVED -> day("clueDate").flatMap(clue -> figure("recognitionDays", clue).map(clue::plusDays));
            case HELPED -> day("approvedDate").flatMap(from -> figure("measuresDays", from).map(from::plusDays));
            case CLEARED -> day("approvedDate").flatMap(from -> figure("clearingMonths", from).map(from::plusMonths));
        };
    }

    private Optional<Long> figure(String name, LocalDate at) {
        return Optional.ofNullable(limits.get(name)).flatMap(limit -> limit.in(at.getYear(), List.of()))
                .map(BigDecimal::longValue);
    }

    private Optional<LocalDate> day(String field) {
        return record.get(field).map(LocalDate::parse);
    }

    /** The state that the days amount to; empty if not even a clue has a day. */
    public Optional<String> state() {
        if (day("relapseDate").isPresent()) {
            return Optional.of("回退");
        }
        if (day("clearedDate").isPresent()) {
            return Optional.of("已消除");
        }
        if (day("clearVerifiedDate").isPresent() || day("clearNoticeStart").isPresent()) {
            return Optional.of("拟消除");
        }
        if (day("approvedDate").isPresent()) {
            return Optional.of("监测中");
        }
        if (day("noticeStart").isPresent()) {
            return Optional.of("公示中");
        }
        return day("verifiedDate").isPresent() ? Optional.of("核实中") : day("clueDate").map(clue -> "线索");
    }
}
