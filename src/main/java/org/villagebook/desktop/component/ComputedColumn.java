package org.villagebook.desktop.component;

import java.util.function.Function;
import org.villagebook.outcome.Localised;
import org.villagebook.record.Record;

/** A column that is no field, for example the date of the last visit. Its text is worked out beside the window. */
public record ComputedColumn(String id, Localised label, double width, Function<Record, String> text) {
}
