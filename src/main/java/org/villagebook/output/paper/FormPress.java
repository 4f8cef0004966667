package org.villagebook.output.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.PrintForm;

/** Prints sheets of one form into one document. Sheets are laid out in batches, which costs far less than one by one. */
public final class FormPress implements AutoCloseable {

    /** Sheets that are laid out together: enough to spread the fixed costs, few enough for a small memory. */
    private static final int BATCH = 40;

    private final PaperText text;
    private final FormTemplate template;
    private final PaperDocument document;
    private final ModelSource source;
    private final Imprint imprint;
    private final List<String> waiting = new ArrayList<>();

    /**
     * @param cabinet what the forms share
     * @throws org.villagebook.outcome.Problem.InvalidInput {@code output.paper.*} if the template is not right
     */
    public FormPress(PrintForm form, PrintForm.Cabinet cabinet, Catalogue catalogue, Relatives relatives,
                     PaperFonts fonts, Imprint imprint) {
        this.text = new PaperText(fonts);
        this.template = new FormTemplate(form, cabinet.parts(), text);
        text.note(form.template());
        cabinet.parts().values().forEach(text::note);
        this.source = new ModelSource(catalogue, form, relatives, imprint.at().toLocalDate());
        this.imprint = imprint;
        this.document = new PaperDocument(fonts, form, cabinet.style());
    }

    /** Fills the form once more. */
    public void add(Sheet sheet) {
        waiting.add(template.fill(new SheetModel(source, imprint, sheet)));
        if (waiting.size() == BATCH) {
            layOut();
        }
    }

    private void layOut() {
        if (!waiting.isEmpty()) {
            document.add(waiting, text.needed());
            waiting.clear();
        }
    }

    /** Lays out what still waits and writes the document; returns its number of pages. */
    public int write(OutputStream out) throws IOException {
        layOut();
        int pages = document.pages();
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        document.save(buffered);
        buffered.flush();
        return pages;
    }

    /** Characters that no font of the program has; they are printed as 〓. */
    public Set<Integer> missing() {
        return text.missing();
    }

    @Override
    public void close() {
        document.close();
    }
}
