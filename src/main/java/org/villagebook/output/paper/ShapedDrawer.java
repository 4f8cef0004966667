package org.villagebook.output.paper;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.w3c.dom.Element;

/**
 * Draws a shaped run as outlines over invisible text, so that it looks as the script demands and is still found and
 * copied as it was written.
 */
final class ShapedDrawer implements FSObjectDrawer {

    private static final COSName SPAN = COSName.getPDFName("Span");

    private static final int HEAVIEST = 900;

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
        paper.setColor(FSRGBColor.BLACK);
        COSDictionary written = new COSDictionary();
        written.setItem(COSName.ACTUAL_TEXT, new COSString(text));
        page.beginMarkedContent(SPAN, written);
        invisible(paper, page, text, x, baseline, size);
        paper.fill(new ShapedText(fonts.tibetan(), text).outline(x, baseline, size));
        page.endMarkedContent();
        return null;
    }

    /** The mode is set around the text and not in saved graphics: the layout remembers colours, and they would be lost. */
    private void invisible(PdfBoxOutputDevice paper, PdfContentStreamAdapter page, String text, double x,
                           double baseline, double size) {
        page.setRenderingMode(RenderingMode.NEITHER);
        paper.drawStringFast(text, (float) x, (float) baseline, null, font(), (float) size);
        page.setRenderingMode(RenderingMode.FILL);
    }

    /** As if it were heavy, so that nothing is stroked in a bold line. */
    private FontDescription font() {
        return new FontDescription(faces.font(PaperFonts.Face.TIBETAN), IdentValue.NORMAL, HEAVIEST);
    }
}
