package org.villagebook.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/** Bars over time: the plan pale and thin, the work strong, and the part of it after the planned end in a warning colour. */
final class ScheduleDrawing<K> implements Drawing<K> {

    private static final double SCALE = 22;
    private static final int LATE = 5;
    private static final BasicStroke HAIR = new BasicStroke(1f);
    private static final BasicStroke TODAY = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
            new float[] {3, 3}, 0);
    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120};
    private static final double TICK = 56;

    private final Chart.Schedule<K> schedule;
    private final Look look;
    private final Bars bars;

    ScheduleDrawing(Chart.Schedule<K> schedule, Look look) {
        this.schedule = schedule;
        this.look = look;
        this.bars = new Bars();
    }

    @Override
    public JFreeChart chart() {
        JFreeChart chart = look.chart(bars, schedule);
        chart.addSubtitle(new KeyRow(List.of(
                new KeyRow.Entry(look.word("output.chart.planned"), "", plan(), null),
                new KeyRow.Entry(look.word("output.chart.real"), "", look.colours().of(0), null),
                new KeyRow.Entry(look.word("output.chart.late"), "", look.colours().of(LATE), null)), look));
        return chart;
    }

    private Color plan() {
        return look.colours().base();
    }

    @Override
    public ChartImage.Spot<K> spot(ChartEntity entity) {
        return null;
    }

    @Override
    public List<ChartImage.Spot<K>> more() {
        return bars.spots();
    }

    private final class Bars extends LanePlot<K> {
        private static final long serialVersionUID = 1;
        private final LocalDate first = schedule.tasks().stream().map(Chart.Schedule.Task::start)
                .min(LocalDate::compareTo).orElse(schedule.today()).withDayOfMonth(1);
        private final LocalDate last = schedule.tasks().stream()
                .flatMap(task -> Stream.of(task.start(), task.due(), task.end() == null ? schedule.today() : task.end()))
                .filter(Objects::nonNull).max(LocalDate::compareTo).orElse(schedule.today()).plusMonths(1)
                .withDayOfMonth(1);

        Bars() {
            super(ScheduleDrawing.this.look, schedule.tasks().stream().map(Chart.Schedule.Task::label).toList(), SCALE, 8);
        }

        private double x(LocalDate day, Rectangle2D lanes) {
            return lanes.getX() + lanes.getWidth() * ChronoUnit.DAYS.between(first, day)
                    / Math.max(1, ChronoUnit.DAYS.between(first, last));
        }

        @Override
        void scale(Graphics2D g2, Rectangle2D lanes) {
            long months = Math.max(1, Period.between(first, last).toTotalMonths());
            int step = STEPS[STEPS.length - 1];
            for (int i = STEPS.length - 1; i >= 0; i--) {
                if (STEPS[i] * lanes.getWidth() / months >= TICK) {
                    step = STEPS[i];
                }
            }
            g2.setStroke(HAIR);
            LocalDate start = step >= 12 ? first.withDayOfYear(1) : first.withMonth((first.getMonthValue() - 1) / step * step + 1);
            for (LocalDate day = start; !day.isAfter(last); day = day.plusMonths(step)) {
                if (!day.isBefore(first)) {
                    double x = x(day, lanes);
                    g2.setPaint(look().colours().grid());
                    g2.draw(new Line2D.Double(x, lanes.getY(), x, lanes.getMaxY()));
                    tick(g2, step >= 12 ? Integer.toString(day.getYear()) : day.toString().substring(0, 7), x, lanes.getY() - 6);
                }
            }
            if (!schedule.today().isBefore(first) && !schedule.today().isAfter(last)) {
                g2.setStroke(TODAY);
                g2.setPaint(look().colours().muted());
                double x = x(schedule.today(), lanes);
                g2.draw(new Line2D.Double(x, lanes.getY(), x, lanes.getMaxY()));
                g2.setStroke(HAIR);
            }
        }

        @Override
        void lane(Graphics2D g2, int number, Rectangle2D lane) {
            Chart.Schedule.Task<K> task = schedule.tasks().get(number);
            double thick = lane.getHeight() * 0.36;
            if (task.due() != null) {
                bar(g2, plan(), x(task.start(), lane), x(task.due(), lane), lane.getY() + lane.getHeight() * 0.12, thick * 0.6);
            }
            LocalDate end = task.end() == null ? schedule.today() : task.end();
            if (task.begun() && !end.isBefore(task.start())) {
                boolean late = task.due() != null && end.isAfter(task.due());
                double top = lane.getY() + lane.getHeight() * 0.42;
                if (late) {
                    bar(g2, look().colours().of(LATE), x(task.start(), lane), x(end, lane), top, thick);
                }
                if (!late || task.due().isAfter(task.start())) {
                    bar(g2, look().colours().of(0), x(task.start(), lane), x(late ? task.due() : end, lane), top, thick);
                }
            }
            spots().add(new ChartImage.Spot<>("", schedule.marks().skip(number).findFirst().orElseThrow(), lane));
        }

        private void bar(Graphics2D g2, Color colour, double from, double to, double top, double thick) {
            g2.setPaint(colour);
            g2.fill(new RoundRectangle2D.Double(from, top, Math.max(3, to - from), thick, 3, 3));
        }
    }
}
