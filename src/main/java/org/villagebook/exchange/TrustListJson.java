package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.villagebook.exchange.v1.StrictJson;

/** The JSON inside a trust list. */
final class TrustListJson {

    private TrustListJson() {
    }

    static byte[] write(TrustList list) {
        ObjectNode json = StrictJson.object().put("formatVersion", Manifest.FORMAT_VERSION)
                .put("suite", list.suite().word()).put("version", list.version());
        json.set("province", DeviceJson.of(list.province()));
        ArrayNode devices = json.putArray("devices");
        list.devices().forEach(device -> devices.add(DeviceJson.of(device)));
        ArrayNode revocations = json.putArray("revocations");
        list.revocations().forEach(revocation -> revocations.addObject().put("device", revocation.device())
                .put("epoch", revocation.epoch()).put("seq", revocation.seq()));
        return StrictJson.bytes(json);
    }

    /** How the devices of a list are read. */
    @FunctionalInterface
    interface Devices {
        Device read(Suite suite, JsonNode json) throws IOException, GeneralSecurityException;
    }

    static TrustList read(Suite suite, byte[] content, Devices reader) throws IOException, GeneralSecurityException {
        JsonNode json = StrictJson.document(content);
        if (DeviceJson.integer(json, "formatVersion") > Manifest.FORMAT_VERSION) {
            throw Refusal.NEWER.because();
        }
        DeviceJson.requireKeys(json, "formatVersion", "suite", "version", "province", "devices", "revocations");
        if (!suite.word().equals(DeviceJson.text(json, "suite"))) {
            throw Refusal.INCONSISTENT.because();
        }
        Device province = reader.read(suite, json.required("province"));
        Set<String> ids = new HashSet<>(Set.of(province.id()));
        List<Device> devices = new ArrayList<>();
        for (JsonNode each : json.required("devices")) {
            Device device = reader.read(suite, each);
            if (!ids.add(device.id())) {
                throw new IllegalArgumentException("device named twice");
            }
            devices.add(device);
        }
        List<TrustList.Revocation> revocations = new ArrayList<>();
        for (JsonNode each : json.required("revocations")) {
            DeviceJson.requireKeys(each, "device", "epoch", "seq");
            revocations.add(new TrustList.Revocation(DeviceJson.text(each, "device"),
                    DeviceJson.integer(each, "epoch"), DeviceJson.number(each, "seq")));
        }
        return new TrustList(DeviceJson.number(json, "version"), suite, province, devices, revocations);
    }
}
