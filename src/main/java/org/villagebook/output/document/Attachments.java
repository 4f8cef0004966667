package org.villagebook.output.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Figures;
import org.villagebook.output.document.Block.Column;
import org.villagebook.output.document.Block.Line;
import org.villagebook.output.document.Block.Style;
import org.villagebook.output.document.Block.Table;
import org.villagebook.output.document.FigureChange.Cause;
import org.villagebook.text.Messages;
import org.villagebook.text.NumberWording;

/** What is attached to the report: where every figure comes from, and why it differs from the edition before. */
final class Attachments {

    /** A row must fit on a page: more causes and packages than these are summed up. */
    private static final int MOST_CAUSES = 12;
    private static final int MOST_PACKAGES = 3;

    private final Report report;
    private final Wordings wordings;
    private final Messages messages;

    Attachments(Report report, Wordings wordings, Messages messages) {
        this.report = report;
        this.wordings = wordings;
        this.messages = messages;
    }

    private String word(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** 附件：1. … 2. … */
    List<Block> list() {
        List<Block> lines = new ArrayList<>();
        boolean second = report.edition() > 1;
        lines.add(new Line(word(second ? "output.report.attachmentFirst" : "output.report.attachmentOnly",
                word("output.report.evidence")), Style.LIST));
        if (second) {
            lines.add(new Line(word("output.report.attachmentSecond", word("output.report.differences")), Style.LIST));
        }
        return lines;
    }

    /** One row a figure. */
    List<Block> evidence() {
        Figures figures = report.figures();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(word("output.report.attachment", report.edition() > 1 ? "1" : ""), Style.ATTACHMENT, true));
        blocks.add(new Line(word("output.report.evidence"), Style.ATTACHMENT_TITLE));
        blocks.add(new Line(word("output.report.coverage", Values.day(figures.period().from(), messages),
                Values.day(figures.period().asOf(), messages), figures.enrolled(), figures.reporting(),
                report.edition(), report.definitions()), Style.NOTE));
        blocks.add(new Table(List.of(column("output.report.code", 28, false), column("output.report.indicator", 37, false),
                column("output.report.printed", 22, false), column("output.report.exact", 20, true),
                column("output.report.records", 12, true), column("output.report.villages", 9, true),
                column("output.report.sites", 10, true), column("output.report.packages", 12, true),
                column("output.report.disputed", 12, true), column("output.report.unproven", 14, true),
                column("output.report.note", 49, false)),
                figures.figures().values().stream().map(this::evidence).toList()));
        blocks.add(new Line(word("output.report.evidenceNote",
                count(figures, false), count(figures, true)), Style.NOTE));
        return blocks;
    }

    private Column column(String key, int width, boolean numbers) {
        return new Column(word(key), width, numbers);
    }

    private static long count(Figures figures, boolean unproven) {
        return figures.figures().values().stream()
                .filter(figure -> (unproven ? figure.unproven() : figure.disputed()).signum() != 0).count();
    }

    private List<String> evidence(Figure figure) {
        return List.of(figure.code(), name(figure), wordings.number(figure) + figure.indicator().unit().in(messages.locale()),
                NumberWording.digits(figure.value()), Long.toString(figure.records()), Long.toString(figure.villages()),
                Long.toString(figure.sites()), Long.toString(figure.packages()), NumberWording.digits(figure.disputed()),
                NumberWording.digits(figure.unproven()), figure.indicator().note().in(messages.locale()));
    }

    private String name(Figure figure) {
        return figure.indicator().name().in(messages.locale());
    }

    /** One row a figure that changed; nothing in the first edition. */
    List<Block> differences() {
        if (report.edition() == 1) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(word("output.report.attachment", "2"), Style.ATTACHMENT, true));
        blocks.add(new Line(word("output.report.differences"), Style.ATTACHMENT_TITLE));
        blocks.add(new Line(word(report.changes().isEmpty() ? "output.report.sameFigures" : "output.report.compared",
                report.edition(), report.edition() - 1, report.changes().size()), Style.NOTE));
        if (!report.changes().isEmpty()) {
            blocks.add(new Table(List.of(column("output.report.code", 28, false),
                    column("output.report.indicator", 42, false), column("output.report.before", 25, true),
                    column("output.report.now", 25, true), column("output.report.difference", 22, true),
                    column("output.report.why", 83, false)), report.changes().stream().map(this::difference).toList()));
        }
        return blocks;
    }

    private List<String> difference(FigureChange change) {
        return List.of(change.indicator().code(), change.indicator().name().in(messages.locale()), digits(change.before()),
                digits(change.now()), change.before() == null || change.now() == null ? "—"
                        : signed(change.now().subtract(change.before())), why(change));
    }

    private static String digits(BigDecimal value) {
        return value == null ? "—" : NumberWording.digits(value);
    }

    private String packages(List<String> names) {
        String first = names.stream().limit(MOST_PACKAGES).collect(Collectors.joining("、"));
        return names.size() <= MOST_PACKAGES ? first : word("output.report.morePackages", first, names.size());
    }

    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + NumberWording.digits(difference);
    }

    private String why(FigureChange change) {
        List<String> lines = new ArrayList<>();
        if (change.redefined()) {
            lines.add(word("output.report.redefined"));
        }
        List<Cause> causes = new ArrayList<>(change.causes());
        // The largest first; the order of kind and site where they are equal.
        causes.sort(Comparator.comparing((Cause cause) -> cause.effect().abs()).reversed());
        causes.stream().limit(MOST_CAUSES).forEach(cause -> lines.add(word(cause.packages().isEmpty()
                ? "output.report.causeHere" : "output.report.cause", word(cause.kind().key()), cause.records(),
                cause.site(), packages(cause.packages()), signed(cause.effect()))));
        List<Cause> others = causes.stream().skip(MOST_CAUSES).toList();
        if (!others.isEmpty()) {
            lines.add(word("output.report.otherCauses", others.size(), others.stream().mapToLong(Cause::records).sum(),
                    signed(others.stream().map(Cause::effect).reduce(BigDecimal.ZERO, BigDecimal::add))));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
