package org.villagebook.output.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.villagebook.output.paper.PaperFonts.Face;

/** The fonts of one document: each is embedded once, with the glyphs of all its pages. */
final class Faces {

    private final PDDocument document;
    private final PaperFonts fonts;
    private final Map<Face, PDFont> embedded = new EnumMap<>(Face.class);
    private final FSCacheEx<String, FSCacheValue> metrics = new OneMetric();

    Faces(PDDocument document, PaperFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    PDFont font(Face face) {
        return embedded.computeIfAbsent(face, this::embed);
    }

    private PDFont embed(Face face) {
        try {
            return PDType0Font.load(document, fonts.font(face), true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Makes the fonts known to a layout: the regular and bold one, then those that only some texts need. */
    void offer(PdfRendererBuilder builder, Set<Face> needed) {
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (Face face : needed) {
            if (face != Face.TIBETAN) {
                int weight = face == Face.BOLD ? 700 : 400;
                String family = face == Face.BOLD ? "REGULAR" : face.name();
                builder.useFont(new PDFontSupplier(font(face)), family, weight, FontStyle.NORMAL, true);
            }
        }
    }

    /** All fonts stand on the regular one's line, so that a rare name does not move the row it is in. */
    private static final class OneMetric implements FSCacheEx<String, FSCacheValue> {

        private static final PdfBoxRawPDFontMetrics METRICS =
                new PdfBoxRawPDFontMetrics(880, 120, -300, 50, 125, 50, 120);

        @Override
        public void put(String key, FSCacheValue value) {
            // There is only one metric.
        }

        @Override
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return METRICS;
        }

        @Override
        public FSCacheValue get(String key) {
            return METRICS;
        }
    }
}
