package org.villagebook.catalogue.rule;

import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.Label;

/** What sort of value an expression has. Money counts as a number of yuan. */
public enum Kind {
    TRUTH(new Label("是非判断", "a yes or no")),
    NUMBER(new Label("数字", "a number")),
    DATE(new Label("日期", "a date")),
    TEXT(new Label("文字", "a text")),
    /** Several values of a code list. */
    CODES(new Label("多选值", "several values"));

    private final Label label;

    Kind(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** The sort of value that a field has. */
    public static Kind of(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> NUMBER;
            case DATE -> DATE;
            case CODES -> CODES;
            case TEXT, NOTE, CODE, ID_NUMBER, PHONE, REFERENCE -> TEXT;
        };
    }
}
