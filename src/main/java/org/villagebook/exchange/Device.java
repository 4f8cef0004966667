package org.villagebook.exchange;

import java.util.Arrays;
import java.util.Objects;
import org.villagebook.record.Site;

/**
 * One installation of the program as others know it. A site may have several; a new laptop is a new device.
 *
 * @param id         16 lower-case hexadecimal digits, random
 * @param label      what people call it, for example {@code V001-3fa9}
 * @param signing    certificate (X.509, DER) of the key that signs its files
 * @param encryption certificate of the key that files for it are encrypted to
 */
public record Device(String id, Site site, String label, byte[] signing, byte[] encryption) {

    private static final int ID_LENGTH = 16;

    /** @throws IllegalArgumentException if the id is not one */
    public Device {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a device id");
        }
        signing = signing.clone();
        encryption = encryption.clone();
    }

    static boolean isId(String text) {
        return text.length() == ID_LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    @Override
    public byte[] signing() {
        return signing.clone();
    }

    @Override
    public byte[] encryption() {
        return encryption.clone();
    }

    /** Whether both stand for the same keys, whatever names the site has had since. */
    public boolean sameKeys(Device other) {
        return id.equals(other.id) && Arrays.equals(signing, other.signing)
                && Arrays.equals(encryption, other.encryption);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device device && sameKeys(device) && site.equals(device.site)
                && label.equals(device.label);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, site, label);
    }

    @Override
    public String toString() {
        return label + '(' + id + ')';
    }
}
