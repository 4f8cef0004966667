package org.villagebook.exchange;

import static org.villagebook.Outcomes.of;
import static org.villagebook.Outcomes.require;
import static org.villagebook.exchange.PackageFileFuzz.chosen;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.exchange.v1.ChangeDecoder;
import org.villagebook.exchange.v1.ChangeEncoder;
import org.villagebook.record.Change;

/**
 * What stands inside a package or a list after every signature and tag held, for the fuzzer: an enrolled device may
 * still write what it likes. The first byte chooses the parser.
 */
public final class ContentFuzz {

    private static final Province PROVINCE = Province.unchanging(Suite.INTL);

    private ContentFuzz() {
    }

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        accepts(input);
    }

    /** Whether the content was accepted. */
    public static boolean accepts(byte[] input) {
        if (input.length == 0) {
            return false;
        }
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        return switch (input[0] & 7) {
            case 0 -> {
                Manifest manifest = of(() -> Manifest.read(bytes));
                require(manifest == null || Arrays.equals(manifest.bytes(), bytes), "a manifest in another spelling");
                yield manifest != null;
            }
            case 1 -> lines(bytes);
            case 2 -> opened(bytes);
            case 3 -> wrapped(bytes);
            case 4 -> {
                Receipt receipt = of(() -> Refusal.PARTS.unless(() -> ReceiptJson.read(bytes)));
                require(receipt == null || receipt.equals(receipt), "a receipt that is not itself");
                yield receipt != null;
            }
            case 5 -> {
                byte[] file = SignedFile.write(Kind.REQUEST, bytes, Binding.single(Suite.INTL,
                        PROVINCE.village.device().id(), "", 0, bytes), PROVINCE.village);
                EnrolmentRequest request = of(() -> EnrolmentRequest.read(file));
                require(request == null || request.device().id().equals(PROVINCE.village.device().id()), "somebody else");
                yield request != null;
            }
            default -> {
                byte[] file = SignedFile.write(Kind.TRUST_LIST, bytes, Binding.single(Suite.INTL,
                        PROVINCE.office.device().id(), "", PROVINCE.trust.version(), bytes), PROVINCE.office);
                TrustList list = of(() -> TrustList.read(file, PROVINCE.office.device()));
                require(list == null || list.version() == PROVINCE.trust.version(), "a list of another version");
                yield list != null;
            }
        };
    }

    /** Lines that were taken mean the same after they were written again. */
    private static boolean lines(byte[] bytes) {
        List<Change> changes = of(() -> ChangeDecoder.decode(bytes));
        if (changes == null) {
            return false;
        }
        require(ChangeDecoder.decode(ChangeEncoder.encode(changes)).equals(changes), "lines that change on their way");
        return true;
    }

    /** The whole way in of a ZIP that an enrolled device sealed: binding from its manifest, if it has one. */
    private static boolean opened(byte[] zip) {
        Manifest manifest = of(() -> Refusal.PARTS.unless(() -> ManifestJson.read(ZipParts.open(zip).manifest())));
        if (manifest == null) {
            return false;
        }
        byte[] file = of(() -> Refusal.PARTS.unless(() -> PROVINCE.sealZip(manifest, zip)));
        VerifiedPackage verified = file == null ? null : of(() -> PROVINCE.open(file));
        require(verified == null || verified.manifest().describes(verified.changes()), "not what the manifest says");
        return verified != null;
    }

    /** The same for lines of which the manifest names the right hash and length, so that the fuzzer gets past both. */
    private static boolean wrapped(byte[] lines) {
        Map<String, byte[]> parts = Map.of(ZipParts.CHANGES, lines);
        Manifest manifest = PROVINCE.draft(PROVINCE.changes(1)).withParts(new TreeMap<>(Map.of(ZipParts.CHANGES,
                new Manifest.Part(Suite.INTL.hex(lines), lines.length))));
        byte[] file = PROVINCE.sealZip(manifest, ZipParts.write(manifest.bytes(), parts));
        VerifiedPackage verified = of(() -> PROVINCE.open(file));
        require(verified == null || verified.changes().changes().size() == 1, "more changes than the manifest counts");
        return verified != null;
    }

    /** Where the fuzzer begins. */
    public static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        SealedPackage sealed = PROVINCE.sealed(1);
        byte[] lines = ChangeEncoder.encode(PROVINCE.changes(1).changes());
        Map<String, byte[]> parts = new TreeMap<>(Map.of(ZipParts.CHANGES, lines));
        Province.blobs().forEach((hash, blob) -> parts.put(ZipParts.BLOBS + hash, blob));
        seeds.put("manifest", chosen(0, sealed.manifest().bytes()));
        seeds.put("lines", chosen(1, ChangeEncoder.encode(PROVINCE.changes(3).changes())));
        seeds.put("zip", chosen(2, ZipParts.write(sealed.manifest().bytes(), parts)));
        seeds.put("wrapped", chosen(3, lines));
        seeds.put("receipt", chosen(4, ReceiptJson.write(new Receipt(PROVINCE.office.device().id(),
                PROVINCE.village.device().id(), 4, sealed.manifest().point(), List.of(5L, 9L),
                List.of(new Receipt.Refused("a.vbp", "PK-05")), List.of(new Receipt.Question("00", "phone", "?")),
                new byte[] {1, 2, 3}, Province.NOW))));
        seeds.put("request", chosen(5, StrictRequest.json(PROVINCE.village)));
        seeds.put("list", chosen(6, TrustListJson.write(PROVINCE.trust)));
        seeds.put("nothing", chosen(1, "\n".getBytes(StandardCharsets.US_ASCII)));
        return seeds;
    }

    /** The JSON inside a request. */
    private static final class StrictRequest {
        static byte[] json(DeviceKeys keys) {
            return SignedFile.read(EnrolmentRequest.write(keys), Kind.REQUEST).content();
        }
    }
}
