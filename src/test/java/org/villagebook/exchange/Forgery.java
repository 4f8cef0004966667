package org.villagebook.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.villagebook.exchange.v1.ChangeEncoder;
import org.villagebook.record.Change;
import org.villagebook.record.ChangeSet;
import org.villagebook.record.Context;
import org.villagebook.record.Dot;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;
import org.villagebook.record.Write;

/** Makes the bad files of src/test/resources/vectors from their recipes, with the keys of an enrolled village. */
public final class Forgery {

    private static final HexFormat HEX = HexFormat.of();
    private final DeviceKeys village;
    private final DeviceKeys other;
    private final Device office;
    private final DeviceKeys stranger = DeviceKeys.generate(Suite.INTL,
            new Site(Site.Role.VILLAGE, "V003", "下坪村"), new SecureRandom());
    private final Manifest.Point last;
    private final long counter;

    /** @param last the last package of the village that was applied, after which its counters go on */
    public Forgery(DeviceKeys village, DeviceKeys other, Device office, Manifest.Point last, long counter) {
        this.village = village;
        this.other = other;
        this.office = office;
        this.last = last;
        this.counter = counter;
    }

    /** A package that would be applied next. */
    public byte[] valid() {
        return sealed(draft(1, last.seq() + 1, last.hash(), null, changes("household", Instant.now())), changes("household",
                Instant.now())).bytes();
    }

    private ChangeSet changes(String type, Instant at) {
        return new ChangeSet(List.of(new Change(new RecordId(7, 9), type,
                new Dot(village.device().id(), 1, counter + 1),
                Map.of("headName", new Write(null, "阿依", Context.EMPTY)), 1, at, "李书记", "put")));
    }

    private Manifest draft(int epoch, long seq, String previous, Manifest.Point restored, ChangeSet changes) {
        return Manifest.draft(village, office, epoch, seq, previous, changes, 3, Instant.now(), "0.1.0", restored);
    }

    private SealedPackage sealed(Manifest draft, ChangeSet changes) {
        return PackageWriter.seal(draft, changes, Map.of(), village, office);
    }

    private Manifest next(ChangeSet changes) {
        return draft(1, last.seq() + 1, last.hash(), null, changes);
    }

