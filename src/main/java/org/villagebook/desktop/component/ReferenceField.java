package org.villagebook.desktop.component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.background.Pause;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Picks another record: a few letters of a name, pinyin or a number, then Enter. Its text is the record's id. */
public final class ReferenceField extends TextField {

    private static final int SHOWN = 8;

    private final Workplace workplace;
    private final RecordType target;
    private final StringProperty text;
    private final ListView<Row> choices = new ListView<>();
    private final Popup popup = new Popup();
    private final Latest latest;
    private final Pause typing;
    private boolean writing;
    private Runnable taken = () -> { };

    public ReferenceField(Workplace workplace, Field field, StringProperty text) {
        this.workplace = workplace;
        this.target = workplace.type(field.target());
        this.text = text;
        this.latest = workplace.background().latest();
        this.typing = workplace.background().pause(Duration.ofMillis(150));
        setPromptText(workplace.say("desktop.reference.prompt", target.label()));
        setMaxWidth(Double.MAX_VALUE);
        choices.getStyleClass().add("choices");
        choices.setCellFactory(list -> new ChoiceCell());
        choices.setFixedCellSize(36);
        choices.setFocusTraversable(false);
        choices.setOnMouseClicked(click -> take());
        popup.getContent().add(choices);
        popup.setAutoHide(true);
        textProperty().addListener((at, before, now) -> typed(now));
        text.addListener((at, before, now) -> showTitle(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((at, before, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
        showTitle(text.get());
    }

    /** What happens when a record was picked. */
    public void onTaken(Runnable action) {
        taken = action;
    }

    private void showTitle(String value) {
        Optional<RecordId> id = RecordId.parse(value);
        if (id.isEmpty()) {
            if (!value.equals(getText())) {
                write(value);
            }
            return;
        }
        workplace.background().read(progress -> new ShowRecord(workplace.desk()).title(id.get()), title -> {
            if (text.get().equals(value)) {
                write(title);
            }
        });
    }

    private void write(String words) {
        writing = true;
        setText(words);
        writing = false;
    }

    private void typed(String words) {
        if (writing) {
            return;
        }
        text.set(words.strip());
        if (words.isBlank()) {
            popup.hide();
            latest.forget();
            return;
        }
        typing.then(() -> latest.read(progress -> {
            List<Record> found = new RecordSearch(workplace.desk()).run(RecordQuery.all(target.id()), words);
            return new RowReader(workplace.desk(), workplace.locale(), List.of())
                    .read(found.stream().limit(SHOWN).toList());
        }, this::offer));
    }

    private void offer(List<Row> rows) {
        choices.getItems().setAll(rows);
        if (rows.isEmpty() || !isFocused() || getScene() == null) {
            popup.hide();
            return;
        }
        choices.getSelectionModel().select(0);
        choices.setPrefSize(Math.max(getWidth(), 320), rows.size() * choices.getFixedCellSize() + 10);
        Bounds at = localToScreen(getBoundsInLocal());
        if (!popup.isShowing() && at != null) {
            popup.show(this, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private void key(KeyEvent key) {
        if (!popup.isShowing()) {
            return;
        }
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            int step = key.getCode() == KeyCode.DOWN ? 1 : -1;
            int next = choices.getSelectionModel().getSelectedIndex() + step;
            choices.getSelectionModel().select(Math.clamp(next, 0, choices.getItems().size() - 1));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB) {
            take();
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
            }
        } else if (key.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            key.consume();
        }
    }

    private void take() {
        Row row = choices.getSelectionModel().getSelectedItem();
        popup.hide();
        if (row != null) {
            latest.forget();
            typing.cancel();
            write(row.text(target.title()));
            text.set(row.record().id().toString());
            positionCaret(getLength());
            taken.run();
        }
    }

    private final class ChoiceCell extends ListCell<Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.text(target.title()) + "   " + detail(row));
        }

        private String detail(Row row) {
            Map<String, String> texts = row.texts();
            return target.list().stream().filter(field -> !field.equals(target.title())).map(texts::get)
                    .filter(words -> words != null && !words.isBlank()).limit(3).collect(Collectors.joining(" · "));
        }
    }
}
