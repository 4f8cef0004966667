package org.villagebook.operation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.villagebook.outcome.Problem;
import org.villagebook.output.document.ReportTemplate;
import org.villagebook.output.document.Wordings;

/** The office's own template and number wordings in the folder of a book, or those that come with the program. */
public final class ReportFiles {

    static final String FOLDER = "templates";
    static final String TEMPLATE = "report.docx";
    static final String WORDING = "wording.properties";
    private static final long MOST = 20_000_000;

    private final Path folder;

    public ReportFiles(Desk desk) {
        this.folder = desk.folder().resolve(FOLDER);
    }

    ReportTemplate template() {
        Path own = folder.resolve(TEMPLATE);
        return Files.exists(own) ? ReportTemplate.read(OutsideFile.read(own, MOST)) : ReportTemplate.shipped();
    }

    Wordings wordings() {
        Path own = folder.resolve(WORDING);
        return Files.exists(own)
                ? Wordings.shippedWith(new String(OutsideFile.read(own, MOST), StandardCharsets.UTF_8)) : Wordings.shipped();
    }

    /** Whether the book has a template of its own. */
    boolean own() {
        return Files.exists(folder.resolve(TEMPLATE));
    }

    void keepTemplate(byte[] docx) {
        OutsideFile.write(folder.resolve(TEMPLATE), docx);
    }

    /** The book's own wording file, or the shipped one to begin with. */
    String wordingText() {
        Path own = folder.resolve(WORDING);
        return new String(Files.exists(own) ? OutsideFile.read(own, MOST) : Wordings.shippedFile(), StandardCharsets.UTF_8);
    }

    void keepWording(String text) {
        OutsideFile.write(folder.resolve(WORDING), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the book's own template and wordings out of use; the last ones laid aside can still be found. */
    void layAside() {
        for (String name : new String[] {TEMPLATE, WORDING}) {
            Path own = folder.resolve(name);
            if (Files.exists(own)) {
                OutsideFile.write(folder.resolve(name.replace(".", ".before.")), OutsideFile.read(own, MOST));
                OutsideFile.remove(own);
            }
        }
    }

    /**
     * Puts the shipped template and wordings into the book's folder, where the office edits them. What is there
     * already stays.
     *
     * @return the folder
     * @throws Problem.InvalidInput {@code operation.templateExists} if both are there
     */
    public Path lay() {
        Path template = folder.resolve(TEMPLATE);
        Path wording = folder.resolve(WORDING);
        if (Files.exists(template) && Files.exists(wording)) {
            throw new Problem.InvalidInput("operation.templateExists");
        }
        if (!Files.exists(template)) {
            OutsideFile.write(template, ReportTemplate.shippedFile());
        }
        if (!Files.exists(wording)) {
            OutsideFile.write(wording, Wordings.shippedFile());
        }
        return folder;
    }
}
