package org.villagebook.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The allowed values of a field. A code is the official Chinese wording itself, so that a book, a package and an
 * exported sheet read the same; older or mistaken wordings are its aliases.
 */
public record CodeList(String id, List<Code> codes) {

    /** One allowed value. {@code code} is what is stored; {@code aliases} are other wordings that mean it. */
    public record Code(String code, String en, List<String> aliases) {
    }

    /** The stored code for a wording, whether that is the code, its English name or an alias. */
    public Optional<String> match(String wording) {
        for (Code code : codes) {
            if (code.code.equals(wording) || code.en.equalsIgnoreCase(wording) || code.aliases.contains(wording)) {
                return Optional.of(code.code);
            }
        }
        return Optional.empty();
    }

    /** Code to English name, in the order of the list. */
    public Map<String, String> english() {
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach(code -> names.put(code.code, code.en));
        return names;
    }

    /** The codes in the order of the list. */
    public List<String> values() {
        return codes.stream().map(Code::code).toList();
    }
}
