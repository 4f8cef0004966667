package org.villagebook.exchange;

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.villagebook.exchange.v1.Limits;

/**
 * What a signature says about the file around it, readable without any private key.
 * <pre>
 * Binding ::= SEQUENCE { formatVersion INTEGER, suite INTEGER, sender UTF8String, recipient UTF8String,
 *     epoch INTEGER, seq INTEGER, previous OCTET STRING, content OCTET STRING,
 *     restoredFrom [0] EXPLICIT SEQUENCE { epoch INTEGER, seq INTEGER, hash OCTET STRING } OPTIONAL }
 * </pre>
 *
 * @param recipient device id, empty if the file is for everybody
 * @param content   hash of the manifest of a package, of the content of any other file, as hexadecimal digits
 */
record Binding(int formatVersion, Suite suite, String sender, String recipient, int epoch, long seq, String previous,
               String content, Manifest.Point restoredFrom) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ELEMENTS = 8;

    /** For a file that is not part of a chain of packages. */
    static Binding single(Suite suite, String sender, String recipient, long number, byte[] content) {
        return new Binding(Manifest.FORMAT_VERSION, suite, sender, recipient, 0, number, "", suite.hex(content), null);
    }

    static Binding of(Manifest manifest) {
        return new Binding(manifest.formatVersion(), manifest.suite(), manifest.senderDevice(),
                manifest.recipientDevice(), manifest.epoch(), manifest.seq(), manifest.previous(), manifest.hash(),
                manifest.restoredFrom());
    }

    ASN1Sequence encoded() {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(new ASN1Integer(formatVersion));
        all.add(new ASN1Integer(suite.number()));
        all.add(new DERUTF8String(sender));
        all.add(new DERUTF8String(recipient));
        all.add(new ASN1Integer(epoch));
        all.add(new ASN1Integer(seq));
        all.add(new DEROctetString(HEX.parseHex(previous)));
        all.add(new DEROctetString(HEX.parseHex(content)));
        if (restoredFrom != null) {
            all.add(new DERTaggedObject(true, 0, new DERSequence(new ASN1Encodable[] {
                new ASN1Integer(restoredFrom.epoch()), new ASN1Integer(restoredFrom.seq()),
                new DEROctetString(HEX.parseHex(restoredFrom.hash()))})));
        }
        return new DERSequence(all);
    }

    /** Reads the binding. A newer format may have added elements: its version is told before the rest is read. */
    static Binding decode(ASN1Encodable value) {
        ASN1Sequence all = ASN1Sequence.getInstance(value);
        int version = ASN1Integer.getInstance(all.getObjectAt(0)).intValueExact();
        if (version > Manifest.FORMAT_VERSION) {
            return new Binding(version, Suite.numbered(integer(all, 1).intValueExact()), text(all, 2), text(all, 3),
                    0, 0, "", "", null);
        }
        if (version < 1 || all.size() < ELEMENTS || all.size() > ELEMENTS + 1) {
            throw Refusal.STRUCTURE.because();
        }
        return new Binding(version, Suite.numbered(integer(all, 1).intValueExact()), text(all, 2), text(all, 3),
                integer(all, 4).intValueExact(), number(all, 5), hash(all, 6), hash(all, 7),
                all.size() == ELEMENTS ? null : point(all.getObjectAt(ELEMENTS)));
    }

    private static Manifest.Point point(ASN1Encodable tagged) {
        ASN1Sequence point = ASN1Sequence.getInstance(ASN1TaggedObject.getInstance(tagged, 128), true);
        if (point.size() != 3) {
            throw Refusal.STRUCTURE.because();
        }
        return new Manifest.Point(integer(point, 0).intValueExact(), number(point, 1), hash(point, 2));
    }

    private static BigInteger integer(ASN1Sequence all, int index) {
        BigInteger value = ASN1Integer.getInstance(all.getObjectAt(index)).getValue();
        if (value.signum() < 0) {
            throw Refusal.STRUCTURE.because();
        }
        return value;
    }

    /** A number above {@link Limits#NUMBER} is told as one above it, so that the sequence rule can refuse it. */
    private static long number(ASN1Sequence all, int index) {
        return integer(all, index).min(BigInteger.valueOf(Limits.NUMBER + 1)).longValueExact();
    }

    private static String text(ASN1Sequence all, int index) {
        String text = ASN1UTF8String.getInstance(all.getObjectAt(index)).getString();
        if (!text.isEmpty() && !Device.isId(text)) {
            throw Refusal.STRUCTURE.because();
        }
        return text;
    }

    private static String hash(ASN1Sequence all, int index) {
        byte[] hash = ASN1OctetString.getInstance(all.getObjectAt(index)).getOctets();
        if (hash.length != 0 && hash.length != 32) {
            throw Refusal.STRUCTURE.because();
        }
        return HEX.formatHex(hash);
    }
}
