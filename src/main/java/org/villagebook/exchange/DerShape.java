package org.villagebook.exchange;

import org.villagebook.exchange.v1.Limits;

/**
 * Walks over the tags and lengths of a file before any parser sees it: exactly one value, definite and minimal
 * lengths (X.690 section 10.1), bounded depth and number, every child inside its parent. Allocates nothing that the
 * file could choose the size of. Also tells a file that was cut off from one that never was ours.
 */
final class DerShape {

    /** SEQUENCE, then after its length the object identifier id-signedData (RFC 5652 section 5.1). */
    private static final byte[] SIGNED_DATA = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d,
        0x01, 0x07, 0x02};
    private static final int SEQUENCE = 0x30;
    private static final int CONSTRUCTED = 0x20;
    private static final int INDEFINITE = -1;
    private static final int CUT_OFF = -2;
    private static final int BROKEN = -3;

    private final byte[] bytes;
    /** Where the value begins whose header was read last. */
    private int at;

    private DerShape(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Checks a whole file from the stick. */
    static void checkFile(byte[] file, Kind kind) {
        if (file.length == 0) {
            throw Refusal.EMPTY.because();
        }
        if (file.length > kind.limit()) {
            throw Refusal.FILE_TOO_LARGE.because();
        }
        new DerShape(file).checkStart();
        check(file);
    }

    /** Checks a structure that was taken out of a file whose signature held. */
    static void check(byte[] structure) {
        DerShape shape = new DerShape(structure);
        int length = shape.header(0);
        if (length < 0) {
            throw Refusal.STRUCTURE.because();
        }
        shape.walk(shape.at, shape.at + length);
    }

    private void checkStart() {
        if ((bytes[0] & 0xff) != SEQUENCE) {
            throw Refusal.NOT_OURS.because();
        }
        int length = header(0);
        if (length == CUT_OFF) {
            throw Refusal.INCOMPLETE.because();
        }
        for (int i = 0; i < SIGNED_DATA.length && at + i < bytes.length; i++) {
            if (bytes[at + i] != SIGNED_DATA[i]) {
                throw Refusal.NOT_OURS.because();
            }
        }
        if (length < 0) {
            throw Refusal.STRUCTURE.because();
        }
        if (length > bytes.length - at) {
            throw Refusal.INCOMPLETE.because();
        }
        if (length < bytes.length - at) {
            throw Refusal.TRAILING.because();
        }
    }

    /** Iterative on purpose: the depth of a file must not become the depth of our stack. */
    private void walk(int start, int end) {
        int[] ends = new int[Limits.DER_DEPTH];
        int depth = 0;
        int values = 0;
        ends[0] = end;
        int position = start;
        if (end != bytes.length) {
            throw Refusal.STRUCTURE.because();
        }
        while (depth >= 0) {
            if (position == ends[depth]) {
                depth--;
                continue;
            }
            int tag = bytes[position] & 0xff;
            int length = header(position);
            if (length < 0 || length > ends[depth] - at || ++values > Limits.DER_VALUES) {
                throw Refusal.STRUCTURE.because();
            }
            position = at;
            if ((tag & CONSTRUCTED) == 0) {
                position += length;
            } else if (++depth == ends.length) {
                throw Refusal.STRUCTURE.because();
            } else {
                ends[depth] = position + length;
            }
        }
    }

    /** Reads tag and length at {@code position}, sets {@link #at} behind them and returns the length. */
    private int header(int position) {
        if (position + 1 >= bytes.length) {
            return CUT_OFF;
        }
        if ((bytes[position] & 0x1f) == 0x1f) {
            return BROKEN;
        }
        int first = bytes[position + 1] & 0xff;
        at = position + 2;
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0) {
            return INDEFINITE;
        }
        if (octets > 4) {
            at += Math.min(octets, bytes.length - at);
            return BROKEN;
        }
        if (position + 1 + octets >= bytes.length) {
            return CUT_OFF;
        }
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | bytes[at++] & 0xff;
        }
        boolean minimal = length >= 0x80 && length >> 8 * (octets - 1) != 0;
        return minimal && length <= Limits.FILE ? (int) length : BROKEN;
    }
}
