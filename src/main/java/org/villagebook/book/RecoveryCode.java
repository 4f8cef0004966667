package org.villagebook.book;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A code that opens the book when the password is forgotten: 160 random bits as 32 characters in groups of four.
 * The alphabet leaves out letters that are mistaken for digits; what is read aloud or copied by hand still fits.
 */
final class RecoveryCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final char[] secret;

    private RecoveryCode(char[] secret) {
        this.secret = secret;
    }

    static RecoveryCode random(SecureRandom random) {
        char[] secret = new char[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = ALPHABET.charAt(random.nextInt(32));
        }
        return new RecoveryCode(secret);
    }

    char[] secret() {
        return secret.clone();
    }

    /** What a person typed, without blanks and hyphens, O read as 0 and I or L as 1 (Crockford base32). */
    static char[] normalise(char[] typed) {
        char[] plain = new char[typed.length];
        int length = 0;
        for (char c : typed) {
            char upper = Character.toUpperCase(c);
            if (upper == '-' || Character.isWhitespace(upper)) {
                continue;
            }
            plain[length++] = switch (upper) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> upper;
            };
        }
        return Arrays.copyOf(plain, length);
    }

    /** For the person to write down. */
    String shown() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < secret.length; i++) {
            if (i > 0 && i % 4 == 0) {
                groups.append('-');
            }
            groups.append(secret[i]);
        }
        return groups.toString();
    }
}
