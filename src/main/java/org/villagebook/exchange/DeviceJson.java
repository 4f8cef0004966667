package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.exchange.v1.StrictJson;
import org.villagebook.record.Site;

/** Devices in the JSON of requests, trust lists and stored keys, and the strict reading of JSON objects. */
final class DeviceJson {

    private DeviceJson() {
    }

    static ObjectNode of(Device device) {
        return StrictJson.object().put("id", device.id()).put("role", device.site().role().word())
                .put("code", device.site().code()).put("name", device.site().name()).put("label", device.label())
                .put("signing", device.signing()).put("encryption", device.encryption());
    }

    /** A device whose certificates have been checked before. */
    static Device known(JsonNode json) throws IOException {
        requireKeys(json, "id", "role", "code", "name", "label", "signing", "encryption");
        Site site = new Site(Site.Role.valueOf(text(json, "role").toUpperCase(Locale.ROOT)), text(json, "code"),
                text(json, "name"));
        return new Device(text(json, "id"), site, text(json, "label"),
                json.required("signing").binaryValue(), json.required("encryption").binaryValue());
    }

    static Device device(Suite suite, JsonNode json) throws IOException, GeneralSecurityException {
        Device device = known(json);
        Certificates.check(suite, device.id(), device.signing(), KeyUsage.digitalSignature);
        Certificates.check(suite, device.id(), device.encryption(), suite.delivery().usage());
        return device;
    }

    /** Exactly these keys: an unknown one would be lost when the object is written again. */
    static void requireKeys(JsonNode json, String... keys) {
        TreeSet<String> found = new TreeSet<>();
        json.fieldNames().forEachRemaining(found::add);
        if (!found.equals(new TreeSet<>(List.of(keys)))) {
            throw new IllegalArgumentException("unexpected keys");
        }
    }

    static String text(JsonNode json, String key) {
        JsonNode value = json.required(key);
        if (!value.isTextual() || value.textValue().length() > Limits.STRING) {
            throw new IllegalArgumentException("not a text");
        }
        return value.textValue();
    }

    static long number(JsonNode json, String key) {
        JsonNode value = json.required(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new IllegalArgumentException("not a number");
        }
        return value.longValue();
    }

    static int integer(JsonNode json, String key) {
        return Math.toIntExact(number(json, key));
    }
}
