package org.villagebook.desktop.component;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Access;
import org.villagebook.record.Change;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.ValueDisplay;
import org.villagebook.record.Write;

/** Every change of a record: who, when, what it was before and after, and the package it came in. */
public final class HistoryList extends VBox {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FIELDS_SHOWN = 12;

    private final Workplace workplace;
    private final RecordType type;

    public HistoryList(Workplace workplace, RecordType type) {
        super(16);
        this.workplace = workplace;
        this.type = type;
        getStyleClass().add("history");
    }

    /** Shows the changes and the looks at masked numbers among them, the newest first. */
    public void show(List<HistoryEntry> entries, List<Access> accesses) {
        List<VBox> boxes = new ArrayList<>();
        int next = 0;
        for (HistoryEntry entry : entries) {
            while (next < accesses.size() && accesses.get(next).at().isAfter(entry.change().at())) {
                boxes.add(look(accesses.get(next++)));
            }
            boxes.add(entry(entry, entry == entries.getLast()));
        }
        getChildren().setAll(boxes);
    }

    private VBox look(Access access) {
        Label who = new Label(access.who());
        who.getStyleClass().add("timeline-title");
        Label when = new Label(MINUTE.format(access.at().atZone(ZoneId.systemDefault())) + " · "
                + workplace.say("desktop.history.looked"));
        when.getStyleClass().add("muted");
        Label what = new Label(workplace.say("desktop.history.line", type.require(access.field()).label(),
                access.reason()));
        what.getStyleClass().add("timeline-detail");
        VBox box = new VBox(4, new HBox(8, who, when), what);
        box.getStyleClass().add("history-entry");
        return box;
    }

    private VBox entry(HistoryEntry entry, boolean first) {
        Change change = entry.change();
        Label who = new Label(change.who());
        who.getStyleClass().add("timeline-title");
        Label when = new Label(MINUTE.format(change.at().atZone(ZoneId.systemDefault())) + " · " + (first ? workplace.say("desktop.history.put") : what(change))
                + Optional.ofNullable(entry.origin())
                .map(origin -> " · " + workplace.say("desktop.history.package", origin.site(), origin.seq())).orElse(""));
        when.getStyleClass().add("muted");
        VBox box = new VBox(4, new HBox(8, who, when));
        box.getStyleClass().add("history-entry");
        List<Label> lines = new ArrayList<>();
        change.writes().forEach((field, write) -> type.field(field).ifPresent(known -> lines.add(line(known, write))));
        lines.stream().limit(FIELDS_SHOWN).forEach(box.getChildren()::add);
        if (lines.size() > FIELDS_SHOWN) {
            Label rest = new Label(workplace.say("desktop.history.more", lines.size() - FIELDS_SHOWN));
            rest.getStyleClass().add("muted");
            box.getChildren().add(rest);
        }
        return box;
    }

    private String what(Change change) {
        String reason = change.reason().split(":", 2)[0];
        String key = "desktop.history." + reason;
        String words = workplace.say(key);
        return words.equals(key) ? workplace.say("desktop.history.set") : words;
    }

    private Label line(Field field, Write write) {
        String after = shown(field, write.after());
        String text = workplace.say("desktop.history.line", field.label(), write.before() == null ? after
                : shown(field, write.before()) + " → " + after);
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("timeline-detail");
        return line;
    }

    private String shown(Field field, String value) {
        if (value == null) {
            return workplace.say("desktop.history.empty");
        }
        if (field.isReference()) {
            return workplace.type(field.target()).label().in(workplace.locale());
        }
        return ValueDisplay.shown(field, field.codes() == null ? null : workplace.desk().catalogue().codesOf(field),
                value, workplace.locale());
    }
}
