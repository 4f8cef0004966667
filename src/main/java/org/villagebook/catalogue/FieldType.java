package org.villagebook.catalogue;

/** How the value of a field is written, kept and checked. The canonical text of each is given in {@code Value}. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    NOTE,
    /** A whole number. */
    INTEGER,
    /** A decimal number, kept as text without an exponent, never as floating point. */
    DECIMAL,
    /** An amount in yuan; kept in whole fen. */
    MONEY,
    /** A calendar day, ISO 8601 {@code yyyy-MM-dd} (GB/T 7408). */
    DATE,
    /** One value of a code list. */
    CODE,
    /** Several values of a code list, in the list's order, joined by an ASCII comma. */
    CODES,
    /** 公民身份号码 of 18 characters (GB 11643-1999) or a disability certificate of 20 or 22. */
    ID_NUMBER,
    /** A mobile or landline number. */
    PHONE,
    /** The id of another record. */
    REFERENCE
}
