package org.villagebook.operation;

import java.nio.file.Path;
import java.util.Locale;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.chart.Chart;
import org.villagebook.output.chart.ChartColours;
import org.villagebook.output.chart.ChartFonts;
import org.villagebook.output.chart.ChartFrame;
import org.villagebook.output.chart.ChartPainter;
import org.villagebook.text.Messages;

/** Writes a chart as a picture: PNG for slides, SVG and PDF for print. Equal records give equal files. */
public final class WriteChart {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    /** Height of a row where rows make the picture, and what title and scale take. */
    private static final int ROW = 26;
    private static final int AROUND = 120;
    private static final double PRINT = 2;

    private final Desk desk;
    private final Messages messages;

    public WriteChart(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** The title of the chart that was written, and the size of the file. */
    public record Written(String title, int marks, long bytes) {
    }

    /**
     * @param file its ending decides on the kind: png, svg or pdf
     * @throws Problem.InvalidInput  {@code operation.unknownPicture} for another ending
     * @throws Problem.OutputFailure {@code operation.cannotWrite}
     */
    public Written run(MakeChart.Request request, Path file, Progress progress) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ending.matches("png|svg|pdf")) {
            throw new Problem.InvalidInput("operation.unknownPicture", name);
        }
        Chart<Behind> chart = new MakeChart(desk, messages).run(request, progress);
        ChartPainter painter = new ChartPainter(new ChartFonts(), messages);
        int height = Math.max(HEIGHT, chart.rows() * ROW + AROUND);
        ChartFrame frame = new ChartFrame(WIDTH, height, PRINT, ChartColours.paper(), true);
        byte[] bytes = switch (ending) {
            case "svg" -> painter.svg(chart, frame);
            case "pdf" -> painter.pdf(chart, frame);
            default -> painter.png(chart, frame);
        };
        OutsideFile.write(file, bytes);
        return new Written(chart.title(), (int) chart.marks().filter(mark -> mark != null).count(), bytes.length);
    }
}
