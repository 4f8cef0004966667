package org.villagebook.desktop.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Children;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.HouseholdIncome;
import org.villagebook.operation.HouseholdIncome.Reckoning;
import org.villagebook.record.RecordId;

/** 收入: what the household earned by source and year, per head, and how far that is from the line of the year. */
final class IncomePane extends VBox {

    private static final int YEARS = 4;

    private final Workplace workplace;
    private final Latest latest;
    private final FlowPane figures = new FlowPane(40, 12);
    private final GridPane table = new GridPane();
    private final Label remark = new Label();
    private final Children records;

    IncomePane(Workplace workplace) {
        super(20);
        this.workplace = workplace;
        this.latest = workplace.background().latest();
        RecordType income = workplace.type("income");
        records = new Children(workplace, income, income.require("household"), workplace.say("desktop.household.addIncome"));
        records.asHighAsRows(8);
        table.setHgap(24);
        table.setVgap(8);
        table.getStyleClass().add("sums");
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        for (var part : List.of(figures, table, remark)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(figures, table, remark, records);
    }

    void show(RecordId household) {
        records.show(household, Map.of());
        latest.read(progress -> new HouseholdIncome(workplace.desk()).run(household), this::show);
    }

    private void show(List<Reckoning> all) {
        List<Reckoning> years = all.stream().limit(YEARS).toList();
        figures.setVisible(!years.isEmpty());
        table.setVisible(!years.isEmpty());
        remark.setVisible(!years.isEmpty() && years.getFirst().differs());
        if (!years.isEmpty()) {
            showLast(years.getFirst());
            showTable(years);
        }
    }

    private void showLast(Reckoning last) {
        String year = last.record().text("year");
        figures.getChildren().setAll(figure(yuan(last.perHead()), workplace.say("desktop.income.perHeadOf", year)));
        last.line().ifPresentOrElse(line -> {
            figures.getChildren().add(figure(yuan(last.line()), year + " " + last.name().label().in(workplace.locale())));
            last.above().ifPresent(above -> {
                VBox difference = figure(yuan(Optional.of(Math.abs(above))),
                        workplace.say(above < 0 ? "desktop.income.below" : "desktop.income.above"));
                difference.getStyleClass().add(above < 0 ? "doubtful" : "sound");
                figures.getChildren().add(difference);
            });
        }, () -> figures.getChildren().add(figure("—", workplace.say("desktop.income.noLine", year))));
        remark.setText(last.differs() ? workplace.say("desktop.income.differs",
                yuan(last.record().get("incomePerHead").map(Long::valueOf)), yuan(last.perHead())) : "");
    }

    private void showTable(List<Reckoning> years) {
        table.getChildren().clear();
        table.getColumnConstraints().setAll(new ColumnConstraints(160));
        line(0, workplace.say("desktop.income.yuan"), years, year -> year.record().text("year"), "muted");
        line(1, "wages", years, year -> yuan(year.sums().wages()));
        line(2, "business", years, year -> yuan(year.sums().business()));
        line(3, "property", years, year -> yuan(year.sums().property()));
        line(4, "transfer", years, year -> yuan(year.sums().transfer()));
        line(5, "cost", years, year -> yuan(year.sums().cost()));
        line(6, "net", years, year -> yuan(year.sums().net()));
        line(7, "members", years, year -> year.sums().members() == 0 ? "—" : String.valueOf(year.sums().members()));
        line(8, workplace.say("desktop.income.perHead"), years, year -> yuan(year.perHead()), "strong");
        line(9, workplace.say("desktop.income.line"), years, year -> yuan(year.line()), "muted");
    }

    private void line(int row, String key, List<Reckoning> years, Function<Reckoning, String> text) {
        line(row, workplace.say("desktop.income." + key), years, text, "plain");
    }

    private void line(int row, String name, List<Reckoning> years, Function<Reckoning, String> text, String style) {
        Label label = new Label(name);
        label.getStyleClass().add(style);
        table.add(label, 0, row);
        for (int i = 0; i < years.size(); i++) {
            Label value = new Label(text.apply(years.get(i)));
            value.getStyleClass().add(style);
            GridPane.setHalignment(value, HPos.RIGHT);
            GridPane.setHgrow(value, Priority.NEVER);
            table.add(value, i + 1, row);
        }
    }

    private static VBox figure(String number, String words) {
        Label value = new Label(number);
        value.getStyleClass().add("figure");
        Label name = new Label(words);
        name.getStyleClass().add("muted");
        return new VBox(2, value, name);
    }

    private static String yuan(Optional<Long> fen) {
        return fen.map(IncomePane::yuan).orElse("—");
    }

    private static String yuan(long fen) {
        return fen % 100 == 0 ? String.format("%,d", fen / 100) : String.format("%,.2f", fen / 100.0);
    }
}
