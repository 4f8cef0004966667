package org.villagebook.output.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.outcome.Problem;
import org.villagebook.output.paper.PaperFonts.Face;

/** A PDF/A-2u document that grows by laid-out sheets; fonts and colours are in it once. */
final class PaperDocument implements AutoCloseable {

    static {
        // It would tell the terminal about every document.
        XRLog.setLoggingEnabled(false);
    }

    private final PaperFonts fonts;
    private final PDDocument document = new PDDocument();
    private final Faces faces;
    private final String style;
    private final String title;
    private final String form;

    PaperDocument(PaperFonts fonts, PrintForm form, String commonStyle) {
        this.fonts = fonts;
        this.faces = new Faces(document, fonts);
        this.form = form.id();
        this.title = form.label().in(ModelSource.PAPER);
        this.style = "@page{size:A4 " + (form.landscape() ? "landscape" : "portrait") + "}\n" + commonStyle + form.style();
    }

    /**
     * Lays out sheets and appends their pages.
     *
     * @throws Problem.InvalidInput {@code output.paper.markup} if the template is not proper XHTML
     */
    void add(List<String> sheets, Set<Face> needed) {
        StringBuilder html = new StringBuilder(1 << 16).append("<html lang=\"zh-CN\"><head><title>").append(title)
                .append("</title><style>").append(style).append("</style></head><body>");
        sheets.forEach(sheet -> html.append("<div class=\"sheet\">").append(sheet).append("</div>"));
        html.append("</body></html>");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html.toString(), null).usePDDocument(document).withProducer("Villagebook")
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U).useReplacementText("〓")
                // Leaves the pages uncompressed: they are written again.
                .testMode(true)
                // A template comes from elsewhere: it must not fetch files or pages.
                .useUriResolver((base, uri) -> null);
        if (document.getNumberOfPages() == 0) {
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        }
        DefaultObjectDrawerFactory objects = new DefaultObjectDrawerFactory();
        objects.registerDrawer(QrDrawer.TYPE, new QrDrawer());
        objects.registerDrawer(ShapedText.TYPE, new ShapedDrawer(fonts, faces));
        builder.useObjectDrawerFactory(objects);
        faces.offer(builder, needed);
        int first = document.getNumberOfPages();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            for (int i = first; i < document.getNumberOfPages(); i++) {
                tighten(document.getPage(i));
            }
        } catch (XRRuntimeException markup) {
            throw new Problem.InvalidInput(markup, "output.paper.markup", form, said(markup));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the reader of XML says is wrong, without what it says about itself. */
    private static String said(Throwable markup) {
        Throwable deepest = markup;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String text = String.valueOf(deepest.getMessage());
        return text.substring(text.lastIndexOf(';') + 1).strip();
    }

    private void tighten(PDPage page) throws IOException {
        byte[] tight;
        try (InputStream content = page.getContents()) {
            tight = TightContent.of(content.readAllBytes());
        }
        page.setContents(new PDStream(document, new ByteArrayInputStream(tight), COSName.FLATE_DECODE));
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void save(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
