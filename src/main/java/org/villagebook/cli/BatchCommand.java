package org.villagebook.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.villagebook.outcome.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "batch", description = "cli.batch")
final class BatchCommand extends Verb {

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.param.batch")
    private Path file;

    @Option(names = "--keep-going", descriptionKey = "cli.option.keepGoing")
    private boolean keepGoing;

    BatchCommand(Session session) {
        super(session);
    }

    /** Every line prints its own answer; the exit code is the gravest one. */
    @Override
    public Integer call() {
        int gravest = 0;
        List<String> lines = read();
        for (int i = 0; i < lines.size() && (gravest == 0 || keepGoing); i++) {
            int exit = run(lines.get(i), i + 1);
            if (exit != 0) {
                session().say("cli.batchLine", i + 1, exit);
            }
            gravest = Math.max(gravest, exit);
        }
        return gravest;
    }

    private int run(String line, int number) {
        String[] words;
        try {
            words = Words.split(line, number).toArray(String[]::new);
        } catch (Problem.InvalidInput unclosed) {
            return new Failures(session().surroundings(), session().messages()).report(unclosed, json());
        }
        return words.length == 0 ? 0 : Line.ofBatch(session(), json()).run(words);
    }

    private List<String> read() {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList();
        } catch (CharacterCodingException otherCharset) {
            throw new Problem.InvalidInput(otherCharset, "cli.notUtf8", file.getFileName());
        } catch (IOException unreadable) {
            throw new Problem.InvalidInput(unreadable, "cli.cannotRead", file.getFileName());
        }
    }

    @Override
    Answer answer() {
        throw new UnsupportedOperationException("every line has its own answer");
    }
}
