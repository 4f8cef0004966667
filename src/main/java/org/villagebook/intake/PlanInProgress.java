package org.villagebook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Finding;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/**
 * The plan while it grows, and the book as it would be with what is planned so far: a row may belong to a record
 * that an earlier sheet of the same workbook brings.
 */
final class PlanInProgress implements Lookup {

    private final Lookup book;
    private final Map<RecordId, Draft> drafts = new LinkedHashMap<>();
    private final Map<List<String>, RecordId> byValue = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, IntakePlan.Counts> counts = new LinkedHashMap<>();
    private final Map<List<String>, Finding> missing = new HashMap<>();
    private final List<String> sheets;
    private int rows;

    /** @param sheets names of the workbook's sheets in their order, in which findings are told */
    PlanInProgress(Lookup book, List<String> sheets) {
        this.book = book;
        this.sheets = sheets;
    }

    /** The book alone, without what is planned. */
    Lookup book() {
        return book;
    }

    /** Takes up a record; rows of later sheets may name it by its numbers or its title. */
    void add(Draft draft, RecordType type) {
        drafts.put(draft.id(), draft);
        Record after = draft.after();
        Stream.concat(Identity.namingFields(type).stream(), Stream.ofNullable(type.title()))
                .map(type::require)
                .forEach(field -> after.get(field.id()).ifPresent(value -> byValue.putIfAbsent(
                        List.of(type.id(), field.id(), Identity.match(field, value)), draft.id())));
    }

    void count(String type, IntakePlan.Counts more) {
        counts.merge(type, more, IntakePlan.Counts::plus);
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    /** Notes that a sheet has no column for a field. It is told as soon as a row cannot do without, and only once. */
    void misses(Finding finding) {
        missing.put(List.of(finding.sheet(), finding.field()), finding);
    }

    /** Whether a sheet has no column for a field that a row of it cannot do without. */
    boolean lacks(String sheet, Field field) {
        Finding finding = missing.get(List.of(sheet, field.id()));
        if (finding != null && !findings.contains(finding)) {
            findings.add(finding);
        }
        return finding != null;
    }

    void rows(int more) {
        rows += more;
    }

    @Override
    public Optional<Record> find(RecordId id) {
        Draft draft = drafts.get(id);
        return draft != null ? Optional.of(draft.after()) : book.find(id);
    }

    @Override
    public Optional<Record> findBy(String type, String field, String canonicalValue) {
        RecordId planned = byValue.get(List.of(type, field, canonicalValue));
        return planned != null ? Optional.of(drafts.get(planned).after())
                : book.findBy(type, field, canonicalValue);
    }

    @Override
    public List<Record> childrenOf(RecordId parent, String type) {
        return book.childrenOf(parent, type);
    }

    IntakePlan finish() {
        findings.sort(Comparator.comparingInt((Finding finding) -> sheets.indexOf(finding.sheet()))
                .thenComparingInt(Finding::row));
        return new IntakePlan(List.copyOf(drafts.values()), findings, rows, counts);
    }
}
