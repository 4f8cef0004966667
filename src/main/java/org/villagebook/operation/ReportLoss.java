package org.villagebook.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.Site;

/**
 * What a lost laptop had on it, for the report that has to be made within hours: how many people, which sensitive
 * fields, how it was protected, and since when its work may be lost. Counts only; nobody is named.
 */
public final class ReportLoss {

    private static final String PERSON = "person";

    private final Desk desk;

    public ReportLoss(Desk desk) {
        this.desk = desk;
    }

    /**
     * The report.
     *
     * @param records    records of the site by type, as far as the province knows them
     * @param sensitive  records that have a value in a sensitive field, by {@code type.field}
     * @param lastNumber the last package that arrived, 0 for none
     * @param heardAt    when something came last, or null
     * @param revoked    whether the device is stopped already
     */
    public record Loss(String device, Site site, long persons, Map<String, Long> records, Map<String, Long> sensitive, int epoch,
                       long lastNumber, Instant heardAt, boolean revoked) {
    }

    /** @throws Problem.InvalidInput {@code exchange.unknownDevice} */
    public Loss run(String id) {
        TrustList trust = new Credentials(desk.book()).trustOrThrow();
        Device device = trust.device(id).orElseThrow(() -> new Problem.InvalidInput("exchange.unknownDevice", id));
        Map<String, Long> records = new TreeMap<>();
        Map<String, Long> sensitive = new TreeMap<>();
        recordsOf(device.site().key()).forEach((type, ids) -> {
            RecordType known = desk.catalogue().require(type);
            List<Record> found = new ArrayList<>();
            ids.forEach(each -> desk.book().read().find(type, each).ifPresent(found::add));
            records.put(type, (long) found.size());
            for (Field field : known.fields()) {
                long filled = found.stream().filter(record -> record.get(field.id()).isPresent()).count();
                if (field.sensitive() && filled > 0) {
                    sensitive.put(type + "." + field.id(), filled);
                }
            }
        });
        Optional<Chain> chain = desk.book().packages().chain(id);
        return new Loss(id, device.site(), records.getOrDefault(PERSON, 0L), records, sensitive,
                chain.map(Chain::epoch).orElse(1), chain.map(known -> known.nextSeq() - 1).orElse(0L),
                chain.map(known -> Instant.ofEpochMilli(known.heardAt())).orElse(null),
                trust.isRevoked(id, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    private Map<String, Set<RecordId>> recordsOf(String site) {
        Map<String, Set<RecordId>> records = new HashMap<>();
        desk.book().read().journal().eachChangeOfSite(site, (row, change) ->
                records.computeIfAbsent(change.type(), type -> new HashSet<>()).add(change.record()));
        return records;
    }
}
