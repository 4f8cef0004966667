package org.villagebook.desktop.photo;

import javafx.util.StringConverter;
import org.villagebook.catalogue.CodeList;
import org.villagebook.desktop.component.Workplace;

/** The words for the stages of a project that a photograph shows; an empty code is any. */
final class SideWords extends StringConverter<String> {

    private final Workplace workplace;
    private final CodeList sides;

    SideWords(Workplace workplace, CodeList sides) {
        this.workplace = workplace;
        this.sides = sides;
    }

    @Override
    public String toString(String code) {
        if (code == null || code.isEmpty()) {
            return workplace.say("desktop.photo.anySide");
        }
        return workplace.locale().getLanguage().equals("en") ? sides.english().getOrDefault(code, code) : code;
    }

    @Override
    public String fromString(String words) {
        return sides.match(words).orElse("");
    }
}
