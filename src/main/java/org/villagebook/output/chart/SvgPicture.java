package org.villagebook.output.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing that becomes an SVG file. Texts stay texts; whoever opens it needs a font for them. */
final class SvgPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";
    /** What the bundled font is called here, and what other computers have instead of it. */
    private static final String FAMILIES =
            "'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif";

    private final SVGGraphics2D graphics;

    SvgPicture(ChartFonts fonts, int width, int height) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("Villagebook");
        context.setStyleHandler(new Families());
        graphics = new Weighted(context, fonts);
        graphics.setSVGCanvasSize(new Dimension(width, height));
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Graphics2D graphics() {
        return graphics;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            graphics.stream(writer, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Says the weight of the bold font, which for Java is a font of its own and not a style. */
    private static final class Weighted extends SVGGraphics2D {
        private final ChartFonts fonts;

        Weighted(SVGGeneratorContext context, ChartFonts fonts) {
            super(context, false);
            this.fonts = fonts;
        }

        private Weighted(Weighted other) {
            super(other);
            this.fonts = other.fonts;
        }

        @Override
        public void setFont(Font font) {
            super.setFont(font != null && fonts.isBold(font) ? font.deriveFont(Font.BOLD) : font);
        }

        @Override
        public Graphics2D create() {
            return new Weighted(this);
        }
    }

    /** Names other families beside the font's own. */
    private static final class Families extends DefaultStyleHandler {
        @Override
        public void setStyle(Element element, @SuppressWarnings("rawtypes") Map styles, SVGGeneratorContext context) {
            Map<Object, Object> fixed = new HashMap<>();
            for (Object entry : styles.entrySet()) {
                Map.Entry<?, ?> style = (Map.Entry<?, ?>) entry;
                String value = String.valueOf(style.getValue());
                boolean ours = style.getKey().equals("font-family") && value.contains("Noto Sans SC");
                fixed.put(style.getKey(), ours ? FAMILIES : value);
            }
            super.setStyle(element, fixed, context);
        }
    }
}
