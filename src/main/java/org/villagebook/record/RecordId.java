package org.villagebook.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Identity of a record: 128 bits, written as 32 lower-case hexadecimal digits. Random at creation, or name-based
 * when the record has a natural key, so that two laptops of one site that import one file meet in the same records.
 */
public record RecordId(long high, long low) implements Comparable<RecordId> {

    private static final HexFormat HEX = HexFormat.of();

    public static RecordId random(RandomGenerator random) {
        return new RecordId(random.nextLong(), random.nextLong());
    }

    /** The id that every installation of {@code site} gives to the record of that type with these key values. */
    public static RecordId named(String site, String type, List<String> key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(site, type)) {
                feed(digest, part);
            }
            key.forEach(part -> feed(digest, part));
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new RecordId(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Length first, so that ("ab","c") and ("a","bc") differ. */
    private static void feed(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** Reads the written form; empty if the text is not an id. */
    public static Optional<RecordId> parse(String text) {
        if (text.length() != 32 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            return Optional.empty();
        }
        return Optional.of(new RecordId(HexFormat.fromHexDigitsToLong(text, 0, 16),
                HexFormat.fromHexDigitsToLong(text, 16, 32)));
    }

    public static RecordId of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new RecordId(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(RecordId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
