package org.villagebook.exchange;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.villagebook.exchange.v1.Limits;

/**
 * Self-signed device certificates (RFC 5280). They only carry keys to the programs that expect certificates: who a
 * device is and whether it may speak is decided by the trust list, never by a name or a date in here. The subject is
 * the bare device id, so that a found file does not name a village.
 */
final class Certificates {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    /** RFC 5280 section 4.1.2.5: no well-defined end. Village clocks are wrong too often to judge by them. */
    private static final Instant UNTIL = Instant.parse("9999-12-31T23:59:59Z");
    private static final int KEY_IDENTIFIER = 20;
    private static final int SERIAL_BITS = 126;

    private Certificates() {
    }

    static byte[] selfSigned(Suite suite, String device, KeyPair keys, int usage, SecureRandom random)
            throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=" + device);
        SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(name,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS), Date.from(FROM), Date.from(UNTIL), name, key);
        builder.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(suite, key)));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return builder.build(new JcaContentSignerBuilder(suite.signatureName()).setProvider(suite.provider())
                .setSecureRandom(random).build(keys.getPrivate())).getEncoded();
    }

    /** RFC 7093 section 2, method 1: the leftmost 160 bits of the hash of the key. */
    private static byte[] identifier(Suite suite, SubjectPublicKeyInfo key) {
        return Arrays.copyOf(suite.digest(key.getPublicKeyData().getBytes()), KEY_IDENTIFIER);
    }

    /** How CMS names the owner of this certificate (RFC 5652 section 5.3, subjectKeyIdentifier). */
    static byte[] keyIdentifier(Suite suite, byte[] certificate) throws IOException {
        return identifier(suite, new X509CertificateHolder(certificate).getSubjectPublicKeyInfo());
    }

    static PublicKey publicKey(Suite suite, byte[] certificate) throws IOException {
        return suite.publicKey(new X509CertificateHolder(certificate).getSubjectPublicKeyInfo());
    }

    /**
     * Checks a certificate that came in a file: our shape, a key of the suite, and signed by that very key, which
     * proves that whoever made it had the private key.
     */
    static void check(Suite suite, String device, byte[] certificate, int usage)
            throws IOException, GeneralSecurityException {
        if (certificate.length > Limits.CERTIFICATE) {
            throw new IllegalArgumentException("certificate too long");
        }
        DerShape.check(certificate);
        X509CertificateHolder holder = new X509CertificateHolder(certificate);
        SubjectPublicKeyInfo key = holder.getSubjectPublicKeyInfo();
        boolean ours = holder.getSubject().equals(new X500Name("CN=" + device))
                && holder.getIssuer().equals(holder.getSubject())
                && key.getAlgorithm().equals(suite.keyAlgorithm())
                && holder.getSignatureAlgorithm().equals(suite.signatureAlgorithm())
                && new KeyUsage(usage).equals(KeyUsage.fromExtensions(holder.getExtensions()))
                && Arrays.equals(identifier(suite, key),
                        SubjectKeyIdentifier.fromExtensions(holder.getExtensions()).getKeyIdentifier());
        if (!ours) {
            throw new IllegalArgumentException("not a device certificate");
        }
        Signature signature = suite.signature();
        signature.initVerify(suite.publicKey(key));
        signature.update(holder.toASN1Structure().getTBSCertificate().getEncoded());
        if (!signature.verify(holder.getSignature())) {
            throw new GeneralSecurityException("not signed by its own key");
        }
    }
}
