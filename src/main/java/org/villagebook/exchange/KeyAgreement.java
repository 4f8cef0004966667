package org.villagebook.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;

/** Ephemeral key agreement (RFC 5753 section 3.1.1) with the X9.63 derivation over SHA-256 and AES-256 key wrap. */
final class KeyAgreement implements KeyDelivery {

    private static final ASN1ObjectIdentifier AGREEMENT = SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme;
    private static final ASN1ObjectIdentifier WRAP = NISTObjectIdentifiers.id_aes256_wrap;

    @Override
    public int usage() {
        return KeyUsage.keyAgreement;
    }

    @Override
    public RecipientInfoGenerator to(Suite suite, Device recipient, SecureRandom random)
            throws GeneralSecurityException, IOException {
        KeyPair ephemeral = suite.newKeys(random);
        return new JceKeyAgreeRecipientInfoGenerator(AGREEMENT, ephemeral.getPrivate(), ephemeral.getPublic(), WRAP)
                .setProvider(suite.provider()).setSecureRandom(random)
                .addRecipient(Certificates.keyIdentifier(suite, recipient.encryption()),
                        Certificates.publicKey(suite, recipient.encryption()));
    }

    @Override
    public void require(Suite suite, RecipientInfo recipient, Device me) throws IOException {
        if (!(recipient.getInfo() instanceof KeyAgreeRecipientInfo info)
                || info.getRecipientEncryptedKeys().size() != 1) {
            throw Refusal.ALGORITHM.because();
        }
        KeyDelivery.requireSame(new AlgorithmIdentifier(AGREEMENT, new AlgorithmIdentifier(WRAP)),
                info.getKeyEncryptionAlgorithm());
        if (info.getUserKeyingMaterial() != null) {
            throw Refusal.STRUCTURE.because();
        }
        RecipientKeyIdentifier identifier = RecipientEncryptedKey
                .getInstance(info.getRecipientEncryptedKeys().getObjectAt(0)).getIdentifier().getRKeyID();
        KeyDelivery.requireMe(suite, identifier == null ? null : identifier.getSubjectKeyIdentifier().getOctets(), me);
    }

    @Override
    public Recipient opener(DeviceKeys me) {
        return new JceKeyAgreeAuthEnvelopedRecipient(me.encryption()).setProvider(me.suite().provider());
    }
}
