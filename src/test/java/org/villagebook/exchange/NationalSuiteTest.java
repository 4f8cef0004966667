package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.test.FixedSecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.outcome.Problem;

/** Suite gm: the building blocks against published values, whole files, and no way from one suite into the other. */
class NationalSuiteTest {

    private static final HexFormat HEX = HexFormat.of();

    /** GB/T 32905-2016, annex A; the long one is "abcd" sixteen times. */
    @ParameterizedTest
    @CsvSource({
        "616263, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "61626364616263646162636461626364616263646162636461626364616263646162636461626364616263646162636461626364"
            + "616263646162636461626364, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"})
    void sm3(String message, String expected) {
        assertThat(Suite.GM.hex(HEX.parseHex(message))).isEqualTo(expected);
    }

    /** RFC 8998 appendix A.1. */
    @Test
    void sm4Gcm() throws Exception {
        Cipher cipher = Cipher.getInstance(Suite.GM.contentCipher().getId(), Suite.GM.provider());
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HEX.parseHex("0123456789abcdeffedcba9876543210"), "SM4"),
                new GCMParameterSpec(128, HEX.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        assertThat(HEX.formatHex(cipher.doFinal(plain))).isEqualTo(
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15"
                + "a56834cbcf98c397b4024a2691233b8d" + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /** GB/T 32918.5-2017 annex A.2: private key, k, and the signature of "message digest" by the default user id. */
    @Test
    void sm2Signature() throws Exception {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECDomainParameters domain = new ECDomainParameters(curve);
        BigInteger secret = new BigInteger("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8", 16);
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(new ECPrivateKeyParameters(secret, domain),
                new FixedSecureRandom(new FixedSecureRandom.Source[] {new FixedSecureRandom.BigInteger(HEX.parseHex(
                        "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21"))})),
                "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
        byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
        signer.update(message, 0, message.length);
        String signature = HEX.formatHex(signer.generateSignature());
        assertThat(signature).contains("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3")
                .contains("b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        ECPublicKeyParameters known = new ECPublicKeyParameters(domain.getG().multiply(secret), domain);
        assertThat(known.getQ().normalize().getAffineXCoord().toBigInteger().toString(16))
                .isEqualTo("9f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020");
    }

    @Test
    void aPackageArrivesWhole() {
        Province province = new Province(Suite.GM);
        SealedPackage sealed = province.sealed(20);
        VerifiedPackage opened = province.open(sealed.bytes());
        assertThat(opened.changes()).isEqualTo(province.changes(20));
        assertThat(opened.manifest()).isEqualTo(sealed.manifest());
        assertThat(opened.manifest().hash()).isEqualTo(HEX.formatHex(sm3(sealed.manifest().bytes())));
    }

    private static byte[] sm3(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SM3", Suite.GM.provider()).digest(bytes);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void trustListsReceiptsAndKeysArriveWhole() {
        Province province = new Province(Suite.GM);
        byte[] signed = province.trust.sign(province.office);
        assertThat(TrustList.read(signed, province.office.device())).isEqualTo(province.trust);
        Receipt receipt = new Receipt(province.office.device().id(), province.village.device().id(), 1, null,
                java.util.List.of(2L), java.util.List.of(), java.util.List.of(), signed, Province.NOW);
        assertThat(Receipt.read(receipt.seal(province.office, province.village.device()), province.trust,
                province.village).waiting()).containsExactly(2L);
        DeviceKeys again = DeviceKeys.decode(province.village.encoded());
        assertThat(again.device()).isEqualTo(province.village.device());
        assertThat(EnrolmentRequest.read(EnrolmentRequest.write(again)).device()).isEqualTo(again.device());
    }

    @Test
    void aPackageOfOneSuiteIsRefusedInAProvinceOfTheOther() {
        Province gm = new Province(Suite.GM);
        Province intl = new Province(Suite.INTL);
        assertRefused("PK-15", gm.sealed(1).bytes(), intl);
        assertRefused("PK-15", intl.sealed(1).bytes(), gm);
        assertThatThrownBy(() -> intl.trust.with(java.util.List.of(EnrolmentRequest.of(gm.village))))
                .isInstanceOfSatisfying(Problem.PackageRejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("PK-15"));
        assertThatThrownBy(() -> TrustList.read(gm.trust.sign(gm.office), intl.office.device()))
                .isInstanceOf(Problem.PackageRejected.class);
    }

    @Test
    void flippedBytesAreRefused() {
        Province province = new Province(Suite.GM);
        byte[] file = province.sealed(1).bytes();
        Random random = new Random(5);
        for (int run = 0; run < 400; run++) {
            byte[] flipped = file.clone();
            flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> province.open(flipped)).isInstanceOf(Problem.PackageRejected.class);
        }
        assertThat(province.open(Arrays.copyOf(file, file.length)).header().seq()).isEqualTo(1);
    }

    private static void assertRefused(String code, byte[] file, Province province) {
        assertThatThrownBy(() -> province.open(file)).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
