package org.villagebook.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Site;

/** The description of exported tables: a Frictionless Data Package, version 1, with a Table Schema for each. */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;
    private final boolean personal;
    private final ObjectNode root = JSON.createObjectNode();
    private final ArrayNode resources;

    DataPackage(Catalogue catalogue, Site site, boolean personal) {
        this.catalogue = catalogue;
        this.personal = personal;
        root.put("profile", "tabular-data-package").put("name", "villagebook-" + site.code().toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "-")).put("title", site.name() + " 村簿数据");
        // What people are told in confidence is nobody's open data: who exports it decides on a licence.
        root.putArray("licenses").addObject().put("name", "other-closed").put("title", "内部资料，未经批准不得公开");
        resources = root.putArray("resources");
    }

    /**
     * Describes one table.
     *
     * @param linked fields whose every value is the id of a record in the same export
     */
    void add(RecordType type, String path, byte[] csv, Set<String> linked) {
        ObjectNode resource = resources.addObject().put("profile", "tabular-data-resource").put("name", type.id().replace('_', '-'))
                .put("title", type.label().zh()).put("path", path).put("format", "csv").put("mediatype", "text/csv")
                .put("encoding", "utf-8").put("bytes", csv.length).put("hash", "sha256:" + sha256(csv));
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        fields.addObject().put("name", "id").put("title", "记录号").put("type", "string").putObject("constraints")
                .put("required", true).put("unique", true).put("pattern", "^[0-9a-f]{32}$");
        type.fields().forEach(field -> describe(field, fields.addObject()));
        schema.putArray("missingValues").add("");
        schema.put("primaryKey", "id");
        if (!linked.isEmpty()) {
            ArrayNode keys = schema.putArray("foreignKeys");
            type.fields().stream().filter(field -> linked.contains(field.id())).forEach(field -> keys.addObject()
                    .put("fields", field.id()).putObject("reference")
                    .put("resource", field.target().equals(type.id()) ? "" : field.target().replace('_', '-')).put("fields", "id"));
        }
    }

    private void describe(Field field, ObjectNode to) {
        to.put("name", field.id()).put("title", field.label().zh()).put("type", type(field.type()));
        if (field.unit() != null) {
            to.put("unit", field.unit().zh());
        }
        if (field.type() == FieldType.CODES) {
            to.put("description", "可以有多个值，用英文逗号隔开");
        }
        if (field.sensitive() && !personal) {
            to.put("description", "个人信息，末四位已遮蔽");
        }
        ObjectNode constraints = JSON.createObjectNode();
        if (field.required()) {
            constraints.put("required", true);
        }
        boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL || field.type() == FieldType.MONEY;
        if (number && field.min() != null) {
            constraints.put("minimum", field.min());
        }
        if (number && field.max() != null) {
            constraints.put("maximum", field.max());
        }
        if (field.type() == FieldType.CODE && !field.open()) {
            ArrayNode values = constraints.putArray("enum");
            catalogue.codesOf(field).values().forEach(values::add);
        }
        if (!constraints.isEmpty()) {
            to.set("constraints", constraints);
        }
    }

    private static String type(FieldType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL, MONEY -> "number";
            case DATE -> "date";
            default -> "string";
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] bytes() {
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
