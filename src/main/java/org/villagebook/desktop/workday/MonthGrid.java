package org.villagebook.desktop.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.WorkdayMonth.Cadre;
import org.villagebook.operation.WorkdayMonth.Month;
import org.villagebook.record.Record;

/** Cadres by days. Arrows move, a letter writes the status, the space bar the night, Enter the approver. */
final class MonthGrid extends GridPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Workplace workplace;
    private final WorkdayViewModel model;
    private final BiConsumer<Cadre, Integer> askApprover;
    private Month month;
    private int row;
    private int day = LocalDate.now().getDayOfMonth();

    MonthGrid(Workplace workplace, WorkdayViewModel model, BiConsumer<Cadre, Integer> askApprover) {
        this.workplace = workplace;
        this.model = model;
        this.askApprover = askApprover;
        getStyleClass().add("month-grid");
        setFocusTraversable(true);
        setId("month-grid");
        setHgap(2);
        setVgap(2);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        focusedProperty().addListener((at, before, focused) -> choose());
    }

    void show(Month shown) {
        month = shown;
        getChildren().clear();
        int days = shown.month().lengthOfMonth();
        day = Math.min(day, days);
        row = Math.min(row, Math.max(0, shown.cadres().size() - 1));
        for (int i = 1; i <= days; i++) {
            Label head = new Label(String.valueOf(i));
            head.getStyleClass().add("muted");
            DayOfWeek weekday = shown.month().atDay(i).getDayOfWeek();
            head.pseudoClassStateChanged(PseudoClass.getPseudoClass("weekend"), weekday.getValue() > 5);
            setHalignment(head, HPos.CENTER);
            add(head, i, 0);
        }
        String[] sums = {"inVillage", "nights", "leave", "inYear"};
        for (int i = 0; i < sums.length; i++) {
            Label head = new Label(workplace.say("desktop.workday." + sums[i]));
            head.getStyleClass().addAll("muted", "month-sum");
            add(head, days + 1 + i, 0);
        }
        for (int i = 0; i < shown.cadres().size(); i++) {
            line(i, shown.cadres().get(i), days);
        }
        choose();
    }

    private void line(int at, Cadre cadre, int days) {
        Label name = new Label(cadre.name());
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("month-name");
        add(name, 0, at + 1);
        for (int i = 1; i <= days; i++) {
            add(cell(cadre, at, i), i, at + 1);
        }
        int[] sums = {cadre.inVillage(), cadre.nights(), cadre.leave(), cadre.inYear()};
        for (int i = 0; i < sums.length; i++) {
            boolean year = i == 3 && month.asked().isPresent();
            Label sum = new Label(year ? sums[i] + "/" + month.asked().get() : String.valueOf(sums[i]));
            sum.getStyleClass().add("month-sum");
            setHalignment(sum, HPos.RIGHT);
            add(sum, days + 1 + i, at + 1);
        }
    }

    private Label cell(Cadre cadre, int at, int number) {
        Record kept = cadre.days().get(number);
        String status = kept == null ? "" : kept.text("status");
        boolean english = workplace.locale().getLanguage().equals("en");
        String word = status.isEmpty() ? "" : workplace.say("desktop.workday.short." + key(status));
        Label cell = new Label(word + (kept != null && kept.text("night").equals("是") ? english ? "'" : "·" : ""));
        cell.getStyleClass().addAll("month-cell", "status-" + key(status));
        if (kept != null) {
            String approver = kept.text("approver");
            cell.setTooltip(new Tooltip(status + (approver.isBlank() ? "" : " · " + approver)));
        }
        cell.setOnMouseClicked(click -> {
            row = at;
            day = number;
            requestFocus();
            choose();
        });
        return cell;
    }

    private static String key(String status) {
        return WorkdayViewModel.KEYS.entrySet().stream().filter(entry -> entry.getValue().equals(status))
                .map(java.util.Map.Entry::getKey).findFirst().orElse("none");
    }

    private void choose() {
        getChildren().forEach(node -> node.pseudoClassStateChanged(CHOSEN, isFocused() && month != null
                && GridPane.getRowIndex(node) == row + 1 && GridPane.getColumnIndex(node) == day));
    }

    private void key(KeyEvent key) {
        if (month == null || month.cadres().isEmpty()) {
            return;
        }
        Cadre cadre = month.cadres().get(row);
        switch (key.getCode()) {
            case LEFT -> day = Math.max(1, day - 1);
            case RIGHT -> day = Math.min(month.month().lengthOfMonth(), day + 1);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(month.cadres().size() - 1, row + 1);
            case SPACE -> model.turnNight(cadre, day);
            case ENTER -> askApprover.accept(cadre, day);
            case DELETE, BACK_SPACE -> model.mark(cadre, day, "");
            default -> {
                return;
            }
        }
        key.consume();
        choose();
    }

    private void typed(KeyEvent key) {
        String status = WorkdayViewModel.KEYS.get(key.getCharacter().toLowerCase(java.util.Locale.ROOT));
        if (status != null && month != null && !month.cadres().isEmpty() && !key.isShortcutDown()) {
            model.mark(month.cadres().get(row), day, status);
            day = Math.min(month.month().lengthOfMonth(), day + 1);
            key.consume();
            choose();
        }
    }
}
