package org.villagebook.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/**
 * Reads a workbook of any kind that offices use: xlsx, xls, csv. The content decides, not the file's name.
 * Formulas and macros are never run, references to other files never followed, and nothing is written to disk.
 */
public final class WorkbookReader {

    private static final long LARGEST_FILE = 256L << 20;

    private WorkbookReader() {
    }

    /**
     * @throws Problem.InvalidInput {@code intake.*} with a code {@code XL-01} to {@code XL-09} as first argument, if
     *                              the file is no workbook, damaged, locked or too large
     * @throws Problem.Cancelled    if the person pressed Cancel
     */
    public static Workbook read(Path file, Progress progress) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Problem.InvalidInput("intake.tooLarge", "XL-01");
            }
            Workbook workbook = switch (FileKind.of(file)) {
                case XLSX -> XlsxReader.read(file, progress);
                case XLS -> XlsReader.read(file, progress);
                case TEXT -> CsvReader.read(Files.readAllBytes(file), progress);
                case EMPTY -> throw new Problem.InvalidInput("intake.noContent", "XL-08");
                case HTML -> throw new Problem.InvalidInput("intake.webPage", "XL-04");
                case OTHER -> throw new Problem.InvalidInput("intake.notAWorkbook", "XL-04");
            };
            if (workbook.sheets().stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new Problem.InvalidInput("intake.noContent", "XL-08");
            }
            return workbook;
        } catch (IOException cannotRead) {
            throw new Problem.InvalidInput(cannotRead, "intake.cannotOpen", "XL-08");
        }
    }
}
