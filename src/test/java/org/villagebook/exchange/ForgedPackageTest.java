package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.PasswordRecipient;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.junit.jupiter.api.Test;
import org.villagebook.outcome.Problem;

/** What people with keys and bad intentions make: B07 to B14 of the list of bad inputs. */
class ForgedPackageTest {

    private final Province province = new Province();
    private final SealedPackage sealed = province.sealed(2);

    private void assertRejected(String code, byte[] file) {
        assertRejected(code, file, province.trust);
    }

    private void assertRejected(String code, byte[] file, TrustList trust) {
        assertThatThrownBy(() -> PackageReader.open(file, PackageReader.peek(file, trust), province.office))
                .isInstanceOfSatisfying(Problem.PackageRejected.class,
                        rejected -> assertThat(rejected.code()).as(rejected.key()).isEqualTo(code));
    }

    private byte[] envelope() {
        return SignedFile.read(sealed.bytes(), Kind.PACKAGE).content();
    }

    private byte[] signedByVillage(byte[] envelope) {
        return SignedFile.write(Kind.PACKAGE, envelope, Binding.of(sealed.manifest()), province.village);
    }

    @Test
    void aStrangerSigned() {
        byte[] file = PackageWriter.seal(Manifest.draft(province.stranger, province.office.device(), 1, 1, "",
                province.changes(0), 3, Province.NOW, "0.1.0", null), province.changes(0), Map.of(),
                province.stranger, province.office.device()).bytes();

        assertRejected("PK-10", file);
    }

    @Test
    void revokedFromANumberOn() {
        String village = province.village.device().id();

        assertRejected("PK-11", sealed.bytes(), province.trust.revoke(new TrustList.Revocation(village, 1, 1)));
        TrustList later = province.trust.revoke(new TrustList.Revocation(village, 1, 2));
        assertThat(PackageReader.peek(sealed.bytes(), later).seq()).isEqualTo(1);
    }

    @Test
    void addressedToSomebodyElse() {
        byte[] file = PackageWriter.seal(Manifest.draft(province.village, province.other.device(), 1, 1, "",
                province.changes(1), 3, Province.NOW, "0.1.0", null), province.changes(1), Map.of(), province.village,
                province.other.device()).bytes();

        assertRejected("PK-12", file);
    }

    @Test
    void encryptedToSomebodyElseThanItSays() {
        assertRejected("PK-12", signedByVillage(
                Envelope.encrypt(Suite.INTL, new byte[10], province.other.device())));
    }

    @Test
    void strippedAndSignedByAnotherEnrolledDevice() {
        Binding theirs = Binding.of(sealed.manifest());
        Binding mine = new Binding(1, Suite.INTL, province.other.device().id(), theirs.recipient(), theirs.epoch(),
                theirs.seq(), theirs.previous(), theirs.content(), null);

        assertRejected("PK-13", SignedFile.write(Kind.PACKAGE, envelope(), mine, province.other));
        assertRejected("PK-13", SignedFile.write(Kind.PACKAGE, envelope(), theirs, province.other));
    }

    @Test
    void theOutsideTellsAnotherNumberThanTheInside() {
        Binding real = Binding.of(sealed.manifest());
        Binding ahead = new Binding(1, Suite.INTL, real.sender(), real.recipient(), 1, 2, real.previous(),
                real.content(), null);

        assertRejected("PK-13", SignedFile.write(Kind.PACKAGE, envelope(), ahead, province.village));
    }

    @Test
    void noSignerAndTwoSigners() {
        SignedData signed = signedData(sealed.bytes());

        assertRejected("PK-14", withSigners(signed, new DERSet()));
        ASN1EncodableVector two = new ASN1EncodableVector();
        two.add(signed.getSignerInfos().getObjectAt(0));
        two.add(signedData(signedByVillage(envelope())).getSignerInfos().getObjectAt(0));
        assertRejected("PK-14", withSigners(signed, new DERSet(two)));
    }

    @Test
    void anEmptySignatureAndOneOfAnotherKey() {
        byte[] byOther = SignedFile.write(Kind.PACKAGE, envelope(), Binding.of(sealed.manifest()), province.other);
        SignerInfo other = SignerInfo.getInstance(signedData(byOther).getSignerInfos().getObjectAt(0));

        assertRejected("PK-14", withSignature(new byte[0]));
        assertRejected("PK-14", withSignature(other.getEncryptedDigest().getOctets()));
    }

    @Test
    void aSignatureMadeForAnotherKindOfFile() {
        byte[] receipt = SignedFile.write(Kind.RECEIPT, envelope(), Binding.of(sealed.manifest()), province.village);
        SignedData signed = signedData(receipt);

        assertRejected("PK-02", receipt);
        assertRejected("PK-16", encode(new SignedData(signed.getDigestAlgorithms(),
                new ContentInfo(Kind.PACKAGE.contentType(), signed.getEncapContentInfo().getContent()), null, null,
                signed.getSignerInfos())));
    }

