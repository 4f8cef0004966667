package org.villagebook.desktop.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.villagebook.desktop.component.Choices;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.Preference;
import org.villagebook.operation.RevealIdNumber;
import org.villagebook.operation.ShowRecord;

/** What a person can choose. Looks hold for the machine, the name at the keyboard for the book. */
public final class SettingsViewModel {

    private static final String PERSON = "person";
    /** Minutes without a key or a click; 0 for never. */
    static final List<Integer> LOCK_AFTER = List.of(5, 10, 30, 60, 0);
    private static final int ACCESSES = 20;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Workplace workplace;
    private final Choices choices;
    private final Runnable redraw;

    public SettingsViewModel(Workplace workplace, Choices choices, Runnable redraw) {
        this.workplace = workplace;
        this.choices = choices;
        this.redraw = redraw;
    }

    public boolean dark() {
        return choices.dark();
    }

    public void setDark(boolean dark) {
        if (dark != choices.dark()) {
            choices.setDark(dark);
            redraw.run();
        }
    }

    public boolean english() {
        return choices.locale().getLanguage().equals("en");
    }

    public void setEnglish(boolean english) {
        if (english != english()) {
            choices.setLocale(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
            redraw.run();
        }
    }

    public boolean compact() {
        return choices.compact();
    }

    public void setCompact(boolean compact) {
        if (compact != choices.compact()) {
            choices.setCompact(compact);
            redraw.run();
        }
    }

    public int lockAfter() {
        return choices.lockAfter();
    }

    public void setLockAfter(int minutes) {
        choices.setLockAfter(minutes);
    }

    /** Who looked at whole ID numbers, one line each, the newest first. */
    public void accesses(Consumer<List<String>> show) {
        workplace.background().read(progress -> new RevealIdNumber(workplace.desk()).newest(ACCESSES).stream()
                .map(access -> workplace.say("desktop.settings.accessLine",
                        MINUTE.format(access.at().atZone(ZoneId.systemDefault())), access.who(),
                        new ShowRecord(workplace.desk()).title(access.record()), access.reason())).toList(), show);
    }

    public String person() {
        return workplace.desk().signedIn();
    }

    /** From now on this name stands behind every change. */
    public void signIn(String person) {
        String name = person.strip();
        if (name.isEmpty() || name.equals(person())) {
            return;
        }
        workplace.background().read(progress -> {
            new Preference(workplace.desk()).keep(PERSON, name);
            workplace.desk().signIn(name);
            return name;
        }, signed -> workplace.notices().done(workplace.say("desktop.settings.signedIn", signed)));
    }
}
