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
    INTL(1),
    /** SM2, SM3, SM4-GCM; named so that its number is taken, not built yet. */
    GM(2);

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final int number;

    Suite(int number) {
        this.number = number;
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

    /** @throws Problem.InvalidInput {@code exchange.suiteNotYet} if this program cannot work with the suite yet */
    Suite usable() {
        if (this != INTL) {
            throw new Problem.InvalidInput("exchange.suiteNotYet", word());
        }
        return this;
    }

    /**
     * Bouncy Castle as an object, never registered: the JDK's provider encrypts CMS content but cannot decrypt it,
     * because it does not know the algorithms by their object identifiers.
     */
    BouncyCastleProvider provider() {
        return PROVIDER;
    }

    /** RFC 5754 section 2: parameters absent. */
    AlgorithmIdentifier digestAlgorithm() {
        return new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    }

    /** RFC 5754 section 3.3: ecdsa-with-SHA256, parameters absent. */
    AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    /** RFC 5753 section 7.1.4: ECDH-ES with the X9.63 key derivation over SHA-256. */
    ASN1ObjectIdentifier agreement() {
        return SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme;
    }

    ASN1ObjectIdentifier keyWrap() {
        return NISTObjectIdentifiers.id_aes256_wrap;
    }

    ASN1ObjectIdentifier contentCipher() {
        return NISTObjectIdentifiers.id_aes256_GCM;
    }

    /** The only algorithm that a public key may have: id-ecPublicKey with the named curve. */
    AlgorithmIdentifier keyAlgorithm() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
    }

    Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSA", PROVIDER);
    }

    String signatureName() {
        return "SHA256withECDSA";
    }

    KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("P-256"), random);
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
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }
}
