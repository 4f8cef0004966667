package org.villagebook.exchange;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;

/** The content key encrypted with SM2 (GB/T 32918.4, C1 C3 C2) and SM3; its length is checked before any key is used. */
final class KeyTransport implements KeyDelivery {

    private static final AlgorithmIdentifier SM2 = new AlgorithmIdentifier(GMObjectIdentifiers.sm2encrypt_with_sm3);
    /** An uncompressed point, an SM3 value, and the 16 bytes of an SM4 key. */
    private static final int ENCRYPTED_KEY = 65 + 32 + 16;

    @Override
    public int usage() {
        return KeyUsage.keyEncipherment;
    }

    @Override
    public RecipientInfoGenerator to(Suite suite, Device recipient, SecureRandom random) throws IOException {
        return new JceKeyTransRecipientInfoGenerator(Certificates.keyIdentifier(suite, recipient.encryption()), SM2,
                Certificates.publicKey(suite, recipient.encryption())).setProvider(suite.provider());
    }

    @Override
    public void require(Suite suite, RecipientInfo recipient, Device me) throws IOException {
        if (!(recipient.getInfo() instanceof KeyTransRecipientInfo info)) {
            throw Refusal.ALGORITHM.because();
        }
        KeyDelivery.requireSame(SM2, info.getKeyEncryptionAlgorithm());
        if (info.getEncryptedKey().getOctets().length != ENCRYPTED_KEY) {
            throw Refusal.STRUCTURE.because();
        }
        KeyDelivery.requireMe(suite, info.getRecipientIdentifier().getId() instanceof ASN1OctetString identifier
                ? identifier.getOctets() : null, me);
    }

    @Override
    public Recipient opener(DeviceKeys me) {
        return new JceKeyTransAuthEnvelopedRecipient(me.encryption()).setProvider(me.suite().provider());
    }
}
