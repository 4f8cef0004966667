package org.villagebook.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.sheet.CsvText;
import org.villagebook.record.Record;
import org.villagebook.record.RecordQuery;

/**
 * Writes the records as open data: one csv for each record type and a {@code datapackage.json} that describes them.
 * Personal data is masked unless it is asked for with a reason, which the book then remembers.
 */
public final class ExportData {

    private static final int PAGE = 500;

    private final Desk desk;

    public ExportData(Desk desk) {
        this.desk = desk;
    }

    /** What was written: files in the folder, and records by type. */
    public record Exported(List<String> files, Map<String, Integer> records) {
    }

    /** One export with unmasked personal data. */
    public record Disclosure(Instant at, String who, String what, long records, String reason) {
    }

    /** All exports with unmasked personal data, the oldest first. */
    public List<Disclosure> disclosures() {
        return new DisclosureLog(desk).entries();
    }

    /**
     * @param types    ids or names; empty for all that this site keeps
     * @param personal why personal data is needed unmasked, or null to mask it
     * @throws Problem.InvalidInput  {@code catalogue.unknownType}, {@code operation.exportReasonNeeded} for an empty reason
     * @throws Problem.OutputFailure {@code operation.cannotWrite}
     */
    public Exported run(Path folder, List<String> types, String personal, Progress progress) {
        if (personal != null && personal.isBlank()) {
            throw new Problem.InvalidInput("operation.exportReasonNeeded");
        }
        List<RecordType> wanted = types.isEmpty() ? kept() : types.stream().map(desk.catalogue()::require).toList();
        Map<String, Set<String>> ids = new HashMap<>();
        Map<RecordType, byte[]> tables = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        wanted.forEach(type -> ids.put(type.id(), new HashSet<>()));
        Map<String, Map<String, Set<String>>> references = new HashMap<>();
        for (RecordType type : wanted) {
            progress.step(tables.size(), wanted.size());
            CsvText csv = new CsvText();
            List<String> head = new ArrayList<>(List.of("id"));
            type.fields().forEach(field -> head.add(field.id()));
            csv.row(head);
            ListRecords.Pages pages = new ListRecords(desk).open(RecordQuery.all(type.id()));
            for (int from = 0; from < pages.size(); from += PAGE) {
                for (Record record : pages.read(from, from + PAGE)) {
                    csv.row(row(type, record, personal != null));
                    ids.get(type.id()).add(record.id().toString());
                    note(type, record, references.computeIfAbsent(type.id(), id -> new HashMap<>()));
                }
            }
            counts.put(type.id(), ids.get(type.id()).size());
            tables.put(type, csv.bytes());
        }
        return write(folder, tables, counts, type -> linked(type, references.getOrDefault(type.id(), Map.of()), ids), personal);
    }

    private Exported write(Path folder, Map<RecordType, byte[]> tables, Map<String, Integer> counts,
                           java.util.function.Function<RecordType, Set<String>> linked, String personal) {
        if (personal != null) {
            // Before the files: an export that broke off may have left some of them behind.
            new DisclosureLog(desk).add(String.join(",", counts.keySet()), counts.values().stream().mapToLong(n -> n).sum(),
                    personal.strip());
        }
        DataPackage description = new DataPackage(desk.catalogue(), desk.site(), personal != null);
        List<String> files = new ArrayList<>();
        tables.forEach((type, csv) -> {
            String name = type.id() + ".csv";
            OutsideFile.write(folder.resolve(name), csv);
            description.add(type, name, csv, linked.apply(type));
            files.add(name);
        });
        OutsideFile.write(folder.resolve("datapackage.json"), description.bytes());
        files.add("datapackage.json");
        return new Exported(files, counts);
    }

    private List<RecordType> kept() {
        String role = desk.site().role().word();
        return desk.catalogue().types().stream().filter(type -> type.keptBy(role)).toList();
    }

    private static List<String> row(RecordType type, Record record, boolean personal) {
        List<String> row = new ArrayList<>(List.of(record.id().toString()));
        type.fields().forEach(field -> row.add(OutgoingValue.of(field, record.fields().get(field.id()), personal)));
        return row;
    }

    private static void note(RecordType type, Record record, Map<String, Set<String>> references) {
        for (Field field : type.fields()) {
            if (field.isReference()) {
                record.get(field.id()).ifPresent(id -> references.computeIfAbsent(field.id(), key -> new HashSet<>()).add(id));
            }
        }
    }

    /** A reference to a record that is deleted or not exported is no foreign key: a reader would refuse the table. */
    private static Set<String> linked(RecordType type, Map<String, Set<String>> references, Map<String, Set<String>> ids) {
        return type.fields().stream().filter(Field::isReference).filter(field -> ids.containsKey(field.target())
                        && ids.get(field.target()).containsAll(references.getOrDefault(field.id(), Set.of())))
                .map(Field::id).collect(Collectors.toSet());
    }
}
