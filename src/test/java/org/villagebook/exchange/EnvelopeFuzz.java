package org.villagebook.exchange;

import static org.villagebook.Outcomes.of;
import static org.villagebook.Outcomes.require;
import static org.villagebook.exchange.PackageFileFuzz.chosen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * The CMS layers behind a signature that held, with the right private keys, for the fuzzer: what an enrolled device
 * could send. The first byte chooses the layer and the suite.
 */
public final class EnvelopeFuzz {

    private static final byte[] PLAIN = "the content".getBytes(StandardCharsets.US_ASCII);
    private static final Province INTL = Province.unchanging(Suite.INTL);
    private static final Province GM = Province.unchanging(Suite.GM);

    private EnvelopeFuzz() {
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        accepts(input);
    }

    /** Whether the layer was accepted. */
    public static boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        Province province = (input[0] & 8) == 0 ? INTL : GM;
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        return switch (input[0] & 3) {
            case 0, 1 -> {
                byte[] plain = of(() -> Envelope.decrypt(bytes, province.office));
                require(plain == null || Arrays.equals(plain, PLAIN), "plaintext that nobody encrypted");
                yield plain != null;
            }
            case 2 -> of(() -> Refusal.STRUCTURE.unless(() ->
                    Binding.decode(ASN1Primitive.fromByteArray(bytes)))) != null;
            default -> of(() -> Refusal.STRUCTURE.unless(() -> {
                Certificates.check(province.suite, province.village.device().id(), bytes,
                        province.suite.delivery().usage());
                return true;
            })) != null;
        };
    }

    /** Where the fuzzer begins. */
    public static Map<String, byte[]> seeds() throws Exception {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (Province province : List.of(INTL, GM)) {
            int suite = province == INTL ? 0 : 8;
            String name = province.suite.word();
            seeds.put(name + "-envelope",
                    chosen(suite, Envelope.encrypt(province.suite, PLAIN, province.office.device())));
            seeds.put(name + "-binding", chosen(suite | 2,
                    Binding.of(province.sealed(1).manifest()).encoded().toASN1Primitive().getEncoded("DER")));
            seeds.put(name + "-certificate", chosen(suite | 3, province.village.device().encryption()));
        }
        return seeds;
    }
}
