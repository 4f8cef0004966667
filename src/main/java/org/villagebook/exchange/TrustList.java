package org.villagebook.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.outcome.Problem;

/**
 * Whom the sites of a province believe (*.vbt): signed by the province, numbered, and only ever replaced by a higher
 * number. It is also the approval that a device waits for, and it pins the suite.
 *
 * @param province    the device that signs lists; pinned by the first list that a site accepts
 * @param devices     enrolled devices, the revoked ones included so that their earlier packages stay readable
 * @param revocations which devices were stopped, and from where
 */
public record TrustList(long version, Suite suite, Device province, List<Device> devices,
                        List<Revocation> revocations) {

    /** Packages of {@code device} from this number on are not taken any more; earlier ones still are. */
    public record Revocation(String device, int epoch, long seq) {

        boolean covers(String sender, int epochOfFile, long seqOfFile) {
            return device.equals(sender) && (epochOfFile > epoch || epochOfFile == epoch && seqOfFile >= seq);
        }
    }

    public TrustList {
        devices = List.copyOf(devices);
        revocations = List.copyOf(revocations);
    }

    /** The first list of a province, with which it trusts itself. */
    public static TrustList founded(DeviceKeys province) {
        return new TrustList(1, province.suite(), province.device(), List.of(), List.of());
    }

    /**
     * The next list, with these devices as well. A device that is on the list already may change its names.
     *
     * @throws Problem.PackageRejected PK-63 if a device has other keys now, PK-15 if it has another suite
     */
    public TrustList with(Collection<EnrolmentRequest> requests) {
        List<Device> next = new ArrayList<>(devices);
        for (EnrolmentRequest request : requests) {
            if (request.suite() != suite) {
                throw Refusal.ALGORITHM.because();
            }
            requireSameKeys(request.device());
            next.removeIf(device -> device.id().equals(request.device().id()));
            next.add(request.device());
        }
        return new TrustList(version + 1, suite, province, next, revocations);
    }

    /**
     * The next list, in which that device is stopped from that number on.
     *
     * @throws Problem.InvalidInput {@code exchange.unknownDevice} if this list does not enrol it
     */
    public TrustList revoke(Revocation revocation) {
        if (devices.stream().noneMatch(device -> device.id().equals(revocation.device()))) {
            throw new Problem.InvalidInput("exchange.unknownDevice", revocation.device());
        }
        List<Revocation> next = new ArrayList<>(revocations);
        next.add(revocation);
        return new TrustList(version + 1, suite, province, devices, next);
    }

    /** The device of that id, the province's own included. */
    public Optional<Device> device(String id) {
        return everybody().filter(device -> device.id().equals(id)).findFirst();
    }

    /** Devices of the site with that {@link org.villagebook.record.Site#key() key}. */
    public List<Device> devicesOf(String site) {
        return everybody().filter(device -> device.site().key().equals(site)).toList();
    }

    private Stream<Device> everybody() {
        return Stream.concat(Stream.of(province), devices.stream());
    }

    public boolean isRevoked(String device, int epoch, long seq) {
        return revocations.stream().anyMatch(revocation -> revocation.covers(device, epoch, seq));
    }

    /** The device whose key signed, if the signature holds: first the one the file names, then all the others. */
    Device signerOf(SignedFile signed) {
        return device(signed.binding().sender()).filter(signed::isSignedBy)
                .or(() -> everybody().filter(signed::isSignedBy).findFirst())
                .orElseThrow(Refusal.UNKNOWN_SENDER::because);
    }

    /** The file that the province sends to its sites. */
    public byte[] sign(DeviceKeys keys) {
        if (!keys.device().sameKeys(province)) {
            throw new Problem.InvalidInput("exchange.notTheProvince");
        }
        byte[] content = TrustListJson.write(this);
        return SignedFile.write(Kind.TRUST_LIST, content,
                Binding.single(suite, province.id(), "", version, content), keys);
    }

    /**
     * Reads a list and checks that the province signed it.
     *
     * @param pinned the province's device that this site has believed so far; null for the first list, whose
     *               province people compare by the {@linkplain EnrolmentRequest#shortCode short code}
     * @throws Problem.PackageRejected PK-01 to PK-05, PK-13 to PK-16, PK-40, PK-62
     */
    public static TrustList read(byte[] file, Device pinned) {
        return read(file, pinned, DeviceJson::device);
    }

    /**
     * Reads a list that was checked when it came and has lain in the book since. The province's signature is checked
     * again and holds every byte; that each device has the private keys of its certificates was seen then, and two
     * signatures a device for every look at the list are too many.
     */
    public static TrustList kept(byte[] file) {
        return read(file, null, (suite, json) -> DeviceJson.known(json));
    }

    private static TrustList read(byte[] file, Device pinned, TrustListJson.Devices devices) {
        SignedFile signed = SignedFile.read(file, Kind.TRUST_LIST);
        return Refusal.STRUCTURE.unless(() -> {
            if (pinned != null) {
                if (!signed.isSignedBy(pinned)) {
                    throw Refusal.OTHER_PROVINCE.because();
                }
                signed.verify(pinned);
            }
            TrustList list = TrustListJson.read(signed.binding().suite(), signed.content(), devices);
            signed.verify(list.province);
            if (pinned != null && !pinned.sameKeys(list.province)) {
                throw Refusal.OTHER_PROVINCE.because();
            }
            if (!signed.binding().equals(Binding.single(list.suite, list.province.id(), "", list.version,
                    signed.content()))) {
                throw Refusal.INCONSISTENT.because();
            }
            return list;
        });
    }

    /**
     * Takes the place of this list, if it may: the version only rises, and nobody's keys change under one id.
     * The same list again is no error.
     *
     * @throws Problem.PackageRejected PK-61, PK-62, PK-63
     */
    public TrustList replacedBy(TrustList next) {
        if (!province.sameKeys(next.province) || suite != next.suite) {
            throw Refusal.OTHER_PROVINCE.because();
        }
        if (next.version < version || next.version == version && !next.equals(this)) {
            throw Refusal.OLDER_LIST.because(next.version, version);
        }
        next.devices.forEach(this::requireSameKeys);
        return next;
    }

    private void requireSameKeys(Device other) {
        device(other.id()).filter(known -> !known.sameKeys(other)).ifPresent(known -> {
            throw Refusal.CHANGED_KEYS.because(known.label());
        });
    }

    /** @throws Problem.PackageRejected PK-64 if this list does not enrol that device, with those keys */
    public void requireNames(Device me) {
        if (everybody().noneMatch(me::sameKeys)) {
            throw Refusal.NOT_NAMED.because(me.label());
        }
    }
}
