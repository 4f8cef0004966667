package org.villagebook.output.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.villagebook.text.Messages;

/** Draws charts into pixels. Works on any thread; nothing is shared between two drawings but the fonts. */
public final class ChartPainter {

    private final ChartFonts fonts;
    private final Messages messages;

    public ChartPainter(ChartFonts fonts, Messages messages) {
        this.fonts = fonts;
        this.messages = messages;
    }

    /** Pixels for the screen, with the spots that take clicks. */
    public <K> ChartImage<K> paint(Chart<K> chart, ChartFrame frame) {
        List<ChartImage.Spot<K>> spots = new ArrayList<>();
        BufferedImage image = draw(chart, frame, spots);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new ChartImage<>(image.getWidth(), image.getHeight(), pixels, spots);
    }

    /** The bytes of a PNG file. */
    public byte[] png(Chart<?> chart, ChartFrame frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ChartUtils.writeBufferedImageAsPNG(out, draw(chart, frame, new ArrayList<>()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The bytes of an SVG file, with texts as text. */
    public byte[] svg(Chart<?> chart, ChartFrame frame) {
        SvgPicture picture = new SvgPicture(fonts, frame.width(), frame.height());
        draw(picture.graphics(), chart, frame, new ArrayList<>());
        return picture.bytes();
    }

    /** The bytes of a PDF file of one page, with the fonts of its texts. */
    public byte[] pdf(Chart<?> chart, ChartFrame frame) {
        try (PdfPicture picture = new PdfPicture(fonts, frame.width(), frame.height())) {
            draw(picture.graphics(), chart, frame, new ArrayList<>());
            return picture.bytes(chart.title());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a spot says when the pointer rests on it: {@code 义诊 2026年11月：3 场}. */
    public String hint(Chart<?> chart, ChartImage.Spot<?> spot) {
        String name = spot.series().isEmpty() ? spot.mark().label()
                : messages.get("output.chart.seriesMark", spot.series(), spot.mark().label());
        return messages.get("output.chart.hint", name, Look.exact(spot.mark().value()), chart.unit());
    }

    private <K> BufferedImage draw(Chart<K> chart, ChartFrame frame, List<ChartImage.Spot<K>> spots) {
        BufferedImage image = new BufferedImage((int) Math.ceil(frame.width() * frame.scale()),
                (int) Math.ceil(frame.height() * frame.scale()), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g2.scale(frame.scale(), frame.scale());
            draw(g2, chart, frame, spots);
        } finally {
            g2.dispose();
        }
        return image;
    }

    private <K> void draw(Graphics2D g2, Chart<K> chart, ChartFrame frame, List<ChartImage.Spot<K>> spots) {
        Look look = new Look(fonts, frame, messages);
        Rectangle2D area = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
        if (chart.isEmpty()) {
            nothing(g2, chart, look, area);
        } else {
            draw(g2, drawing(chart, look), area, spots);
        }
    }

    private static <K> void draw(Graphics2D g2, Drawing<K> drawing, Rectangle2D area, List<ChartImage.Spot<K>> spots) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart drawn = drawing.chart();
        drawn.setTextAntiAlias(RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawn.draw(g2, area, info);
        for (Object entity : info.getEntityCollection().getEntities()) {
            ChartImage.Spot<K> spot = drawing.spot((ChartEntity) entity);
            if (spot != null) {
                spots.add(spot);
            }
        }
        spots.addAll(drawing.more());
    }

    private static <K> Drawing<K> drawing(Chart<K> chart, Look look) {
        return switch (chart) {
            case Chart.Columns<K> columns -> new ColumnDrawing<>(columns, look);
            case Chart.Progress<K> progress -> new ProgressDrawing<>(progress, look);
            case Chart.Ring<K> ring -> new RingDrawing<>(ring, look);
            case Chart.Ranking<K> ranking -> new RankingDrawing<>(ranking, look);
            case Chart.Lines<K> lines -> new LinesDrawing<>(lines, look);
            case Chart.Heat<K> heat -> new HeatDrawing<>(heat, look);
            case Chart.Distribution<K> distribution -> new DistributionDrawing<>(distribution, look);
            case Chart.Coverage<K> coverage -> new CoverageDrawing<>(coverage, look);
            case Chart.Schedule<K> schedule -> new ScheduleDrawing<>(schedule, look);
        };
    }

    /** The title, and in the middle the words that there is nothing yet. */
    private static void nothing(Graphics2D g2, Chart<?> chart, Look look, Rectangle2D area) {
        g2.setPaint(look.colours().ground());
        g2.fill(area);
        if (look.frame().titled()) {
            new TitleLine(chart.title(), look).draw(g2, new Rectangle2D.Double(20, 16, area.getWidth() - 40, 34));
        }
        Font font = look.regular(Look.LABEL);
        String words = look.word("output.chart.empty");
        look.lettering().write(g2, words, font, look.colours().muted(), new Point2D.Double(
                area.getCenterX() - look.lettering().width(g2, words, font) / 2, area.getCenterY()));
    }
}
