package org.villagebook.desktop.indicator;

import java.math.BigDecimal;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.villagebook.indicator.Figure;

/** A line of the list of figures: name, years, value. */
final class FigureCell extends ListCell<FigureLine> {

    private static final double VALUE_WIDTH = 116;

    private final Locale locale;

    FigureCell(Locale locale) {
        this.locale = locale;
    }

    @Override
    protected void updateItem(FigureLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : line.isFigure() ? figure(line) : section(line));
        setDisable(!empty && line != null && !line.isFigure());
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("section"), isDisabled());
    }

    private Label section(FigureLine line) {
        Label name = new Label(line.section());
        name.getStyleClass().add("figure-section");
        return name;
    }

    private HBox figure(FigureLine line) {
        Figure figure = line.figure();
        Label name = new Label(figure.indicator().name().in(locale));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tooltip.install(name, new Tooltip(figure.indicator().name().in(locale)));
        Label value = new Label(exact(figure.value()));
        value.getStyleClass().add("figure-value");
        Label unit = new Label(figure.indicator().unit().in(locale));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox number = new HBox(4, value, unit);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMinWidth(VALUE_WIDTH);
        HBox cell = new HBox(12, name, new Sparkline(line.years()), number);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setPrefWidth(0);
        return cell;
    }

    /** 1,234.5 */
    static String exact(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }
}