    /** The file of a recipe; {@code applied} is the village's last package as it came. */
    public byte[] make(String recipe, byte[] applied) {
        String[] words = recipe.split(" ");
        byte[] valid = valid();
        return switch (words[0]) {
            case "empty" -> new byte[0];
            case "random" -> random(Integer.parseInt(words[1]), Long.parseLong(words[2]));
            case "hex" -> HEX.parseHex(words[1].length() % 2 == 0 ? words[1] : words[1] + "0");
            case "request" -> EnrolmentRequest.write(village);
            case "cut" -> Arrays.copyOf(valid, Math.floorMod(Integer.parseInt(words[1]), valid.length));
            case "cutpermille" -> Arrays.copyOf(valid, valid.length * Integer.parseInt(words[1]) / 1000);
            case "append" -> join(valid, HEX.parseHex(words[1]));
            case "glue" -> join(valid, valid);
            case "flip" -> flip(valid, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "again", "revoked" -> words[0].equals("again") ? applied : valid;
            case "fork" -> sealed(draft(1, last.seq(), "", null, changes("household", Instant.EPOCH)),
                    changes("household", Instant.EPOCH)).bytes();
            case "fork-previous" -> sealed(draft(1, last.seq() + 1, "ab".repeat(32), null, changes("household",
                    Instant.EPOCH)), changes("household", Instant.EPOCH)).bytes();
            case "number" -> numbered(Integer.parseInt(words[1]), Long.parseLong(words[2]), null);
            case "restored" -> numbered(2, 1, new Manifest.Point(Integer.parseInt(words[1]), Long.parseLong(words[2]),
                    words[3].repeat(32)));
            case "type" -> sealed(next(changes(words[1], Instant.now())), changes(words[1], Instant.now())).bytes();
            case "at" -> sealed(next(changes("household", Instant.ofEpochMilli(Long.parseLong(words[1])))),
                    changes("household", Instant.ofEpochMilli(Long.parseLong(words[1])))).bytes();
            case "nested" -> nested(Integer.parseInt(words[1]));
            case "values" -> values(Integer.parseInt(words[1]));
            case "bomb", "declared", "parts", "manifest", "blob", "line" -> content(words[0],
                    recipe.substring(words[0].length() + 1));
            default -> signed(words, valid);
        };
    }

    /** An applied package sealed anew: other keys and nonces, the same manifest. */
    public byte[] again(byte[] manifest, ChangeSet changes) {
        return PackageWriter.seal(Manifest.read(manifest), changes, Map.of(), village, office).bytes();
    }

    private byte[] numbered(int epoch, long seq, Manifest.Point restored) {
        ChangeSet none = new ChangeSet(List.of());
        Manifest manifest = draft(epoch, Math.min(seq, 1L << 53), "", restored, none);
        if (seq > 1L << 53) {
            Binding real = Binding.of(manifest);
            return SignedFile.write(Kind.PACKAGE, new byte[1], new Binding(1, Suite.INTL, real.sender(), real.recipient(),
                    epoch, seq, "", "00".repeat(32), null), village);
        }
        return sealed(manifest, none).bytes();
    }

    private byte[] signed(String[] words, byte[] valid) {
        Manifest manifest = next(changes("household", Instant.now())).withParts(Map.of());
        Binding real = Binding.of(manifest);
        byte[] envelope = SignedFile.read(valid, Kind.PACKAGE).content();
        return switch (words[0]) {
            case "stranger" -> SignedFile.write(Kind.PACKAGE, envelope, named(real, stranger.device().id(), real.seq()),
                    stranger);
            case "impostor" -> SignedFile.write(Kind.PACKAGE, envelope, real, stranger);
            case "recipient" -> {
                Manifest to = Manifest.draft(village, other.device(), 1, last.seq() + 1, last.hash(),
                        new ChangeSet(List.of()), 3, Instant.now(), "0.1.0", null);
                yield PackageWriter.seal(to, new ChangeSet(List.of()), Map.of(), village, other.device()).bytes();
            }
            case "resigned" -> SignedFile.write(Kind.PACKAGE, envelope, new Binding(1, Suite.INTL, other.device().id(),
                    office.id(), 1, 1, "", real.content(), null), other);
            case "resigned-kept" -> SignedFile.write(Kind.PACKAGE, envelope, real, other);
            case "outside-ahead" -> SignedFile.write(Kind.PACKAGE, envelope, new Binding(1, Suite.INTL,
                    village.device().id(), office.id(), 1, last.seq() + 1, last.hash(), "cd".repeat(32), null), village);
            case "enveloped-for-other" -> SignedFile.write(Kind.PACKAGE,
                    Envelope.encrypt(Suite.INTL, new byte[10], other.device()), real, village);
            case "signers" -> signers(valid, Integer.parseInt(words[1]));
            case "signature" -> signature(valid, new byte[Integer.parseInt(words[1])]);
            case "cbc", "password" -> SignedFile.write(Kind.PACKAGE, foreign(words), real, village);
            case "tag" -> SignedFile.write(Kind.PACKAGE, edited(envelope, data -> new AuthEnvelopedData(null,
                    data.getRecipientInfos(), data.getAuthEncryptedContentInfo(), null,
                    new DEROctetString(new byte[Integer.parseInt(words[1])]), null)), real, village);
            case "othersuite" -> SignedFile.write(Kind.PACKAGE, envelope, new Binding(1, Suite.GM, real.sender(),
                    real.recipient(), 1, real.seq(), real.previous(), real.content(), null), village);
            case "recipients" -> SignedFile.write(Kind.PACKAGE, edited(envelope, data -> crowd(data,
                    Integer.parseInt(words[1]))), real, village);
            case "newer-binding" -> SignedFile.write(Kind.PACKAGE, new byte[1], new Binding(2, Suite.INTL, real.sender(),
                    real.recipient(), 1, 1, "", real.content(), null), village);
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static Binding named(Binding real, String sender, long seq) {
        return new Binding(1, Suite.INTL, sender, real.recipient(), 1, seq, real.previous(), real.content(), null);
    }

    private byte[] content(String kind, String how) {
        byte[] lines = ChangeEncoder.encode(changes("household", Instant.now()).changes());
        Map<String, byte[]> parts = new TreeMap<>(Map.of(ZipParts.CHANGES, lines));
        Map<String, byte[]> inside = new TreeMap<>(parts);
        Manifest draft = next(changes("household", Instant.now()));
        switch (kind + " " + how) {
            case "bomb honest" -> {
                parts.put(ZipParts.CHANGES, new byte[100 << 20]);
                inside.putAll(parts);
            }
            case "bomb lying" -> inside.put(ZipParts.CHANGES, new byte[100 << 20]);
            case "declared 5" -> parts.put(ZipParts.CHANGES, join(lines, new byte[5]));
            case "parts missing" -> inside.clear();
            case "parts longer" -> inside.put(ZipParts.CHANGES, join(lines, new byte[1]));
            case "parts extra" -> inside.put("extra.txt", new byte[1]);
            case "parts named" -> {
                parts.put("extra.txt", new byte[1]);
                inside.put("extra.txt", new byte[1]);
            }
            case "parts none" -> {
                parts.clear();
                inside.clear();
            }
            case "parts counts" -> draft = next(new ChangeSet(List.of()));
            default -> {
                if (kind.equals("blob")) {
                    parts.put(how, new byte[1]);
                    inside.put(how, new byte[1]);
                } else if (kind.equals("line")) {
                    byte[] line = line(how, new String(lines, StandardCharsets.UTF_8));
                    parts.put(ZipParts.CHANGES, line);
                    inside.put(ZipParts.CHANGES, line);
                }
            }
        }
        Map<String, Manifest.Part> named = new TreeMap<>();
        parts.forEach((name, bytes) -> named.put(name, new Manifest.Part(Suite.INTL.hex(bytes), bytes.length)));
        Manifest manifest = draft.withParts(named);
        byte[] zip = how.equals("garbage") ? new byte[50]
                : ZipParts.write(kind.equals("manifest") ? spelled(manifest, how) : manifest.bytes(), inside);
        return SignedFile.write(Kind.PACKAGE, Envelope.encrypt(Suite.INTL, zip, office), Binding.of(manifest), village);
    }

    private static byte[] spelled(Manifest manifest, String how) {
        String seq = "\"seq\":" + manifest.seq();
        String json = new String(manifest.bytes(), StandardCharsets.UTF_8);
        return (switch (how) {
            case "spaced" -> json.replace(seq, "\"seq\": " + manifest.seq());
            case "twice" -> json.replace(seq, seq + "," + seq);
            case "more" -> json.replace(seq, seq + ",\"sequel\":1");
            default -> json.replace("\"formatVersion\":1", "\"formatVersion\":2");
        }).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(String how, String good) {
        String bad = switch (how) {
            case "depth" -> "[".repeat(10_000) + "\n";
            case "duplicate" -> good.replace("\"b\":1", "\"b\":1,\"b\":1");
            case "nan" -> good.replace("\"b\":1", "\"b\":NaN");
            case "1e400" -> good.replace("\"b\":1", "\"b\":1e400");
            case "float" -> good.replace("\"b\":1", "\"b\":1.5");
            case "surrogate" -> good.replace("阿依", "\\ud800");
            case "nul" -> good.replace("阿依", "\\u0000");
            case "long" -> good.replace("阿依", "a".repeat(70 << 10));
            case "unknown" -> good.replace("\"b\":1", "\"b\":1,\"c\":1");
            case "missing" -> good.replace("\"b\":1,", "");
            case "unended" -> good.strip();
            case "array" -> "[]\n";
            default -> good;
        };
        byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);
        if (how.equals("utf8")) {
            bytes[bad.indexOf("headName")] = (byte) 0xff;
        }
        return bytes;
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] flip(byte[] valid, int permille, int mask) {
        byte[] flipped = valid.clone();
        flipped[Math.min(valid.length - 1, valid.length * permille / 1000)] ^= (byte) mask;
        return flipped;
    }

    private static byte[] nested(int depth) {
        byte[] deep = new byte[0];
        for (int i = 0; i < depth; i++) {
            byte[] header = deep.length < 128 ? new byte[] {0x30, (byte) deep.length}
                    : deep.length < 256 ? new byte[] {0x30, (byte) 0x81, (byte) deep.length}
                    : new byte[] {0x30, (byte) 0x82, (byte) (deep.length >> 8), (byte) deep.length};
            deep = join(header, deep);
        }
        return deep;
    }

    private static byte[] values(int number) {
        ASN1EncodableVector many = new ASN1EncodableVector();
        for (int i = 0; i < number; i++) {
            many.add(new DEROctetString(new byte[1]));
        }
        return encode(CMSObjectIdentifiers.signedData, new DERSequence(many));
    }

    private static byte[] signers(byte[] valid, int number) {
        SignedData signed = SignedData.getInstance(ContentInfo.getInstance(valid).getContent());
        ASN1EncodableVector signers = new ASN1EncodableVector();
        SignerInfo one = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        for (int i = 0; i < number; i++) {
            signers.add(new SignerInfo(one.getSID(), one.getDigestAlgorithm(), one.getAuthenticatedAttributes(),
                    one.getDigestEncryptionAlgorithm(), new DEROctetString(new byte[70 + i]), null));
        }
        return encode(CMSObjectIdentifiers.signedData, new SignedData(signed.getDigestAlgorithms(),
                signed.getEncapContentInfo(), null, null, new DERSet(signers)));
    }

    private static byte[] signature(byte[] valid, byte[] signature) {
        SignedData signed = SignedData.getInstance(ContentInfo.getInstance(valid).getContent());
        SignerInfo one = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        return encode(CMSObjectIdentifiers.signedData, new SignedData(signed.getDigestAlgorithms(),
                signed.getEncapContentInfo(), null, null, new DERSet(new SignerInfo(one.getSID(),
                        one.getDigestAlgorithm(), one.getAuthenticatedAttributes(), one.getDigestEncryptionAlgorithm(),
                        new DEROctetString(signature), null))));
    }

    private static byte[] edited(byte[] envelope, UnaryOperator<AuthEnvelopedData> edit) {
        return encode(CMSObjectIdentifiers.authEnvelopedData,
                edit.apply(AuthEnvelopedData.getInstance(ContentInfo.getInstance(envelope).getContent())));
    }

    private AuthEnvelopedData crowd(AuthEnvelopedData data, int number) {
        ASN1EncodableVector many = new ASN1EncodableVector();
        for (int i = 0; i < number; i++) {
            many.add(AuthEnvelopedData.getInstance(ContentInfo.getInstance(Envelope.encrypt(Suite.INTL, new byte[1],
                    office)).getContent()).getRecipientInfos().getObjectAt(0));
        }
        return new AuthEnvelopedData(null, new DERSet(many), data.getAuthEncryptedContentInfo(), null, data.getMac(),
                null);
    }

    /** The rounds are only promised: nobody may ever compute them. */
    private static byte[] foreign(String[] words) {
        try {
            if (words[0].equals("cbc")) {
                CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
                generator.addRecipientInfoGenerator(password());
                return generator.generate(new CMSProcessableByteArray(new byte[20]),
                        new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                                .setProvider(Suite.INTL.provider()).build()).toASN1Structure()
                        .getEncoded(ASN1Encoding.DER);
            }
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(password());
            byte[] made = generator.generate(new CMSProcessableByteArray(new byte[20]), (OutputAEADEncryptor)
                    new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_GCM)
                            .setProvider(Suite.INTL.provider()).build()).toASN1Structure().getEncoded(ASN1Encoding.DER);
            return words[1].equals("1000") ? made : moreRounds(made);
        } catch (IOException | CMSException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 1000 is 02 02 03 e8; two bytes more change every length around it, so four octets replace the salt's end. */
    private static byte[] moreRounds(byte[] made) {
        byte[] text = made.clone();
        for (int i = 0; i + 3 < text.length; i++) {
            if (text[i] == 2 && text[i + 1] == 2 && text[i + 2] == 3 && text[i + 3] == (byte) 0xe8) {
                text[i + 2] = 0x7f;
                text[i + 3] = (byte) 0xff;
            }
        }
        return text;
    }

    private static JcePasswordRecipientInfoGenerator password() {
        return (JcePasswordRecipientInfoGenerator) new JcePasswordRecipientInfoGenerator(
                NISTObjectIdentifiers.id_aes256_CBC, "x".toCharArray()).setProvider(Suite.INTL.provider())
                .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
                .setSaltAndIterationCount(new byte[8], 1000);
    }

    private static byte[] encode(ASN1ObjectIdentifier type, ASN1Encodable content) {
        try {
            return new DERSequence(new ASN1Encodable[] {type, new DERTaggedObject(true, 0, content)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
