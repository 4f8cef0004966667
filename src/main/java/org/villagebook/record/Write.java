package org.villagebook.record;

/**
 * What a change does to one field.
 *
 * @param before value that the author saw and replaced, or null for none; kept for people and for undo
 * @param after  new value, or null to leave the field empty
 * @param seen   all writes to this field that the author had seen; the new value replaces exactly these
 */
public record Write(String before, String after, Context seen) {
}
