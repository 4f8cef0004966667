package org.villagebook.output.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;

/** A filled template as PDF with embedded fonts, so that it looks the same on every machine. */
final class PdfFile {

    private static final String STYLES = "report.css";

    private final Filling filling;

    PdfFile(Filling filling) {
        this.filling = filling;
    }

    /**
     * The PDF file.
     *
     * @param asOf stands as the time of its making
     * @throws Problem.OutputFailure {@code output.report.pdfFailed}
     */
    byte[] bytes(String office, LocalDate asOf) {
        XRLog.setLoggingEnabled(false);
        String page = new WebPage(filling).html(office, styles());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "NotoSansSC-Regular.ttf", "Sans", 400);
        font(builder, "NotoSansSC-Bold.ttf", "Sans", 700);
        font(builder, "NotoSansYi-Regular.ttf", "Yi", 400);
        font(builder, "HanaMinB.ttf", "Rare", 400);
        builder.withHtmlContent(page, null);
        builder.useReplacementText("〓");
        // Pictures are in the page itself; nothing else is fetched.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PDDocument document = renderer.getPdfDocument()) {
                settle(document, office, asOf);
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new Problem.OutputFailure(failed, "output.report.pdfFailed");
        }
    }

    /** What would otherwise come from the clock. */
    private static void settle(PDDocument document, String office, LocalDate asOf) {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        time.setTimeInMillis(asOf.toEpochDay() * 86_400_000);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setAuthor(office);
        information.setCreationDate(time);
        information.setModificationDate(time);
        document.setDocumentId(asOf.toEpochDay());
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> Messages.class.getResourceAsStream("font/" + file), family, weight, FontStyle.NORMAL, true);
    }

    private static String styles() {
        try (InputStream in = PdfFile.class.getResourceAsStream(STYLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
