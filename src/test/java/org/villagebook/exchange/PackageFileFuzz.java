package org.villagebook.exchange;

import static org.villagebook.Outcomes.of;
import static org.villagebook.Outcomes.require;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole files as they lie on a stick, for the fuzzer. The first byte chooses the reader, the rest is the file. The
 * fuzzer has no private key, so only what the invented province itself signed may ever be accepted.
 */
public final class PackageFileFuzz {

    private static final Province INTL = Province.unchanging(Suite.INTL);
    private static final Province GM = Province.unchanging(Suite.GM);

    private PackageFileFuzz() {
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        accepts(input);
    }

    /** Whether the file was accepted. */
    public static boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        Province province = (input[0] & 8) == 0 ? INTL : GM;
        byte[] file = Arrays.copyOfRange(input, 1, input.length);
        return switch (input[0] & 7) {
            case 0, 1 -> isPackage(province, file);
            case 2 -> {
                EnrolmentRequest request = of(() -> EnrolmentRequest.read(file));
                require(request == null || province.village.device().sameKeys(request.device()), "a forged request");
                yield request != null;
            }
            case 3 -> {
                Receipt receipt = of(() -> Receipt.read(file, province.trust, province.village));
                require(receipt == null || receipt.number() == 1 && receipt.waiting().isEmpty(), "a forged receipt");
                yield receipt != null;
            }
            default -> isList(province, file, (input[0] & 7) == 4 ? null : province.office.device());
        };
    }

    private static boolean isPackage(Province province, byte[] file) {
        SealedHeader header = of(() -> PackageReader.peek(file, province.trust));
        VerifiedPackage opened = header == null ? null : of(() -> PackageReader.open(file, header, province.office));
        require(opened == null || opened.changes().equals(province.changes(1)), "other content");
        return opened != null;
    }

    private static boolean isList(Province province, byte[] file, Device pinned) {
        TrustList list = of(() -> TrustList.read(file, pinned));
        require(list == null || list.province().sameKeys(province.office.device())
                && list.version() == province.trust.version(), "a forged list");
        return list != null;
    }

    /** Where the fuzzer begins. */
    public static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (Province province : List.of(INTL, GM)) {
            int suite = province == INTL ? 0 : 8;
            String name = province.suite.word();
            Receipt receipt = new Receipt(province.office.device().id(), province.village.device().id(), 1, null,
                    List.of(), List.of(), List.of(), null, Province.NOW);
            seeds.put(name + "-package", chosen(suite, province.sealed(1).bytes()));
            seeds.put(name + "-request", chosen(suite | 2, EnrolmentRequest.write(province.village)));
            seeds.put(name + "-receipt", chosen(suite | 3, receipt.seal(province.office, province.village.device())));
            seeds.put(name + "-list", chosen(suite | 4, province.trust.sign(province.office)));
            seeds.put(name + "-next-list", chosen(suite | 5, province.trust.sign(province.office)));
        }
        return seeds;
    }

    static byte[] chosen(int reader, byte[] input) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(reader);
        bytes.writeBytes(input);
        return bytes.toByteArray();
    }
}
