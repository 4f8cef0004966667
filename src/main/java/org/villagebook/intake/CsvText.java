package org.villagebook.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.villagebook.outcome.Problem;

/**
 * Turns the bytes of a csv file into text. A byte order mark decides; without one the text is UTF-8 if it is valid
 * UTF-8, which GB18030 text practically never is, and else GB18030 (of which GBK is a part).
 */
final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {
    }

    /** @throws Problem.InvalidInput {@code intake.encodingUnknown} if the bytes are text in none of the encodings */
    static String of(byte[] bytes) {
        if (isUtf16(bytes)) {
            return decode(bytes, 2, bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(bytes, 0, GB18030);
        }
    }

    static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException broken) {
            throw new Problem.InvalidInput(broken, "intake.encodingUnknown", "XL-04");
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }
}
