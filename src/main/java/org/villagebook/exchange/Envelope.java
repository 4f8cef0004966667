package org.villagebook.exchange;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * The inner layer of a package or receipt: CMS AuthEnvelopedData (RFC 5083) to exactly one device, with GCM,
 * a 12-byte nonce and a 16-byte tag (RFC 5084 section 3.2); how the key gets there is the suite's {@link KeyDelivery}.
 */
final class Envelope {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Envelope() {
    }

    /** A DER-encoded ContentInfo, so that {@code openssl cms -decrypt} takes it as it comes out of {@code -verify}. */
    static byte[] encrypt(Suite suite, byte[] plain, Device recipient) {
        SecureRandom random = new SecureRandom();
        try {
            CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(suite.delivery().to(suite, recipient, random));
            OutputAEADEncryptor cipher = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(suite.contentCipher())
                    .setProvider(suite.provider()).setSecureRandom(random).build();
            return generator.generate(new CMSProcessableByteArray(plain), cipher).toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | IOException | CMSException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Decrypts the whole content in memory: a streaming reader would hand out plaintext before the tag was checked.
     * Only called on bytes under a verified signature, so this is no oracle for strangers.
     */
    static byte[] decrypt(byte[] envelope, DeviceKeys me) {
        return Refusal.DAMAGED.unless(() -> {
            DerShape.check(envelope);
            ContentInfo structure = ContentInfo.getInstance(envelope);
            if (!CMSObjectIdentifiers.authEnvelopedData.equals(structure.getContentType())) {
                throw Refusal.ALGORITHM.because();
            }
            requireSuite(AuthEnvelopedData.getInstance(structure.getContent()), me);
            RecipientInformation recipient = new CMSAuthEnvelopedData(structure).getRecipientInfos().iterator().next();
            return recipient.getContent(me.suite().delivery().opener(me));
        });
    }

    /** Everything that has only one right value is compared before the private key is touched. */
    private static void requireSuite(AuthEnvelopedData data, DeviceKeys me) throws IOException {
        Suite suite = me.suite();
        ASN1Set recipients = data.getRecipientInfos();
        EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
        AlgorithmIdentifier cipher = content.getContentEncryptionAlgorithm();
        if (recipients.size() != 1 || !suite.contentCipher().equals(cipher.getAlgorithm())) {
            throw Refusal.ALGORITHM.because();
        }
        GCMParameters gcm = GCMParameters.getInstance(cipher.getParameters());
        if (gcm.getIcvLen() != TAG || gcm.getNonce().length != NONCE || data.getMac().getOctets().length != TAG) {
            throw Refusal.ALGORITHM.because();
        }
        if (data.getOriginatorInfo() != null || data.getAuthAttrs() != null || data.getUnauthAttrs() != null) {
            throw Refusal.STRUCTURE.because();
        }
        suite.delivery().require(suite, RecipientInfo.getInstance(recipients.getObjectAt(0)), me.device());
    }
}
