package org.villagebook.output.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.indicator.Figure;
import org.villagebook.outcome.Problem;
import org.villagebook.text.Messages;
import org.villagebook.text.NumberWording;

/**
 * What stands in the place of each placeholder:
 *
 * <pre>
 * NIGHT_CNT                        number of the figure as the wording file words it, without its unit
 * NIGHT_CNT:准确                    its exact value
 * 填报单位 起始日期 截止日期 截止年度 版次  words
 * 图:NIGHT_CNT:年度                 a chart with its caption; also by 月份, 县, 村, 单位
 * 附件说明 核对表 差异表               list of attachments; evidence of every figure; differences to the edition before
 * </pre>
 *
 * The last two lines need a paragraph of their own.
 */
final class Values {

    static final String EVIDENCE = "核对表";
    static final String DIFFERENCES = "差异表";
    static final String ATTACHMENTS = "附件说明";
    private static final String PRECISELY = ":准确";
    private static final Set<String> WORDS = Set.of("填报单位", "起始日期", "截止日期", "截止年度", "版次");
    private static final Set<String> LISTS = Set.of(EVIDENCE, DIFFERENCES, ATTACHMENTS);

    private final Report report;
    private final ReportCharts charts;
    private final Attachments attachments;
    private final Map<String, String> texts = new HashMap<>();

    Values(Report report, Wordings wordings, ReportCharts charts, Messages messages) {
        this.report = report;
        this.charts = charts;
        this.attachments = new Attachments(report, wordings, messages);
        LocalDate asOf = report.figures().period().asOf();
        texts.put("填报单位", report.office());
        texts.put("起始日期", day(report.figures().period().from(), messages));
        texts.put("截止日期", day(asOf, messages));
        texts.put("截止年度", Integer.toString(asOf.getYear()));
        texts.put("版次", Integer.toString(report.edition()));
        for (Figure figure : report.figures().figures().values()) {
            texts.put(figure.code(), wordings.number(figure));
            texts.put(figure.code() + PRECISELY, NumberWording.digits(figure.value()));
        }
    }

    /** 2019年12月31日, without leading zeros. */
    static String day(LocalDate day, Messages messages) {
        return messages.get("output.report.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    void mustKnow(Set<String> placeholders) {
        mustKnow(placeholders, report.figures().figures().keySet());
    }

    /**
     * Whether a report of these figures can fill in the placeholders.
     *
     * @throws Problem.InvalidInput {@code output.report.unknownPlaceholder}, which names all that nobody knows
     */
    static void mustKnow(Set<String> placeholders, Set<String> codes) {
        Set<String> unknown = new TreeSet<>();
        for (String name : placeholders) {
            if (!WORDS.contains(name) && !codes.contains(codeOf(name)) && !isBlock(name, codes)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new Problem.InvalidInput("output.report.unknownPlaceholder", String.join("、", unknown));
        }
    }

    boolean isBlock(String name) {
        return isBlock(name, report.figures().figures().keySet());
    }

    /** Whether it needs a paragraph of its own. */
    static boolean isBlock(String name, Set<String> codes) {
        return LISTS.contains(name) || ChartPlace.of(name).filter(place -> codes.contains(place.code())).isPresent();
    }

    /** Whether it is no text, whatever figures there are. */
    static boolean standsAlone(String name) {
        return LISTS.contains(name) || ChartPlace.of(name).isPresent();
    }

    private static String codeOf(String name) {
        return name.endsWith(PRECISELY) ? name.substring(0, name.length() - PRECISELY.length()) : name;
    }

    /** The figure that a placeholder prints. */
    Optional<Figure> figure(String name) {
        return report.figures().figure(codeOf(name));
    }

    /** @throws Problem.InvalidInput {@code output.report.placeholderAlone} */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new Problem.InvalidInput("output.report.placeholderAlone", name);
        }
        return text;
    }

    /** @param picture number of the next picture */
    List<Block> blocks(String name, int picture) {
        return switch (name) {
            case EVIDENCE -> attachments.evidence();
            case DIFFERENCES -> attachments.differences();
            case ATTACHMENTS -> attachments.list();
            default -> List.of(charts.picture(ChartPlace.of(name).orElseThrow(), report, picture));
        };
    }
}
