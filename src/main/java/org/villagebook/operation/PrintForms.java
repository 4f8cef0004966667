package org.villagebook.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.villagebook.catalogue.FormReader;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.paper.PaperFonts;
import org.villagebook.output.paper.PaperPrinter;
import org.villagebook.record.Record;

/** Prints forms: which there are, for whom, as files, and as a preview. Not for several threads at a time. */
public final class PrintForms {

    /** Folder of a book with forms of its own and changed pieces of shipped ones. */
    static final String FOLDER = "forms";
    private static final String BLANK = "blank-";

    private final Desk desk;
    private final PaperFonts fonts = new PaperFonts();
    private PrintForm.Cabinet cabinet;

    public PrintForms(Desk desk) {
        this.desk = desk;
    }

    /**
     * What was printed.
     *
     * @param run     number of the run in the print log; 0 for blank forms, which are not logged
     * @param missing characters that no font has; they stand on paper as 〓
     */
    public record Printed(List<Path> files, long run, int sheets, int pages, long bytes, Set<Integer> missing) {
    }

    /** A form as it was asked for. */
    public record Asked(PrintForm form, boolean blank) {
    }

    /** The forms about record types that this site keeps, in their order. */
    public List<PrintForm> forms() {
        return cabinet().forms().stream().filter(form -> form.subject() == null
                || desk.catalogue().require(form.subject()).keptBy(desk.site().role().word())).toList();
    }

    private PrintForm.Cabinet cabinet() {
        if (cabinet == null) {
            cabinet = new FormReader(desk.catalogue()).read(desk.folder().resolve(FOLDER));
        }
        return cabinet;
    }

    /**
     * The form of that id or name; {@code blank-} before it asks for the empty one.
     *
     * @throws Problem.InvalidInput {@code operation.noSuchForm} with the forms that there are
     */
    public Asked form(String word) {
        boolean blank = word.startsWith(BLANK);
        String name = blank ? word.substring(BLANK.length()) : word;
        return forms().stream().filter(form -> form.id().equals(name) || form.label().zh().equals(name)).findFirst()
                .map(form -> new Asked(form, blank))
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchForm", word,
                        forms().stream().map(form -> form.id() + "（" + form.label().zh() + "）").collect(Collectors.joining("、"))));
    }

    /** The records that the form would be printed for, in the order of the walk; none for forms about the whole book. */
    public List<Record> subjects(PrintForm form, PrintChoice choice) {
        return form.subject() == null || choice.blank() ? List.of() : new PrintSubjects(desk, form).find(choice);
    }

    /**
     * Prints into one file, or, if the target is a folder, into one file for each village.
     *
     * @throws Problem.InvalidInput {@code operation.nothingToPrint}
     */
    public Printed run(PrintForm form, PrintChoice choice, Path target, boolean folder, Progress progress) {
        List<Record> subjects = subjects(form, choice);
        return new PrintRun(desk, form, cabinet(), fonts, choice.blank()).run(subjects, target, folder, progress, () -> { });
    }

    /**
     * Prints on a printer of the computer; the sheets count as printed once the system has taken them.
     *
     * @throws Problem.OutputFailure {@code output.paper.noPrinter}, {@code output.paper.printerRefused}
     */
    public Printed send(PrintForm form, PrintChoice choice, String printer, Progress progress) {
        List<Record> subjects = subjects(form, choice);
        // In the book's own folder: nobody else should find the pages while they wait.
        Path waiting = desk.folder().resolve("print-" + form.id() + ".pdf");
        try {
            return new PrintRun(desk, form, cabinet(), fonts, choice.blank()).run(subjects, waiting, false, progress,
                    () -> PaperPrinter.print(waiting, form.label().zh(), printer));
        } finally {
            OutsideFile.remove(waiting);
        }
    }

    /** One sheet as it would be printed, with a code that means nothing, as a PDF; the blank form for null. */
    public byte[] preview(PrintForm form, Record subject) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PrintRun(desk, form, cabinet(), fonts, subject == null && form.subject() != null)
                    .preview(Stream.ofNullable(subject).toList(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
