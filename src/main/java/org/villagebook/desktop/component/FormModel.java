package org.villagebook.desktop.component;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Remark;

/** What a form shows: texts of the fields of one record, and what is to be said of them. */
public interface FormModel {

    RecordType type();

    StringProperty text(String field);

    /** What is to be said of a field, or null. */
    ReadOnlyObjectProperty<Remark> remark(String field);

    /** Whether the form shows a field now. */
    BooleanBinding visible(Field field);

    /** The person has been in this field. */
    void leave(String field);
}
