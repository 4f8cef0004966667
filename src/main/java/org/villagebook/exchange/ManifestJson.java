package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.exchange.v1.StrictJson;

/** The canonical JSON of a manifest. Reading writes it again and compares: there is nothing to be lenient about. */
final class ManifestJson {

    private ManifestJson() {
    }

    static byte[] write(Manifest manifest) {
        ObjectNode json = StrictJson.object();
        json.put("formatVersion", manifest.formatVersion()).put("suite", manifest.suite().word());
        json.put("senderSite", manifest.senderSite()).put("senderDevice", manifest.senderDevice());
        json.put("recipientSite", manifest.recipientSite()).put("recipientDevice", manifest.recipientDevice());
        json.put("epoch", manifest.epoch()).put("seq", manifest.seq()).put("previous", manifest.previous());
        json.put("firstCounter", manifest.firstCounter()).put("lastCounter", manifest.lastCounter());
        json.put("changes", manifest.changes());
        ObjectNode counts = json.putObject("counts");
        manifest.counts().forEach(counts::put);
        json.put("catalogueVersion", manifest.catalogueVersion());
        json.put("createdAt", manifest.createdAt().toEpochMilli()).put("programVersion", manifest.programVersion());
        json.set("restoredFrom", point(manifest.restoredFrom()));
        ObjectNode parts = json.putObject("parts");
        manifest.parts().forEach((name, part) ->
                parts.putObject(name).put("sha256", part.sha256()).put("bytes", part.bytes()));
        return StrictJson.bytes(json);
    }

    static ObjectNode point(Manifest.Point point) {
        return point == null ? null : StrictJson.object().put("epoch", point.epoch()).put("seq", point.seq())
                .put("hash", point.hash());
    }

    static Manifest.Point point(JsonNode json) {
        return json.isNull() ? null : new Manifest.Point(DeviceJson.integer(json, "epoch"),
                DeviceJson.number(json, "seq"), DeviceJson.text(json, "hash"));
    }

    /** The version first: of a newer manifest nothing else is looked at. */
    static Manifest read(byte[] bytes) {
        if (bytes.length > Limits.MANIFEST) {
            throw Refusal.TOO_LARGE.because();
        }
        JsonNode json = StrictJson.document(bytes);
        int version = DeviceJson.integer(json, "formatVersion");
        if (version > Manifest.FORMAT_VERSION) {
            throw Refusal.NEWER.because();
        }
        Map<String, Integer> counts = new TreeMap<>();
        json.required("counts").fieldNames().forEachRemaining(type ->
                counts.put(type, DeviceJson.integer(json.required("counts"), type)));
        Map<String, Manifest.Part> parts = new TreeMap<>();
        json.required("parts").properties().forEach(part -> parts.put(part.getKey(), new Manifest.Part(
                DeviceJson.text(part.getValue(), "sha256"), DeviceJson.number(part.getValue(), "bytes"))));
        Manifest manifest = new Manifest(version, Suite.of(DeviceJson.text(json, "suite")),
                DeviceJson.text(json, "senderSite"), DeviceJson.text(json, "senderDevice"),
                DeviceJson.text(json, "recipientSite"), DeviceJson.text(json, "recipientDevice"),
                DeviceJson.integer(json, "epoch"), DeviceJson.number(json, "seq"), DeviceJson.text(json, "previous"),
                DeviceJson.number(json, "firstCounter"), DeviceJson.number(json, "lastCounter"),
                DeviceJson.integer(json, "changes"), counts, DeviceJson.integer(json, "catalogueVersion"),
                Instant.ofEpochMilli(json.required("createdAt").longValue()), DeviceJson.text(json, "programVersion"),
                point(json.required("restoredFrom")), parts);
        if (!Arrays.equals(bytes, write(manifest))) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return manifest;
    }
}
