package org.villagebook.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.villagebook.exchange.v1.Limits;

/**
 * The outer layer of every file: CMS SignedData (RFC 5652 section 5) with one signer, no certificates and exactly
 * three signed attributes: content type, message digest and {@link Binding}. Written and read by hand, because the
 * general API accepts far more than we want to accept; no signing time, because no clock decides anything.
 */
final class SignedFile {

    private static final int VERSION = 3;
    private static final int ATTRIBUTES = 3;

    private final SignerInfo signer;
    private final byte[] content;
    private final Binding binding;

    private SignedFile(SignerInfo signer, byte[] content, Binding binding) {
        this.signer = signer;
        this.content = content;
        this.binding = binding;
    }

    static byte[] write(Kind kind, byte[] content, Binding binding, DeviceKeys keys) {
        Suite suite = keys.suite();
        DERSet attributes = new DERSet(new ASN1Encodable[] {
            new Attribute(CMSAttributes.contentType, new DERSet(kind.contentType())),
            new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(suite.digest(content)))),
            new Attribute(Kind.BINDING, new DERSet(binding.encoded()))});
        try {
            Signature signature = suite.signature();
            signature.initSign(keys.signing());
            signature.update(attributes.getEncoded(ASN1Encoding.DER));
            SignerInfo signer = new SignerInfo(new SignerIdentifier(new DEROctetString(
                            Certificates.keyIdentifier(suite, keys.device().signing()))),
                    suite.digestAlgorithm(), attributes, suite.signatureAlgorithm(),
                    new DEROctetString(signature.sign()), null);
            SignedData signed = new SignedData(new DERSet(suite.digestAlgorithm()),
                    new ContentInfo(kind.contentType(), new DEROctetString(content)), null, null, new DERSet(signer));
            return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes the file apart and compares everything that has only one right value. Nothing is verified yet. */
    static SignedFile read(byte[] file, Kind kind) {
        return Refusal.STRUCTURE.unless(() -> {
            DerShape.checkFile(file, kind);
            SignedData signed = SignedData.getInstance(
                    ContentInfo.getInstance(ASN1Primitive.fromByteArray(file)).getContent());
            ContentInfo encapsulated = signed.getEncapContentInfo();
            requireKind(kind, encapsulated.getContentType());
            if (signed.getSignerInfos().size() != 1) {
                throw Refusal.SIGNATURE.because();
            }
            SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
            if (signed.getVersion().intValueExact() != VERSION || signer.getVersion().intValueExact() != VERSION
                    || signed.getCertificates() != null || signed.getCRLs() != null
                    || signer.getUnauthenticatedAttributes() != null) {
                throw Refusal.STRUCTURE.because();
            }
            Binding binding = Binding.decode(attribute(signer, Kind.BINDING));
            Suite suite = binding.suite();
            requireSame(suite.digestAlgorithm(), signer.getDigestAlgorithm());
            requireSame(suite.signatureAlgorithm(), signer.getDigestEncryptionAlgorithm());
            requireSame(new DERSet(suite.digestAlgorithm()), signed.getDigestAlgorithms());
            if (!kind.contentType().equals(attribute(signer, CMSAttributes.contentType))) {
                throw Refusal.STRUCTURE.because();
            }
            requireOwnSpelling(file, signed, signer);
            return new SignedFile(signer, ASN1OctetString.getInstance(encapsulated.getContent()).getOctets(), binding);
        });
    }

    /** A file has one spelling: what the parser made of it must give the same bytes again. */
    private static void requireOwnSpelling(byte[] file, SignedData signed, SignerInfo signer) throws IOException {
        SignedData again = new SignedData(signed.getDigestAlgorithms(), signed.getEncapContentInfo(), null, null,
                new DERSet(new SignerInfo(new SignerIdentifier(ASN1OctetString.getInstance(signer.getSID().getId())),
                        signer.getDigestAlgorithm(),
                        signer.getAuthenticatedAttributes(), signer.getDigestEncryptionAlgorithm(),
                        signer.getEncryptedDigest(), null)));
        if (!Arrays.equals(file, new ContentInfo(CMSObjectIdentifiers.signedData, again)
                .getEncoded(ASN1Encoding.DER))) {
            throw Refusal.STRUCTURE.because();
        }
    }

    private static void requireKind(Kind expected, ASN1ObjectIdentifier found) {
        if (!expected.contentType().equals(found)) {
            throw (Kind.knows(found) ? Refusal.OTHER_KIND : Refusal.NOT_OURS).because();
        }
    }

    /** The only value of that attribute (RFC 5652 section 11 allows exactly one). */
    private static ASN1Encodable attribute(SignerInfo signer, ASN1ObjectIdentifier type) throws IOException {
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes == null || attributes.size() != ATTRIBUTES
                || attributes.getEncoded().length > Limits.SIGNED_ATTRIBUTES) {
            throw Refusal.STRUCTURE.because();
        }
        for (ASN1Encodable each : attributes) {
            Attribute attribute = Attribute.getInstance(each);
            if (attribute.getAttrType().equals(type) && attribute.getAttrValues().size() == 1) {
                return attribute.getAttrValues().getObjectAt(0);
            }
        }
        throw Refusal.STRUCTURE.because();
    }

    /** Byte by byte: absent parameters and NULL are not the same here. */
    private static void requireSame(ASN1Object expected, ASN1Object found) throws IOException {
        if (!Arrays.equals(expected.getEncoded(ASN1Encoding.DER), found.getEncoded(ASN1Encoding.DER))) {
            throw Refusal.ALGORITHM.because();
        }
    }

    Binding binding() {
        return binding;
    }

    /** The content; to be interpreted only after {@link #verify}. */
    byte[] content() {
        return content;
    }

    boolean isSignedBy(Device device) {
        return Refusal.STRUCTURE.unless(() -> signer.getSID().getId() instanceof ASN1OctetString identifier
                && Arrays.equals(identifier.getOctets(),
                        Certificates.keyIdentifier(binding.suite(), device.signing())));
    }

    /** RFC 5652 section 5.6. Throws rather than answers, so that no caller can overlook the answer. */
    void verify(Device device) {
        Suite suite = binding.suite();
        Refusal.SIGNATURE.unless(() -> {
            byte[] digest = ASN1OctetString.getInstance(attribute(signer, CMSAttributes.messageDigest)).getOctets();
            if (!MessageDigest.isEqual(digest, suite.digest(content))) {
                throw Refusal.DAMAGED.because();
            }
            Signature signature = suite.signature();
            signature.initVerify(Certificates.publicKey(suite, device.signing()));
            signature.update(signer.getAuthenticatedAttributes().getEncoded(ASN1Encoding.DER));
            if (!isSignedBy(device) || !signature.verify(signer.getEncryptedDigest().getOctets())) {
                throw Refusal.SIGNATURE.because();
            }
            if (!binding.sender().equals(device.id())) {
                throw Refusal.INCONSISTENT.because();
            }
            return null;
        });
    }
}
