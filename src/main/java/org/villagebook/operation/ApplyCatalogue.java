package org.villagebook.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.villagebook.book.SafeFile;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.RecordType;
import org.villagebook.exchange.IssuedCatalogue;
import org.villagebook.outcome.Problem;

/** Takes the province's record types, figures and rules over. They hold from the next time that the book is opened. */
public final class ApplyCatalogue {

    private static final String NUMBER = "appliedCatalogue";

    private final Desk desk;

    public ApplyCatalogue(Desk desk) {
        this.desk = desk;
    }

    /**
     * What an issue brings.
     *
     * @param known whether this issue was applied before
     * @param added record types that the book did not have, by their names
     * @param newer record types that it has in an older version
     */
    public record Brought(long number, boolean known, List<String> files, List<String> added, List<String> newer) {
    }

    /** What would change, before anything does; problems as of {@link #run}. */
    public Brought look(Path file) {
        return brought(read(file));
    }

    /**
     * @throws Problem.PackageRejected PK-01 to PK-16, PK-40, PK-62 if the province of this site did not sign it
     * @throws Problem.InvalidInput    {@code operation.notEnrolled}, {@code operation.olderCatalogue}, or what is wrong
     *                                 in a file with its name and line; then nothing is changed
     */
    public Brought run(Path file) {
        IssuedCatalogue issue = read(file);
        Brought brought = brought(issue);
        if (brought.known()) {
            return brought;
        }
        Path folder = new BookCatalogue(desk.folder()).issued();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> each : issue.files().entrySet()) {
                SafeFile.write(folder.resolve(each.getKey()), each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new Problem.BookFailure(failed, "book.cannotWrite");
        }
        // Last: after a power cut the same file is simply applied again.
        desk.book().settings().put(NUMBER, Long.toString(issue.number()));
        return brought;
    }

    private IssuedCatalogue read(Path file) {
        IssuedCatalogue issue = IssuedCatalogue.read(OutsideFile.read(file), new Credentials(desk.book()).trustOrThrow());
        if (issue.number() < applied()) {
            throw new Problem.InvalidInput("operation.olderCatalogue", issue.number(), applied());
        }
        return issue;
    }

    private Brought brought(IssuedCatalogue issue) {
        Catalogue next = new BookCatalogue(desk.folder()).with(issue.files());
        List<RecordType> added = next.types().stream().filter(type -> present(type) == null).toList();
        List<RecordType> newer = next.types().stream()
                .filter(type -> present(type) != null && present(type).version() < type.version()).toList();
        return new Brought(issue.number(), issue.number() == applied(), List.copyOf(issue.files().keySet()), names(added),
                names(newer));
    }

    private RecordType present(RecordType type) {
        return desk.catalogue().type(type.id()).orElse(null);
    }

    private static List<String> names(List<RecordType> types) {
        return types.stream().map(type -> type.label().zh()).toList();
    }

    private long applied() {
        return desk.book().settings().text(NUMBER).map(Long::parseLong).orElse(0L);
    }
}
