package org.villagebook.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.record.RecordId;

/** Invents projects in every state with their progress, and the money and goods behind them. */
final class PracticeProjects {

    private final JsonNode data;
    private final String village;
    private final Dice dice;
    private final LocalDate today;
    private final Map<String, RecordId> projects = new HashMap<>();

    PracticeProjects(JsonNode data, String village, Dice dice, LocalDate today) {
        this.data = data;
        this.village = village;
        this.dice = dice;
        this.today = today;
    }

    void writeProjects(PracticePen pen) {
        for (JsonNode project : data.get("projects")) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : new String[] {"name", "kind", "mode", "state", "place", "contractor", "quantity",
                "unit", "households"}) {
                row.put(field, project.get(field).asText());
            }
            row.put("manager", data.get("secretary").asText());
            row.put("startDate", start(project).toString());
            row.put("plannedEndDate", plannedEnd(project).toString());
            if (finished(project)) {
                row.put("endDate", plannedEnd(project).plusDays(dice.between(-12, 25)).toString());
                row.put("investment", project.get("amount").asText());
            }
            row.put("progress", Integer.toString(progress(project)));
            row.put("plannedAmount", project.get("amount").asText());
            projects.put(project.get("name").asText(), pen.put("project", row));
        }
        pen.write(data.get("secretary").asText(), today.minusDays(9));
    }

    private LocalDate start(JsonNode project) {
        return today.minusDays(project.get("start").asInt());
    }

    private LocalDate plannedEnd(JsonNode project) {
        return start(project).plusDays(project.get("days").asInt());
    }

    private static boolean finished(JsonNode project) {
        return project.get("state").asText().startsWith("已");
    }

    /** A project that is late stands still at 70 %. */
    private static int progress(JsonNode project) {
        int spent = 100 * project.get("start").asInt() / project.get("days").asInt();
        return finished(project) ? 100 : Math.clamp(spent, 0, spent > 100 ? 70 : 95);
    }

    void writeProgress(PracticePen pen) {
        for (JsonNode project : data.get("projects")) {
            int reached = progress(project);
            int days = Math.min(project.get("start").asInt(), project.get("days").asInt());
            int reports = Math.clamp(days / 30, 0, data.get("progressNotes").size());
            for (int i = 1; i <= reports; i++) {
                int percent = reached * i / reports;
                Map<String, String> row = new LinkedHashMap<>();
                row.put("project", projects.get(project.get("name").asText()).toString());
                row.put("date", start(project).plusDays((long) days * i / reports).toString());
                row.put("percent", Integer.toString(percent));
                row.put("amountPaid", Long.toString(project.get("amount").asLong() * percent / 1000 * 9));
                row.put("note", data.get("progressNotes").get(i - 1).asText());
                pen.put("project_progress", row);
            }
        }
        pen.write(data.get("secretary").asText(), today.minusDays(8));
    }

    void writeFunds(PracticePen pen) {
        for (int yearsAgo = 0; yearsAgo < 3; yearsAgo++) {
            for (JsonNode fund : data.get("funds")) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("date", today.minusDays(yearsAgo * 365L + dice.between(5, 340)).toString());
                row.put("kind", fund.get("kind").asText());
                row.put("source", fund.get("source").asText());
                row.put("amount", Long.toString(fund.get("amount").asLong() * dice.between(60, 120) / 100));
                row.put("purpose", fund.get("purpose").asText());
                row.put("village", village);
                row.put("voucherNo", "票%06d".formatted(dice.between(1, 999_999)));
                RecordId project = projects.get(fund.path("project").asText());
                if (project != null) {
                    row.put("project", project.toString());
                }
                pen.put("fund", row);
            }
        }
        pen.write(data.get("clerk").asText(), today.minusDays(6));
    }

    void writeDonations(PracticePen pen) {
        for (JsonNode words : data.get("donations")) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] fields = {"donor", "kind", "name", "quantity", "unit", "amount"};
            for (int i = 0; i < fields.length; i++) {
                row.put(fields[i], words.get(i).asText());
            }
            row.put("date", today.minusDays(dice.between(8, 700)).toString());
            row.put("village", village);
            row.put("recipient", dice.oneOf("村委会", "村卫生室", "村小学"));
            pen.put("donation", row);
        }
        pen.write(data.get("clerk").asText(), today.minusDays(5));
    }
}
