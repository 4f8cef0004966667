package org.villagebook.intake;

import org.villagebook.catalogue.Field;

/**
 * What a column of a sheet is taken for.
 *
 * @param heading the heading as it stands in the sheet
 */
record Column(int position, String heading, Target target) {

    /** Id of the field that the column is read into. */
    String fieldId() {
        return switch (target) {
            case Own own -> own.field().id();
            case OfParent ofParent -> ofParent.field().id();
            case Foreign foreign -> foreign.fieldId();
            case Running running -> null;
        };
    }

    /** Where the cells of a column go. */
    sealed interface Target {
    }

    /** A field of the row's own record. */
    record Own(Field field) implements Target {
    }

    /** A field of the record that the row belongs to. */
    record OfParent(Field field) implements Target {
    }

    /**
     * A column that no catalogue file knows, or a second one of a heading: kept under this field id.
     *
     * @param again whether the field that the heading names was taken by a column before
     */
    record Foreign(String fieldId, boolean again) implements Target {
    }

    /** A running number, which says nothing about the row. */
    record Running() implements Target {
    }
}
