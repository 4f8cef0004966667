package org.villagebook.operation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Stands still in the past while the practice village is written, and goes like any clock afterwards. */
final class PracticeClock implements InstantSource {

    private final InstantSource real;
    private volatile Instant standing;

    PracticeClock(InstantSource real) {
        this.real = real;
    }

    /** Stops at a moment of that day; never later than now. */
    void stopAt(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(ZoneId.systemDefault()).toInstant();
        Instant now = real.instant();
        standing = wanted.isAfter(now) ? now : wanted;
    }

    void go() {
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = standing;
        return stopped == null ? real.instant() : stopped;
    }
}
