package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.villagebook.exchange.v1.StrictJson;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Site;

class EnrolmentTest {

    private final Province province = new Province();
    private final DeviceKeys laptop = province.stranger;

    private static void assertRejected(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.PackageRejected.class,
                rejected -> assertThat(rejected.code()).as(rejected.key()).isEqualTo(code));
    }

    @Test
    void requestApprovalAcceptance() {
        EnrolmentRequest request = EnrolmentRequest.read(EnrolmentRequest.write(laptop));
        assertThat(request).isEqualTo(EnrolmentRequest.of(laptop));

        byte[] approval = province.trust.with(List.of(request)).sign(province.office);
        TrustList accepted = TrustList.read(approval, null);
        accepted.requireNames(laptop.device());

        assertThat(accepted.version()).isEqualTo(3);
        assertThat(accepted.device(laptop.device().id())).contains(laptop.device());
        assertThat(accepted.devicesOf("village:V003")).containsExactly(laptop.device());
        assertThat(TrustList.read(approval, province.office.device())).isEqualTo(accepted);
    }

    @Test
    void bothSidesReadTheSameEightDigits() {
        TrustList approval = TrustList.read(province.trust.with(List.of(EnrolmentRequest.of(laptop)))
                .sign(province.office), null);

        String code = EnrolmentRequest.of(laptop).shortCode(approval.province());

        assertThat(code).matches("\\d{4} \\d{4}");
        assertThat(EnrolmentRequest.read(EnrolmentRequest.write(laptop)).shortCode(province.office.device()))
                .isEqualTo(code);
        assertThat(EnrolmentRequest.of(laptop).shortCode(province.other.device())).isNotEqualTo(code);
        Device renamed = new Device(laptop.device().id(), new Site(Site.Role.VILLAGE, "V009", "别村"),
                laptop.device().label(), laptop.device().signing(), laptop.device().encryption());
        assertThat(new EnrolmentRequest(Suite.INTL, renamed).shortCode(province.office.device())).isNotEqualTo(code);
    }

    @Test
    void noFlippedByteOfARequestIsAccepted() {
        byte[] file = EnrolmentRequest.write(laptop);
        for (int at = 0; at < file.length; at++) {
            byte[] flipped = file.clone();
            flipped[at] ^= 0x20;
            assertThatThrownBy(() -> EnrolmentRequest.read(flipped)).as("byte %d", at)
                    .isInstanceOf(Problem.PackageRejected.class);
            int length = at;
            assertThatThrownBy(() -> EnrolmentRequest.read(Arrays.copyOf(file, length)))
                    .isInstanceOf(Problem.PackageRejected.class);
        }
    }

    /** Somebody enrols another village's public keys as his own, or hides a key that he does not have. */
    @Test
    void keysOfOthersAreNoUse() {
        Device mine = laptop.device();
        Device theirs = province.other.device();

        assertRejected("PK-60", () -> EnrolmentRequest.read(request(laptop,
                new Device(mine.id(), mine.site(), "", theirs.signing(), theirs.encryption()))));
        assertRejected("PK-60", () -> EnrolmentRequest.read(request(laptop,
                new Device(mine.id(), mine.site(), "", mine.signing(), theirs.encryption()))));
        assertRejected("PK-60", () -> EnrolmentRequest.read(request(laptop,
                new Device(mine.id(), mine.site(), "", mine.encryption(), mine.encryption()))));
        assertRejected("PK-14", () -> EnrolmentRequest.read(request(laptop, theirs)));
    }

    private static byte[] request(DeviceKeys signer, Device named) {
        ObjectNode json = StrictJson.object().put("formatVersion", 1).put("suite", "intl");
        json.set("device", DeviceJson.of(named));
        byte[] content = StrictJson.bytes(json);
        return SignedFile.write(Kind.REQUEST, content,
                Binding.single(Suite.INTL, named.id(), "", 0, content), signer);
    }

    @Test
    void theVersionOnlyRises() {
        TrustList newer = province.trust.with(List.of(EnrolmentRequest.of(laptop)));

        assertThat(province.trust.replacedBy(newer)).isSameAs(newer);
        assertThat(newer.replacedBy(newer)).isEqualTo(newer);
        assertRejected("PK-61", () -> newer.replacedBy(province.trust));
        TrustList sameNumber = province.trust.revoke(
                new TrustList.Revocation(province.village.device().id(), 1, 1));
        assertRejected("PK-61", () -> newer.replacedBy(sameNumber));
    }

    @Test
    void oneIdNeverGetsOtherKeys() {
        Device known = province.village.device();
        Device swapped = new Device(known.id(), known.site(), known.label(), laptop.device().signing(),
                laptop.device().encryption());

        assertRejected("PK-63", () -> province.trust.with(List.of(new EnrolmentRequest(Suite.INTL, swapped))));
        TrustList bad = new TrustList(9, Suite.INTL, province.office.device(), List.of(swapped), List.of());
        assertRejected("PK-63", () -> province.trust.replacedBy(bad));
    }

    @Test
    void anApprovalThatDoesNotNameUs() {
        assertRejected("PK-64", () -> province.trust.requireNames(laptop.device()));
        Device other = new Device(province.village.device().id(), province.village.device().site(), "",
                laptop.device().signing(), laptop.device().encryption());
        assertRejected("PK-64", () -> province.trust.requireNames(other));
    }

    @Test
    void aListOfAnotherProvinceOrOfNone() {
        byte[] foreign = TrustList.founded(laptop).sign(laptop);

        assertRejected("PK-62", () -> TrustList.read(foreign, province.office.device()));
        assertRejected("PK-62", () -> province.trust.replacedBy(TrustList.read(foreign, null)));
        assertThatThrownBy(() -> province.trust.sign(laptop)).isInstanceOf(Problem.InvalidInput.class);
        byte[] content = TrustListJson.write(province.trust);
        byte[] byVillage = SignedFile.write(Kind.TRUST_LIST, content,
                Binding.single(Suite.INTL, province.office.device().id(), "", 2, content), province.village);
        assertRejected("PK-62", () -> TrustList.read(byVillage, province.office.device()));
        assertRejected("PK-14", () -> TrustList.read(byVillage, null));
    }

    @Test
    void aListWhoseOutsideTellsAnotherVersion() {
        byte[] content = TrustListJson.write(province.trust);
        byte[] file = SignedFile.write(Kind.TRUST_LIST, content,
                Binding.single(Suite.INTL, province.office.device().id(), "", 99, content), province.office);

        assertRejected("PK-13", () -> TrustList.read(file, null));
    }

    @Test
    void noFlippedByteOfAListIsAccepted() {
        byte[] file = province.trust.sign(province.office);
        for (int at = 0; at < file.length; at++) {
            byte[] flipped = file.clone();
            flipped[at] ^= 0x04;
            assertThatThrownBy(() -> TrustList.read(flipped, province.office.device())).as("byte %d", at)
                    .isInstanceOf(Problem.PackageRejected.class);
        }
    }

    @Test
    void suitesAreNamed() {
        assertThat(Suite.of("gm")).isEqualTo(Suite.GM);
        assertThat(Suite.of("intl")).isEqualTo(Suite.INTL);
        assertThatThrownBy(() -> Suite.of("rot13")).isInstanceOf(Problem.InvalidInput.class);
    }
}
