package org.villagebook.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;

/** How a suite gets the key of a content to its one recipient. */
interface KeyDelivery {

    /** Bit of {@link org.bouncycastle.asn1.x509.KeyUsage} that an encryption certificate must have, and only that. */
    int usage();

    RecipientInfoGenerator to(Suite suite, Device recipient, SecureRandom random)
            throws GeneralSecurityException, IOException;

    /** Compares everything that has only one right value, before the private key is touched. */
    void require(Suite suite, RecipientInfo info, Device me) throws IOException;

    Recipient opener(DeviceKeys me);

    /** Byte by byte: absent parameters and NULL are not the same here. */
    static void requireSame(AlgorithmIdentifier expected, AlgorithmIdentifier found) throws IOException {
        if (!Arrays.equals(expected.getEncoded(ASN1Encoding.DER), found.getEncoded(ASN1Encoding.DER))) {
            throw Refusal.ALGORITHM.because();
        }
    }

    static void requireMe(Suite suite, byte[] identifier, Device me) throws IOException {
        if (!Arrays.equals(identifier, Certificates.keyIdentifier(suite, me.encryption()))) {
            throw Refusal.OTHER_RECIPIENT.because();
        }
    }
}
