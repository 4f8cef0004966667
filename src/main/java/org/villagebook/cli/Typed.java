package org.villagebook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words of the form {@code field=value}. */
final class Typed {

    private Typed() {
    }

    /** Texts by field; a value may contain further equals signs and may be empty. */
    static Map<String, String> texts(CommandSpec command, List<String> words) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new ParameterException(command.commandLine(), word, null,
                        command.positionalParameters().getLast(), word);
            }
            texts.put(word.substring(0, equals).strip(), word.substring(equals + 1));
        }
        return texts;
    }
}
