package org.villagebook.output.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip in memory by its directory at the end. The one that fastexcel writes has sizes of 64 bits behind each
 * entry, which the JDK's reader of streams refuses, and the JDK's reader of directories wants a file on disk.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private ZipDirectory() {
    }

    /** Contents by name in the order of the directory. All entries must be deflated. */
    static Map<String, byte[]> read(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_LENGTH;
        while (bytes.getInt(end) != END) {
            end--;
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int at = bytes.getInt(end + 16);
        for (int left = bytes.getShort(end + 10); left > 0; left--) {
            int name = bytes.getShort(at + 28);
            entries.put(new String(zip, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), content(bytes, at));
            at += ENTRY_LENGTH + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return entries;
    }

    private static byte[] content(ByteBuffer bytes, int entry) {
        int local = bytes.getInt(entry + 42);
        int start = local + LOCAL_LENGTH + bytes.getShort(local + 26) + bytes.getShort(local + 28);
        byte[] content = new byte[bytes.getInt(entry + 24)];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes.array(), start, bytes.getInt(entry + 20));
            int done = 0;
            while (done < content.length) {
                done += inflater.inflate(content, done, content.length - done);
            }
        } catch (DataFormatException broken) {
            throw new IllegalStateException("a workbook just written cannot be read", broken);
        }
        return content;
    }
}
