package org.villagebook.catalogue.rule;

/**
 * One word or sign of an expression.
 *
 * @param text what is written; of a quoted text what stands between the quotes
 */
record Token(Sort sort, String text) {

    enum Sort {
        /** A field, a type, a function or a word of the language. */
        NAME,
        NUMBER,
        DATE,
        /** Quoted, or a word of Han characters. */
        TEXT,
        /** Quoted text, which need not be in a code list. */
        QUOTED,
        SIGN,
        END
    }

    boolean is(String word) {
        return (sort == Sort.SIGN || sort == Sort.NAME) && text.equals(word);
    }
}
