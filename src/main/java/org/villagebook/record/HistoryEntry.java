package org.villagebook.record;

/**
 * One entry of a record's history: the change, and the package it came in.
 *
 * @param origin package, or null for a change made in this book
 */
public record HistoryEntry(Change change, Origin origin) {

    /** The package that brought a change: its sender's site and device, and its number. */
    public record Origin(String site, String device, int epoch, long seq, long receivedAt) {
    }
}
