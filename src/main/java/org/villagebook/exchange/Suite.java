package org.villagebook.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.villagebook.outcome.Problem;

/**
 * The algorithms of a province, all or none: a file names its suite by number, and every algorithm identifier in it
 * must be exactly the one of that suite. There is nothing to negotiate and so nothing to downgrade.
 */
public enum Suite {

    /** ECDSA P-256 with SHA-256, ECDH-ES P-256, AES-256 key wrap, AES-256-GCM (RFC 5753, 5084, 5754). */
    INTL(1, "SHA-256", NISTObjectIdentifiers.id_sha256, "SHA256withECDSA", X9ObjectIdentifiers.ecdsa_with_SHA256,
            SECObjectIdentifiers.secp256r1, NISTObjectIdentifiers.id_aes256_GCM, new KeyAgreement()),
    /**
     * SM2 signatures and SM2 encryption (GB/T 32918), SM3 (GB/T 32905), SM4-GCM (GB/T 32907). Software, compatible
     * with the standards; not a certified product.
     */
    GM(2, "SM3", GMObjectIdentifiers.sm3, "SM3withSM2", GMObjectIdentifiers.sm2sign_with_sm3,
            GMObjectIdentifiers.sm2p256v1, GMObjectIdentifiers.sms4_gcm, new KeyTransport());

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final int number;
    private final String digestName;
    private final ASN1ObjectIdentifier digest;
    private final String signatureName;
    private final ASN1ObjectIdentifier signature;
    private final ASN1ObjectIdentifier curve;
    private final ASN1ObjectIdentifier contentCipher;
    private final KeyDelivery delivery;

    Suite(int number, String digestName, ASN1ObjectIdentifier digest, String signatureName,
          ASN1ObjectIdentifier signature, ASN1ObjectIdentifier curve, ASN1ObjectIdentifier contentCipher,
          KeyDelivery delivery) {
        this.number = number;
        this.digestName = digestName;
        this.digest = digest;
        this.signatureName = signatureName;
        this.signature = signature;
        this.curve = curve;
        this.contentCipher = contentCipher;
        this.delivery = delivery;
    }

    /** The word on the command line and in files: {@code intl} or {@code gm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The suite of that word. @throws Problem.InvalidInput {@code exchange.unknownSuite} */
    public static Suite of(String word) {
        for (Suite suite : values()) {
            if (suite.word().equals(word)) {
                return suite;
            }
        }
        throw new Problem.InvalidInput("exchange.unknownSuite", word);
    }

    static Suite numbered(int number) {
        for (Suite suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw Refusal.ALGORITHM.because();
    }

    int number() {
        return number;
    }

    /**
     * Bouncy Castle as an object, never registered: the JDK's provider encrypts CMS content but cannot decrypt it,
     * because it does not know the algorithms by their object identifiers.
     */
    BouncyCastleProvider provider() {
        return PROVIDER;
    }

    /** Parameters absent, as RFC 5754 section 2 has it. */
    AlgorithmIdentifier digestAlgorithm() {
        return new AlgorithmIdentifier(digest);
    }

    /** Parameters absent, as RFC 5754 section 3.3 has it. */
    AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(signature);
    }

    /** How the key of the content gets to the recipient. */
    KeyDelivery delivery() {
        return delivery;
    }

    ASN1ObjectIdentifier contentCipher() {
        return contentCipher;
    }

    /** The only algorithm that a public key may have: id-ecPublicKey with the named curve. */
    AlgorithmIdentifier keyAlgorithm() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
    }

    Signature signature() throws GeneralSecurityException {
        return Signature.getInstance(signatureName, PROVIDER);
    }

    String signatureName() {
        return signatureName;
    }

    KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(curve.getId()), random);
        return generator.generateKeyPair();
    }

    PublicKey publicKey(SubjectPublicKeyInfo info) throws IOException {
        return BouncyCastleProvider.getPublicKey(info);
    }

    PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    byte[] digest(byte[] bytes) {
        try {
            // The JDK's SHA-256 uses the processor's instructions; it has no SM3.
            return (this == INTL ? MessageDigest.getInstance(digestName)
                    : MessageDigest.getInstance(digestName, PROVIDER)).digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }
}
