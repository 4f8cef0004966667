package org.villagebook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.villagebook.exchange.v1.Limits;
import org.villagebook.exchange.v1.StrictJson;

/**
 * Catalogue files that the province issues to its sites (*.vbc): record types, figures, rules, in the clear and signed.
 * Each issue holds all files and has a number; a site takes only a higher one.
 *
 * @param number from 1
 * @param files  text of each file by its name, which is nothing but a name
 */
public record IssuedCatalogue(long number, SortedMap<String, String> files) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\.yaml");

    /** @throws IllegalArgumentException beyond the limits, or for a name that leads anywhere */
    public IssuedCatalogue {
        if (number < 1 || files.isEmpty() || files.size() > Limits.CATALOGUE_FILES) {
            throw new IllegalArgumentException("not a catalogue");
        }
        files.forEach((name, text) -> {
            if (!NAME.matcher(name).matches()
                    || text.getBytes(StandardCharsets.UTF_8).length > Limits.CATALOGUE_FILE) {
                throw new IllegalArgumentException("not a catalogue file");
            }
        });
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether a file may have that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The file that the province sends to its sites. */
    public byte[] sign(DeviceKeys province) {
        ObjectNode json = StrictJson.object().put("formatVersion", Manifest.FORMAT_VERSION)
                .put("suite", province.suite().word()).put("number", number);
        ObjectNode texts = json.putObject("files");
        files.forEach(texts::put);
        byte[] content = StrictJson.bytes(json);
        return SignedFile.write(Kind.CATALOGUE, content,
                Binding.single(province.suite(), province.device().id(), "", number, content), province);
    }

    /**
     * Reads an issue and checks that the province of this list signed it.
     *
     * @throws org.villagebook.outcome.Problem.PackageRejected PK-01 to PK-05, PK-13 to PK-16, PK-40, PK-62
     */
    public static IssuedCatalogue read(byte[] file, TrustList trust) {
        SignedFile signed = SignedFile.read(file, Kind.CATALOGUE);
        if (!signed.isSignedBy(trust.province())) {
            throw Refusal.OTHER_PROVINCE.because();
        }
        signed.verify(trust.province());
        return Refusal.STRUCTURE.unless(() -> {
            JsonNode json = StrictJson.document(signed.content());
            if (DeviceJson.integer(json, "formatVersion") > Manifest.FORMAT_VERSION) {
                throw Refusal.NEWER.because();
            }
            DeviceJson.requireKeys(json, "formatVersion", "suite", "number", "files");
            SortedMap<String, String> files = new TreeMap<>();
            json.required("files").properties().forEach(entry -> {
                if (!entry.getValue().isTextual()) {
                    throw new IllegalArgumentException("not text");
                }
                files.put(entry.getKey(), entry.getValue().textValue());
            });
            IssuedCatalogue issue = new IssuedCatalogue(DeviceJson.number(json, "number"), files);
            if (!trust.suite().word().equals(DeviceJson.text(json, "suite"))
                    || !signed.binding().equals(Binding.single(trust.suite(), trust.province().id(), "", issue.number,
                            signed.content()))) {
                throw Refusal.INCONSISTENT.because();
            }
            return issue;
        });
    }
}
