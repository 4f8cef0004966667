package org.villagebook.desktop.component;

import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.villagebook.catalogue.CodeList;

/** Lets a code be chosen by typing its beginning, its pinyin initials, or its English name. */
final class CodeTyping {

    private static final long PAUSE_MILLIS = 1000;

    /** What was typed can mean one code only, so a form may move on. */
    static final EventType<Decided> DECIDED = new EventType<>("code decided");

    /** {@code rest} is what a fast typist may still type of the code's initials. */
    static final class Decided extends Event {
        private final String rest;

        Decided(String rest) {
            super(DECIDED);
            this.rest = rest;
        }

        String rest() {
            return rest;
        }
    }

    private final CodeList codes;
    private final StringBuilder typed = new StringBuilder();
    private long last;

    private CodeTyping(CodeList codes) {
        this.codes = codes;
    }

    static void attach(ComboBox<String> box, CodeList codes) {
        CodeTyping typing = new CodeTyping(codes);
        if (box.isEditable()) {
            box.getEditor().focusedProperty().addListener((at, before, focused) -> {
                if (!focused) {
                    box.setValue(typing.match(box.getEditor().getText()));
                }
            });
            return;
        }
        box.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (!key.isShortcutDown() && !key.isAltDown()) {
                typing.type(box, key.getCharacter());
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
                box.setValue("");
                key.consume();
            }
        });
    }

    private void type(ComboBox<String> box, String characters) {
        if (characters.isBlank() || Character.isISOControl(characters.charAt(0))) {
            return;
        }
        long now = System.currentTimeMillis();
        if (now - last > PAUSE_MILLIS) {
            typed.setLength(0);
        }
        last = now;
        if (!choose(box, typed.append(characters)) && typed.length() > characters.length()) {
            // Not a longer beginning: perhaps the beginning of another code.
            typed.setLength(0);
            choose(box, typed.append(characters));
        }
    }

    private boolean choose(ComboBox<String> box, StringBuilder words) {
        String found = match(words.toString());
        boolean known = codes.values().contains(found);
        if (known) {
            box.setValue(found);
            if (meant(words.toString()).size() == 1) {
                String initials = Initials.of(found);
                box.fireEvent(new Decided(initials.startsWith(words.toString().toLowerCase(Locale.ROOT))
                        ? initials.substring(words.length()) : ""));
                typed.setLength(0);
            }
        }
        return known;
    }

    /** The code that is meant, or the text itself. */
    String match(String text) {
        String words = text.strip();
        String lower = words.toLowerCase(Locale.ROOT);
        if (words.isEmpty() || codes.match(words).isPresent()) {
            return codes.match(words).orElse("");
        }
        return meant(lower).stream().findFirst().orElse(words);
    }

    /** The codes that begin so, in characters, pinyin initials or English. */
    private List<String> meant(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        return codes.codes().stream()
                .filter(code -> code.code().startsWith(lower) || Initials.of(code.code()).startsWith(lower)
                        || code.en().toLowerCase(Locale.ROOT).startsWith(lower))
                .map(CodeList.Code::code).toList();
    }
}
