package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.catalogue.RecordType;
import org.villagebook.output.sheet.BlankWorkbook;
import org.villagebook.text.Messages;

/** Writes a ledger to fill in, which can then be imported. */
public final class WriteBlankLedger {

    private final Desk desk;

    public WriteBlankLedger(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param file     an xlsx file; one that is there is replaced
     * @param types    ids or names of record types; empty for all that a site of this role keeps
     * @param messages the language of the workbook
     * @return the types that have a sheet
     * @throws org.villagebook.outcome.Problem.InvalidInput  {@code catalogue.unknownType}
     * @throws org.villagebook.outcome.Problem.OutputFailure {@code operation.cannotWrite}
     */
    public List<RecordType> run(Path file, List<String> types, Messages messages) {
        String role = desk.site().role().word();
        List<RecordType> wanted = types.isEmpty()
                ? desk.catalogue().types().stream().filter(type -> type.keptBy(role)).toList()
                : types.stream().map(desk.catalogue()::require).distinct().toList();
        OutsideFile.write(file, new BlankWorkbook(desk.catalogue(), role, messages).bytes(wanted));
        return wanted;
    }
}
