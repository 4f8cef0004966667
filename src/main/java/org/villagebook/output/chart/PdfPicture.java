package org.villagebook.output.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A drawing that becomes a PDF file of one page. Equal drawings are equal files: nothing says when it was made. */
final class PdfPicture implements AutoCloseable {

    private static final long ANY_ID = 1;

    private final PDDocument document = new PDDocument();
    private final PDRectangle size;
    private final PdfBoxGraphics2D graphics;

    PdfPicture(ChartFonts fonts, int width, int height) throws IOException {
        size = new PDRectangle(width, height);
        graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.setFontTextDrawer(new Embedding(document, fonts));
    }

    Graphics2D graphics() {
        return graphics;
    }

    byte[] bytes(String title) throws IOException {
        graphics.dispose();
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Villagebook");
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(ANY_ID);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Writes with the bundled fonts; only the characters that are used come into the file. */
    private static final class Embedding extends PdfBoxGraphics2DFontTextDrawer {
        private final PDDocument document;
        private final ChartFonts fonts;
        private final Map<String, PDFont> embedded = new HashMap<>();

        Embedding(PDDocument document, ChartFonts fonts) {
            this.document = document;
            this.fonts = fonts;
        }

        /** Shaped letters are drawn as outlines: PDFBox puts letters side by side. */
        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
                throws IOException, FontFormatException {
            Font font = text.getAttribute(TextAttribute.FONT) instanceof Font given ? given : env.getFont();
            return !fonts.isShaped(font) && super.canDrawText(text, env);
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
            PDFont known = embedded.get(font.getFontName());
            if (known == null) {
                try (InputStream file = fonts.open(font)) {
                    known = PDType0Font.load(document, file);
                }
                embedded.put(font.getFontName(), known);
            }
            return known;
        }
    }
}
