package org.villagebook.launch;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.villagebook.cli.CommandLineProgram;
import org.villagebook.cli.Surroundings;
import org.villagebook.desktop.shell.Desktop;
import org.villagebook.desktop.shell.DesktopOptions;
import org.villagebook.operation.DeskOpener;
import org.villagebook.outcome.SurpriseLog;

/**
 * Starts the program: the desktop without words, with {@code --practice} or with {@code --smoke BOOK}; the command
 * line with any others. Builds the object graph by hand.
 */
public final class Main {

    private Main() {
    }

    public static void main(String[] words) {
        // UTF-8 whatever the platform's locale is.
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        InstantSource clock = InstantSource.system();
        DeskOpener opener = new DeskOpener(clock, new SecureRandom());
        SurpriseLog surprises = new SurpriseLog(Folders.log(), clock);
        int exit = words.length == 0 || words[0].equals("--practice") || words[0].equals("--smoke")
                ? desktop(words, opener, surprises)
                : new CommandLineProgram(opener, new Surroundings(out, err, System::getenv, prompt(), surprises)).run(words);
        System.exit(exit);
    }

    /** A secret is read from a terminal only, never from a pipe. */
    private static Surroundings.Prompt prompt() {
        Console console = System.console();
        return console == null || !console.isTerminal() ? null : question -> console.readPassword("%s", question);
    }

    private static int desktop(String[] words, DeskOpener opener, SurpriseLog surprises) {
        boolean smoke = words.length > 0 && words[0].equals("--smoke");
        Path book = words.length > 1 ? Path.of(words[1]) : null;
        boolean practice = words.length > 0 && book == null;
        return new Desktop(opener, surprises,
                new DesktopOptions(book, Folders.practiceVillage(), Folders.settings(), practice, smoke)).run();
    }
}
