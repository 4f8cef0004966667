package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.RecordType;
import org.villagebook.intake.Draft;
import org.villagebook.intake.Lookup;
import org.villagebook.intake.PastedBlock;
import org.villagebook.intake.Sheet;
import org.villagebook.intake.SheetIntake;
import org.villagebook.intake.Workbook;
import org.villagebook.intake.WorkbookReader;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;
import org.villagebook.record.Site;

/** Reads a roster or a ledger, says what it would do, and writes it when a person agrees. */
public final class ImportWorkbook {

    /** What the rows of a file are. */
    public enum Kind {
        /** One row a person, household columns repeated. */
        ROSTER,
        /** One sheet a record type. */
        LEDGER,
        /** The province's units and villages, one sheet each. */
        REGISTER,
        /** 疑点 that an office sent down; columns are known by their headings, whatever the sheets are called. */
        FINDINGS
    }

    private final Desk desk;

    public ImportWorkbook(Desk desk) {
        this.desk = desk;
    }

    /**
     * Reads the file and plans; nothing is written.
     *
     * @throws Problem.InvalidInput if the file is no workbook or nothing in it is known;
     *                              {@code operation.registerOnlyProvince} if a register is read elsewhere
     */
    public ImportPreview plan(Path file, Kind kind, Progress progress) {
        if (kind == Kind.REGISTER && desk.site().role() != Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.registerOnlyProvince");
        }
        Workbook workbook = WorkbookReader.read(file, progress);
        SheetIntake intake = new SheetIntake(desk.catalogue(), desk.site(), new BookLookup(desk));
        return new ImportPreview(switch (kind) {
            case ROSTER -> intake.roster(workbook, progress);
            case LEDGER -> intake.ledger(sheetsNamed(workbook, file), progress);
            case REGISTER -> intake.register(sheetsNamed(workbook, file), progress);
            case FINDINGS -> intake.all(sheetsNamed(workbook, file), desk.catalogue().require(CountyFindings.TYPE),
                    progress);
        });
    }

    /**
     * Plans what a block of cells from the clipboard would do to the records of a type; nothing is written.
     *
     * @param columns ids of fields from left to right, for a block without headings
     * @throws org.villagebook.outcome.Problem.InvalidInput if there is nothing in the block
     */
    public ImportPreview plan(String block, String type, List<String> columns, Progress progress) {
        RecordType recordType = desk.catalogue().require(type);
        Sheet sheet = PastedBlock.read(block, recordType, columns.stream().map(recordType::require).toList(),
                desk.catalogue(), progress);
        return new ImportPreview(new SheetIntake(desk.catalogue(), desk.site(), new BookLookup(desk))
                .plan(sheet, recordType, progress));
    }

    /** A csv file has no sheet name: there the name of the file says what the rows are. */
    private static Workbook sheetsNamed(Workbook workbook, Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new Workbook(workbook.sheets().stream()
                .map(sheet -> sheet.name() == null || sheet.name().isBlank()
                        ? new Sheet(name, sheet.hidden(), sheet.rows()) : sheet)
                .toList());
    }

    /** Writes what was planned, in one transaction: all of it or nothing, and one undo takes it back. */
    public void write(ImportPreview preview, Progress progress) {
        List<Draft> drafts = preview.plan().drafts();
        if (drafts.isEmpty()) {
            return;
        }
        CountyFindings countyFindings = new CountyFindings(desk);
        desk.book().write("import", writing -> {
            int done = 0;
            for (Draft draft : drafts) {
                progress.step(++done, drafts.size());
                RecordType type = desk.catalogue().require(draft.type());
                if (draft.action() == Draft.Action.ADDED) {
                    writing.add(type, draft.id(), type.id().equals(CountyFindings.TYPE)
                            ? countyFindings.matched(draft.fields()) : draft.fields());
                } else {
                    writing.set(type, draft.id(), draft.fields());
                }
            }
        });
    }

    /** What the book has, as it stood when the plan began. */
    private static final class BookLookup implements Lookup {
        private final Desk desk;
        private final BookReader reader;
        private final Map<RecordId, String> types;
        private final Set<String> present;

        BookLookup(Desk desk) {
            this.desk = desk;
            this.reader = desk.book().read();
            this.types = reader.ids(List.copyOf(desk.catalogue().types()));
            this.present = Set.copyOf(types.values());
        }

        @Override
        public Optional<Record> find(RecordId id) {
            return Optional.ofNullable(types.get(id)).flatMap(type -> reader.find(type, id))
                    .filter(record -> !record.deleted() || deletedOnPurpose(id));
        }

        /** An import that was undone may be imported again; what a person deleted does not come back by itself. */
        private boolean deletedOnPurpose(RecordId id) {
            return !reader.history(id).getFirst().change().reason().equals("undo");
        }

        @Override
        public Optional<Record> findBy(String type, String field, String canonicalValue) {
            return present.contains(type) ? reader.findBy(type, field, canonicalValue) : Optional.empty();
        }

        @Override
        public List<Record> childrenOf(RecordId parent, String type) {
            return desk.catalogue().require(type).parentField()
                    .map(field -> reader.list(RecordQuery.all(type).where(field.id(), parent.toString())))
                    .orElse(List.of());
        }
    }
}
