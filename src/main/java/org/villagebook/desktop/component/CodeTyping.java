package org.villagebook.desktop.component;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.villagebook.catalogue.CodeList;

/** Lets a code be chosen by typing its beginning, its pinyin initials, or its English name. */
final class CodeTyping {

    private static final long PAUSE_MILLIS = 1000;

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
        return codes.codes().stream()
                .filter(code -> code.code().startsWith(words) || Initials.of(code.code()).startsWith(lower)
                        || code.en().toLowerCase(Locale.ROOT).startsWith(lower))
                .map(CodeList.Code::code).findFirst().orElse(words);
    }
}
