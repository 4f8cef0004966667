package org.villagebook.record;

import java.util.List;

/** A field in which concurrent writes left different values; all of them are kept until a person decides. */
public record ConflictEntry(RecordId record, String type, String field, List<FieldState.Sibling> values) {
}
