package org.villagebook.record;

/** A record that search found. {@code matched} is the text that the words were found in. */
public record SearchHit(Record record, String matched) {
}
