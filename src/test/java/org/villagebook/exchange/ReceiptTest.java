package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.villagebook.outcome.Problem;

class ReceiptTest {

    private final Province province = new Province();
    private final Receipt receipt = new Receipt(province.office.device().id(), province.village.device().id(), 7,
            new Manifest.Point(1, 13, "ab".repeat(32)), List.of(17L, 18L),
            List.of(new Receipt.Refused("三家村-16.vbp", "PK-05")),
            List.of(new Receipt.Question("0".repeat(32), "phone", "电话少一位,请核实")),
            province.trust.sign(province.office), Province.NOW);
    private final byte[] file = receipt.seal(province.office, province.village.device());

    private void assertRejected(String code, byte[] bytes, TrustList trust, DeviceKeys me) {
        assertThatThrownBy(() -> Receipt.read(bytes, trust, me)).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> assertThat(rejected.code()).as(rejected.key()).isEqualTo(code));
    }

    @Test
    void whatWasSealedComesOut() {
        assertThat(Receipt.read(file, province.trust, province.village)).usingRecursiveComparison()
                .isEqualTo(receipt);
    }

    @Test
    void nothingArrivedYet() {
        Receipt empty = new Receipt(province.office.device().id(), province.village.device().id(), 1, null, List.of(),
                List.of(), List.of(), null, Province.NOW);

        assertThat(Receipt.read(empty.seal(province.office, province.village.device()), province.trust,
                province.village)).isEqualTo(empty);
    }

    @Test
    void forSomebodyElseOrFromSomebodyElse() {
        assertRejected("PK-12", file, province.trust, province.other);
        assertRejected("PK-10", file, TrustList.founded(province.other), province.village);
        byte[] village = new Receipt(province.other.device().id(), province.village.device().id(), 1, null, List.of(),
                List.of(), List.of(), null, Province.NOW).seal(province.other, province.village.device());
        assertRejected("PK-11", village, province.trust.revoke(
                new TrustList.Revocation(province.other.device().id(), 3, 9)), province.village);
    }

    @Test
    void signedAnewByAnotherEnrolledDevice() {
        SignedFile real = SignedFile.read(file, Kind.RECEIPT);
        Binding mine = new Binding(1, Suite.INTL, province.other.device().id(), real.binding().recipient(), 0, 7, "",
                real.binding().content(), null);

        assertRejected("PK-13", SignedFile.write(Kind.RECEIPT, real.content(), mine, province.other), province.trust,
                province.village);
    }

    @Test
    void damagedOrNoReceipt() {
        for (int at = 0; at < file.length; at += 3) {
            byte[] flipped = file.clone();
            flipped[at] ^= 0x10;
            assertThatThrownBy(() -> Receipt.read(flipped, province.trust, province.village)).as("byte %d", at)
                    .isInstanceOf(Problem.PackageRejected.class);
        }
        assertRejected("PK-01", new byte[0], province.trust, province.village);
        assertRejected("PK-03", Arrays.copyOf(file, file.length / 2), province.trust, province.village);
        assertRejected("PK-02", province.sealed(1).bytes(), province.trust, province.office);
    }
}
