package org.villagebook.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.record.Dot;
import org.villagebook.record.FieldState;
import org.villagebook.record.FieldState.Sibling;
import org.villagebook.record.RecordState;

/**
 * SHA-256 over records in the order they are fed: every standing write of every field, and what it had seen. Two books
 * that took up the same changes have the same hash, in whatever order they came and whatever their clocks said.
 */
public final class StateHash {

    private final MessageDigest digest;

    public StateHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public void add(RecordState record) {
        feed(record.type());
        digest.update(record.id().bytes());
        for (Map.Entry<String, FieldState> field : new TreeMap<>(record.fields()).entrySet()) {
            feed(field.getKey());
            feed(field.getValue().context().toString());
            field.getValue().siblings().stream().sorted(Comparator.comparing(Sibling::dot)).forEach(this::add);
        }
    }

    private void add(Sibling sibling) {
        Dot dot = sibling.dot();
        feed(dot.toString());
        feed(sibling.value() == null ? "" : "=" + sibling.value());
    }

    /** Length first, so that neighbouring texts never run together. */
    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** The hash in hexadecimal digits; nothing may be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
