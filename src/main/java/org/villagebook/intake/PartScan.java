package org.villagebook.intake;

import org.villagebook.outcome.Problem;

/**
 * Looks at the bytes of one XML part for two things that no office program writes: a document type, which is where
 * entities come from, and a cell address with a column beyond XFD, for which a reader would set aside memory.
 */
final class PartScan {

    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final byte[] ADDRESS = {' ', 'r', '=', '"'};
    private static final int MOST_LETTERS = 3;

    private int doctype;
    private int address;
    private int letters;

    /** Takes the next bytes of the part; a match may lie across two calls. */
    void look(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
            if (doctype == DOCTYPE.length) {
                throw new Problem.InvalidInput("intake.entities", "XL-02");
            }
            if (address == ADDRESS.length) {
                letter(b);
            } else {
                address = b == ADDRESS[address] ? address + 1 : b == ' ' ? 1 : 0;
            }
        }
    }

    private void letter(byte b) {
        if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '$') {
            if (++letters > MOST_LETTERS) {
                throw new Problem.InvalidInput("intake.damaged", "XL-08");
            }
        } else {
            address = 0;
            letters = 0;
        }
    }
}
