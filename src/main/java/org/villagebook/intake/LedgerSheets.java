package org.villagebook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Severity;

/** Which record type each sheet of a ledger holds, told by the sheet's name. */
final class LedgerSheets {

    /** A sheet and the type that its name stands for. */
    record Named(Sheet sheet, RecordType type) {
    }

    /** Sheets that a blank workbook has for the person who fills it in. */
    private static final Set<String> NO_RECORDS = Set.of("填写说明", "选项", "howtofillin", "choices");

    private final Catalogue catalogue;
    private final Predicate<RecordType> wanted;

    /** @param wanted the types that the workbook may hold; sheets of others count as unknown */
    LedgerSheets(Catalogue catalogue, Predicate<RecordType> wanted) {
        this.catalogue = catalogue;
        this.wanted = wanted;
    }

    /** Whether a sheet explains the workbook and has no records by its nature. */
    static boolean explains(Sheet sheet) {
        return sheet.name() != null && NO_RECORDS.contains(Heading.plain(sheet.name()));
    }

    /** The sheets of known types, what others belong or refer to before them; the others are told. */
    List<Named> inOrder(List<Sheet> sheets, PlanInProgress plan) {
        List<Named> named = new ArrayList<>();
        for (Sheet sheet : sheets) {
            type(sheet.name()).ifPresentOrElse(type -> named.add(new Named(sheet, type)), () ->
                    new SheetFindings(plan, sheet.name()).tell(0, null, "sheet.unknown", Severity.WARNING,
                            "intake.sheetUnknown", sheet.name()));
        }
        List<RecordType> order = List.copyOf(catalogue.types());
        named.sort(Comparator.comparingInt((Named one) -> depth(one.type()))
                .thenComparingInt(one -> order.indexOf(one.type())));
        return named;
    }

    private Optional<RecordType> type(String sheet) {
        String name = Heading.plain(sheet);
        return catalogue.types().stream().filter(wanted)
                .filter(type -> Stream.concat(Stream.of(type.id(), type.label().zh(), type.label().en()),
                        type.sheets().stream()).anyMatch(word -> Heading.plain(word).equals(name)))
                .findFirst();
    }

    private int depth(RecordType type) {
        int depth = 0;
        Optional<RecordType> parent = parent(type);
        while (parent.isPresent()) {
            depth++;
            parent = parent(parent.get());
        }
        return depth;
    }

    private Optional<RecordType> parent(RecordType type) {
        return Optional.ofNullable(type.parent()).flatMap(catalogue::type);
    }
}
