package org.villagebook.output.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.villagebook.outcome.Problem;

/** The printers of the computer, as the system knows them (CUPS on Linux). */
public final class PaperPrinter {

    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private PaperPrinter() {
    }

    /** Names of the printers that take pages; the system's own choice first. */
    public static List<String> names() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(PAGES, null))
                .sorted((one, other) -> Boolean.compare(other.equals(usual), one.equals(usual)))
                .map(PrintService::getName).toList();
    }

    /**
     * Sends a document to a printer and returns when the system has taken it.
     *
     * @throws Problem.OutputFailure {@code output.paper.noPrinter}, {@code output.paper.printerRefused}
     */
    public static void print(Path pdf, String title, String printer) {
        PrintService service = Arrays.stream(PrintServiceLookup.lookupPrintServices(PAGES, null))
                .filter(known -> known.getName().equals(printer)).findFirst()
                .orElseThrow(() -> new Problem.OutputFailure("output.paper.noPrinter", printer));
        print(pdf, title, service);
    }

    static void print(Path pdf, String title, PrintService service) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
            wishes.add(new JobName(title, null));
            wishes.add(MediaSizeName.ISO_A4);
            service.createPrintJob().print(new SimpleDoc(new PDFPageable(document), PAGES, null), wishes);
        } catch (IOException | PrintException refused) {
            throw new Problem.OutputFailure(refused, "output.paper.printerRefused", service.getName());
        }
    }
}
