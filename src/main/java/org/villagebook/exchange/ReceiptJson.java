package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.exchange.v1.StrictJson;

/** The JSON inside a receipt. */
final class ReceiptJson {

    private ReceiptJson() {
    }

    static byte[] write(Receipt receipt) {
        ObjectNode json = StrictJson.object().put("formatVersion", Manifest.FORMAT_VERSION)
                .put("receiver", receipt.receiver()).put("device", receipt.device()).put("number", receipt.number());
        json.set("received", ManifestJson.point(receipt.received()));
        ArrayNode waiting = json.putArray("waiting");
        receipt.waiting().forEach(waiting::add);
        ArrayNode refused = json.putArray("refused");
        receipt.refused().forEach(each -> refused.addObject().put("file", each.file()).put("code", each.code()));
        ArrayNode questions = json.putArray("questions");
        receipt.questions().forEach(each -> questions.addObject().put("record", each.record())
                .put("field", each.field()).put("text", each.text()));
        json.put("trustList", receipt.trustList()).put("createdAt", receipt.createdAt().toEpochMilli());
        return StrictJson.bytes(json);
    }

    static Receipt read(byte[] content) throws IOException {
        JsonNode json = StrictJson.document(content);
        if (DeviceJson.integer(json, "formatVersion") > Manifest.FORMAT_VERSION) {
            throw Refusal.NEWER.because();
        }
        DeviceJson.requireKeys(json, "formatVersion", "receiver", "device", "number", "received", "waiting",
                "refused", "questions", "trustList", "createdAt");
        List<Long> waiting = new ArrayList<>();
        for (JsonNode each : json.required("waiting")) {
            if (!each.canConvertToLong()) {
                throw new IllegalArgumentException("not a number");
            }
            waiting.add(each.longValue());
        }
        List<Receipt.Refused> refused = new ArrayList<>();
        json.required("refused").forEach(each ->
                refused.add(new Receipt.Refused(DeviceJson.text(each, "file"), DeviceJson.text(each, "code"))));
        List<Receipt.Question> questions = new ArrayList<>();
        json.required("questions").forEach(each -> questions.add(new Receipt.Question(
                DeviceJson.text(each, "record"), DeviceJson.text(each, "field"), DeviceJson.text(each, "text"))));
        JsonNode trustList = json.required("trustList");
        return new Receipt(DeviceJson.text(json, "receiver"), DeviceJson.text(json, "device"),
                DeviceJson.number(json, "number"), ManifestJson.point(json.required("received")), waiting, refused,
                questions, trustList.isNull() ? null : trustList.binaryValue(),
                Instant.ofEpochMilli(json.required("createdAt").longValue()));
    }
}
