package org.villagebook.output.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the text of an object's {@code title} as a QR code of black rectangles, one for each row's run. */
final class QrDrawer implements FSObjectDrawer {

    static final String TYPE = "application/x-qr";

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
                                         OutputDevice device, RenderingContext context, int dotsPerPixel) {
        String text = element.getAttribute("title");
        if (!text.isEmpty()) {
            device.setColor(FSRGBColor.BLACK);
            device.fill(path(matrix(text), x, y, Math.min(width, height)));
        }
        return null;
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static Path2D path(ByteMatrix matrix, double x, double y, double side) {
        double module = side / matrix.getWidth();
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                int from = column;
                while (column < matrix.getWidth() && matrix.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    rectangle(path, x + from * module, y + row * module, (column - from) * module, module);
                }
            }
        }
        return path;
    }

    private static void rectangle(Path2D.Double path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
