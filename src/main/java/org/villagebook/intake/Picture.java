package org.villagebook.intake;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.villagebook.outcome.Problem;

/**
 * A photograph as a book keeps it: upright, at most 1600 points wide or high, JPEG, and without anything that the
 * camera wrote into the file, the place above all.
 *
 * @param takenOn the day, if the camera has written it
 */
public record Picture(byte[] jpeg, byte[] thumbnail, int width, int height, Optional<LocalDate> takenOn) {

    private static final int EDGE = 1600;
    private static final int THUMBNAIL_EDGE = 240;
    private static final long MOST_POINTS = 150_000_000;
    private static final float QUALITY = 0.8f;

    /** @throws Problem.InvalidInput {@code intake.notAPicture} if the bytes are no picture that can be read */
    public static Picture read(byte[] file) {
        try {
            PictureTags tags = PictureTags.of(file);
            BufferedImage picture = upright(fit(decode(file), EDGE), tags.orientation());
            return new Picture(jpeg(picture), jpeg(fit(picture, THUMBNAIL_EDGE)), picture.getWidth(),
                    picture.getHeight(), tags.takenOn());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Problem.InvalidInput(unreadable, "intake.notAPicture");
        }
    }

    /** A small picture of one that is kept already. */
    public static byte[] thumbnail(byte[] jpeg) {
        return read(jpeg).thumbnail();
    }

    /** A large picture is thinned out while it is read, so that it never fills the memory. */
    private static BufferedImage decode(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new IOException("the picture is too large");
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fit(BufferedImage picture, int edge) {
        double scale = Math.min(1, edge / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return drawn(picture, width, height, AffineTransform.getScaleInstance((double) width / picture.getWidth(),
                (double) height / picture.getHeight()));
    }

    /** The camera's eight ways to hold it (EXIF 2.3, tag 274). */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        return switch (orientation) {
            case 2 -> drawn(picture, w, h, new AffineTransform(-1, 0, 0, 1, w, 0));
            case 3 -> drawn(picture, w, h, new AffineTransform(-1, 0, 0, -1, w, h));
            case 4 -> drawn(picture, w, h, new AffineTransform(1, 0, 0, -1, 0, h));
            case 5 -> drawn(picture, h, w, new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> drawn(picture, h, w, new AffineTransform(0, 1, -1, 0, h, 0));
            case 7 -> drawn(picture, h, w, new AffineTransform(0, -1, -1, 0, h, w));
            case 8 -> drawn(picture, h, w, new AffineTransform(0, -1, 1, 0, 0, w));
            default -> picture;
        };
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
