package org.villagebook.desktop.component;

/** One chip of the filter bar: only records whose field has this value. */
public record RecordFilter(String field, String value, String label) {
}
