package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.outcome.Problem;

/** What sticks, mail and curious people do to files: B01 to B06 and B16 of the list of bad inputs. */
class DamagedPackageTest {

    /** A million in profile {@code long}. */
    private static final int MUTATIONS = Integer.getInteger("villagebook.mutations", 20_000);

    private final Province province = new Province();
    private final byte[] file = province.sealed(1).bytes();

    private String codeOf(byte[] bytes) {
        try {
            province.open(bytes);
            return "accepted";
        } catch (Problem.PackageRejected rejected) {
            return rejected.code();
        }
    }

    @Test
    void emptyFile() {
        assertThat(codeOf(new byte[0])).isEqualTo("PK-01");
    }

    @Test
    void neverAPackage() throws Exception {
        byte[] random = new byte[1 << 20];
        new Random(4).nextBytes(random);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertThat(codeOf(random)).isEqualTo("PK-02");
        assertThat(codeOf(zip.toByteArray())).isEqualTo("PK-02");
        assertThat(codeOf("0,姓名,电话\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("PK-02");
        assertThat(codeOf(EnrolmentRequest.write(province.village))).isEqualTo("PK-02");
    }

    @Test
    void cutOffAnywhereIsIncomplete() {
        for (int length = 1; length < file.length; length++) {
            assertThat(codeOf(Arrays.copyOf(file, length))).as("length %d", length).isEqualTo("PK-03");
        }
    }

    @Test
    void somethingAfterTheEnd() {
        byte[] glued = Arrays.copyOf(file, file.length * 2);
        System.arraycopy(file, 0, glued, file.length, file.length);

        assertThat(codeOf(Arrays.copyOf(file, file.length + 1))).isEqualTo("PK-04");
        assertThat(codeOf(glued)).isEqualTo("PK-04");
    }

    @Test
    void everyFlippedByteIsRefused() {
        Map<String, Integer> codes = new TreeMap<>();
        for (int at = 0; at < file.length; at++) {
            for (int mask : new int[] {1, 0x80, 0xff}) {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) mask;
                String code = codeOf(flipped);
                assertThat(code).as("byte %d ^ %02x", at, mask).isNotEqualTo("accepted");
                codes.merge(code, 1, Integer::sum);
            }
        }
        assertThat(codes.get("PK-05")).as("most of a file is ciphertext: %s", codes).isGreaterThan(file.length);
    }

    @Test
    void manyFlippedBytesAreRefused() {
        Random random = new Random(7);
        for (int run = 0; run < MUTATIONS; run++) {
            byte[] edited = file.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                edited[random.nextInt(edited.length)] = (byte) random.nextInt();
            }
            if (!Arrays.equals(edited, file)) {
                assertThat(codeOf(edited)).isNotEqualTo("accepted");
            }
        }
    }

    @Test
    void lengthsThatPromiseTooMuchOrNeverEnd() {
        byte[] oid = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2};

        assertThat(codeOf(join(new byte[] {0x30, (byte) 0x80}, oid))).isEqualTo("PK-16");
        assertThat(codeOf(join(new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, oid))).isEqualTo("PK-16");
        assertThat(codeOf(join(new byte[] {0x30, (byte) 0x82, 0, 11}, oid))).isEqualTo("PK-16");
    }

    @Test
    void nestingWithoutEnd() {
        byte[] deep = new byte[0];
        for (int i = 0; i < 10_000; i++) {
            byte[] header = deep.length < 128 ? new byte[] {0x30, (byte) deep.length}
                    : deep.length < 256 ? new byte[] {0x30, (byte) 0x81, (byte) deep.length}
                    : new byte[] {0x30, (byte) 0x82, (byte) (deep.length >> 8), (byte) deep.length};
            deep = join(header, deep);
        }
        byte[] structure = deep;
        assertThatThrownBy(() -> DerShape.check(structure)).isInstanceOf(Problem.PackageRejected.class);
        assertThat(codeOf(structure)).startsWith("PK-");
    }

    @Test
    void tooLargeToRead() {
        assertThat(codeOf(new byte[Limits.FILE + 1])).isEqualTo("PK-20");
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