    @Test
    void otherAlgorithmsOutside() {
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.14.3.2.26"));
        AlgorithmIdentifier withNull = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

        for (AlgorithmIdentifier algorithm : List.of(sha1, withNull)) {
            SignerInfo old = signer();
            assertRejected("PK-15", withSigners(signedData(sealed.bytes()), new DERSet(new SignerInfo(old.getSID(),
                    algorithm, old.getAuthenticatedAttributes(), old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(), null))));
            SignedData signed = signedData(sealed.bytes());
            assertRejected("PK-15", encode(new SignedData(new DERSet(algorithm), signed.getEncapContentInfo(), null,
                    null, signed.getSignerInfos())));
        }
    }

    @Test
    void theOtherSuite() {
        Binding real = Binding.of(sealed.manifest());
        Binding gm = new Binding(1, Suite.GM, real.sender(), real.recipient(), 1, 1, "", real.content(), null);

        assertRejected("PK-15", SignedFile.write(Kind.PACKAGE, envelope(), gm, province.village));
    }

    @Test
    void aShortTag() {
        assertRejected("PK-15", signedByVillage(edited(data -> {
            EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
            GCMParameters gcm = GCMParameters.getInstance(content.getContentEncryptionAlgorithm().getParameters());
            return new AuthEnvelopedData(null, data.getRecipientInfos(), new EncryptedContentInfo(
                    content.getContentType(), new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_GCM,
                            new GCMParameters(gcm.getNonce(), 12)), content.getEncryptedContent()), null,
                    new DEROctetString(Arrays.copyOf(data.getMac().getOctets(), 12)), null);
        })));
    }

    @Test
    void aTagThatDoesNotFit() {
        assertRejected("PK-05", signedByVillage(edited(data -> new AuthEnvelopedData(null, data.getRecipientInfos(),
                data.getAuthEncryptedContentInfo(), null, new DEROctetString(new byte[16]), null))));
    }

    @Test
    void manyRecipients() {
        assertRejected("PK-15", signedByVillage(edited(data -> {
            ASN1EncodableVector many = new ASN1EncodableVector();
            for (int i = 0; i < 2; i++) {
                many.add(data.getRecipientInfos().getObjectAt(0));
            }
            many.add(AuthEnvelopedData.getInstance(ContentInfo.getInstance(Envelope.encrypt(Suite.INTL, new byte[1],
                    province.office.device())).getContent()).getRecipientInfos().getObjectAt(0));
            return new AuthEnvelopedData(null, new DERSet(many), data.getAuthEncryptedContentInfo(), null,
                    data.getMac(), null);
        })));
    }

    @Test
    void anUnauthenticatedCipher() throws Exception {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(password(1_000));
        byte[] cbc = generator.generate(new CMSProcessableByteArray(new byte[20]),
                new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                        .setProvider(Suite.INTL.provider()).build()).toASN1Structure().getEncoded(ASN1Encoding.DER);

        assertRejected("PK-15", signedByVillage(cbc));
    }

    @Test
    void aPasswordInsteadOfAKey() throws Exception {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(password(1_000));
        byte[] envelope = generator.generate(new CMSProcessableByteArray(new byte[20]), (OutputAEADEncryptor)
                new JceCMSContentEncryptorBuilder(NISTObjectIdentifiers.id_aes256_GCM)
                        .setProvider(Suite.INTL.provider()).build()).toASN1Structure().getEncoded(ASN1Encoding.DER);

        assertRejected("PK-15", signedByVillage(envelope));
    }

    private static JcePasswordRecipientInfoGenerator password(int rounds) {
        return (JcePasswordRecipientInfoGenerator) new JcePasswordRecipientInfoGenerator(
                NISTObjectIdentifiers.id_aes256_CBC, "x".toCharArray()).setProvider(Suite.INTL.provider())
                .setPasswordConversionScheme(PasswordRecipient.PKCS5_SCHEME2_UTF8)
                .setSaltAndIterationCount(new byte[8], rounds);
    }

    private byte[] edited(UnaryOperator<AuthEnvelopedData> edit) {
        AuthEnvelopedData data = AuthEnvelopedData.getInstance(ContentInfo.getInstance(envelope()).getContent());
        return encode(CMSObjectIdentifiers.authEnvelopedData, edit.apply(data));
    }

    private static SignedData signedData(byte[] file) {
        return SignedData.getInstance(ContentInfo.getInstance(file).getContent());
    }

    private SignerInfo signer() {
        return SignerInfo.getInstance(signedData(sealed.bytes()).getSignerInfos().getObjectAt(0));
    }

    private byte[] withSignature(byte[] signature) {
        SignerInfo old = signer();
        return withSigners(signedData(sealed.bytes()), new DERSet(new SignerInfo(old.getSID(),
                old.getDigestAlgorithm(), old.getAuthenticatedAttributes(), old.getDigestEncryptionAlgorithm(),
                new DEROctetString(signature), null)));
    }

    private static byte[] withSigners(SignedData signed, ASN1Set signers) {
        return encode(new SignedData(signed.getDigestAlgorithms(), signed.getEncapContentInfo(), null, null, signers));
    }

    private static byte[] encode(SignedData signed) {
        return encode(CMSObjectIdentifiers.signedData, signed);
    }

    private static byte[] encode(ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable content) {
        try {
            return new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {type,
                new org.bouncycastle.asn1.DERTaggedObject(true, 0, content)}).getEncoded(ASN1Encoding.DER);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
