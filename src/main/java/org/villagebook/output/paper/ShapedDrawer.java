package org.villagebook.output.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.w3c.dom.Element;

/**
 * Draws a shaped run as outlines over invisible text, so that it looks as the script demands and is still found and
 * copied as it was written.
 */
final class ShapedDrawer implements FSObjectDrawer {

    private static final COSName SPAN = COSName.getPDFName("Span");

    private final PaperFonts fonts;
    private final Faces faces;

    ShapedDrawer(PaperFonts fonts, Faces faces) {
        this.fonts = fonts;
        this.faces = faces;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
                                         OutputDevice device, RenderingContext context, int dotsPerPixel) {
        String text = element.getAttribute(ShapedText.TEXT);
        PdfBoxOutputDevice paper = (PdfBoxOutputDevice) device;
        PdfContentStreamAdapter page = paper.getCurrentPage();
        double size = height / ShapedText.HEIGHT;
        double baseline = y + size * ShapedText.BASELINE;
        COSDictionary written = new COSDictionary();
        written.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        page.beginMarkedContent(SPAN, written);
        invisible(paper, page, text, x, baseline, width, size);
        paper.fill(new ShapedText(fonts.tibetan(), text).outline(x, baseline, size));
        page.endMarkedContent();
        return null;
    }

    private void invisible(PdfBoxOutputDevice paper, PdfContentStreamAdapter page, String text, double x,
                           double baseline, double width, double size) {
        PDFont font = faces.font(PaperFonts.Face.TIBETAN);
        float points = (float) (size / paper.getDotsPerPoint());
        float natural = Faces.width(font, text) * points;
        float stretch = natural <= 0 ? 1 : (float) (width / paper.getDotsPerPoint()) / natural;
        page.saveGraphics();
        page.beginText();
        page.setRenderingMode(RenderingMode.NEITHER);
        page.setFont(font, points);
        page.setTextMatrix(stretch, 0, 0, 1, (float) (x / paper.getDotsPerPoint()), paper.normalizeY((float) baseline,
                paper.getPage().getMediaBox().getHeight()));
        page.drawString(text);
        page.endText();
        page.restoreGraphics();
    }
}
