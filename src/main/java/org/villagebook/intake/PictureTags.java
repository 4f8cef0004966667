package org.villagebook.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** The two things that are worth keeping of what a camera writes into a JPEG: which way is up, and the day. */
record PictureTags(int orientation, Optional<LocalDate> takenOn) {

    private static final int ORIENTATION = 0x0112;
    private static final int TAKEN = 0x9003;
    private static final int MORE = 0x8769;

    private static final PictureTags NONE = new PictureTags(1, Optional.empty());

    /** Reads what is there; a file without tags, or with damaged ones, has none. */
    static PictureTags of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (RuntimeException damaged) {
            return NONE;
        }
    }

    private static PictureTags read(ByteBuffer file) {
        if (file.remaining() < 4 || file.getShort(0) != (short) 0xFFD8) {
            return NONE;
        }
        int at = 2;
        while (at + 4 < file.limit() && file.get(at) == (byte) 0xFF && file.get(at + 1) != (byte) 0xDA) {
            int length = file.getShort(at + 2) & 0xFFFF;
            boolean tags = file.get(at + 1) == (byte) 0xE1 && length > 14 && file.getInt(at + 4) == 0x45786966;
            if (tags) {
                return tiff(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static PictureTags tiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int orientation = 1;
        Optional<LocalDate> taken = Optional.empty();
        int folder = tiff.getInt(4);
        int count = tiff.getShort(folder) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = folder + 2 + 12 * i;
            int tag = tiff.getShort(entry) & 0xFFFF;
            if (tag == ORIENTATION) {
                orientation = tiff.getShort(entry + 8);
            } else if (tag == MORE) {
                taken = day(tiff, tiff.getInt(entry + 8));
            }
        }
        return new PictureTags(orientation < 1 || orientation > 8 ? 1 : orientation, taken);
    }

    private static Optional<LocalDate> day(ByteBuffer tiff, int folder) {
        int count = tiff.getShort(folder) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = folder + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAKEN) {
                byte[] text = new byte[10];
                tiff.get(tiff.getInt(entry + 8), text);
                return Optional.of(LocalDate.parse(new String(text, StandardCharsets.US_ASCII).replace(':', '-')));
            }
        }
        return Optional.empty();
    }
}
