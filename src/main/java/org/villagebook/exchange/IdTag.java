package org.villagebook.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for an ID number where two lists are compared and nobody should read the number: HMAC-SHA-256 under a key that
 * stays in the book. Without the key it cannot be tried out; an ID number has few unknown digits.
 */
public final class IdTag {

    private static final int SHOWN = 12;

    private final SecretKeySpec key;

    /** @param key 32 random bytes */
    public IdTag(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Twelve hexadecimal digits, the same for the same number. */
    public String of(String idNumber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(idNumber.getBytes(StandardCharsets.UTF_8))).substring(0, SHOWN);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
