package org.villagebook.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.villagebook.book.HandedLog;
import org.villagebook.catalogue.Label;
import org.villagebook.catalogue.Layout;
import org.villagebook.catalogue.LayoutReader;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.layout.Facts;
import org.villagebook.output.layout.LayoutWorkbook;
import org.villagebook.record.Record;

/** Fills the forms of other offices in their own layout, and keeps to whom each file was handed. */
public final class FillLayout {

    /** Folder of a book with layouts of its own and changed shipped ones. */
    static final String FOLDER = "layouts";

    /** The whole workbook is held in memory while it is filled, so its size has an end. */
    private static final int MOST_SHEETS = 300;
    private static final int MOST_ROWS = 8000;
    private static final int LONGEST_WHOM = 100;

    private final Desk desk;

    public FillLayout(Desk desk) {
        this.desk = desk;
    }

    /** A file that was written. @param sheets of the form itself */
    public record Written(int sheets, int records, long bytes) {
    }

    /**
     * A file that was handed on.
     *
     * @param layout title of the layout, or its id if it is no longer there
     * @param full   whether ID numbers stood in full
     */
    public record Handed(Instant at, Label layout, String whom, int records, boolean full, String who, String file) {
    }

    /** The layouts about record types that this site keeps, in their order. */
    public List<Layout> layouts() {
        return new LayoutReader(desk.catalogue()).read(desk.folder().resolve(FOLDER)).stream()
                .filter(layout -> desk.catalogue().require(layout.subject()).keptBy(desk.site().role().word())).toList();
    }

    /**
     * The layout of that id or title.
     *
     * @throws Problem.InvalidInput {@code operation.noSuchLayout} with the layouts that there are
     */
    public Layout layout(String word) {
        List<Layout> layouts = layouts();
        return layouts.stream().filter(layout -> layout.id().equals(word) || layout.label().zh().equals(word)).findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("operation.noSuchLayout", word, layouts.stream()
                        .map(layout -> layout.id() + "（" + layout.label().zh() + "）").collect(Collectors.joining("、"))));
    }

    /** The records that the layout would be filled with. */
    public List<Record> subjects(Layout layout, PrintChoice choice) {
        return new LayoutSubjects(desk, layout).find(choice);
    }

    /**
     * Writes the filled workbook and keeps to whom it goes.
     *
     * @param whom office or person that gets the file
     * @param full ID numbers in full; {@link ShowFullNumbers} must have been told why
     * @throws Problem.InvalidInput  {@code operation.noRecipient}, {@code operation.nothingToFill},
     *                               {@code operation.layoutTooLong}, {@code output.layout.*}
     * @throws Problem.OutputFailure {@code operation.cannotWrite}
     */
    public Written run(Layout layout, PrintChoice choice, String whom, boolean full, Path file, Progress progress) {
        if (whom.isBlank() || whom.strip().length() > LONGEST_WHOM) {
            throw new Problem.InvalidInput("operation.noRecipient", LONGEST_WHOM);
        }
        long journal = desk.book().printLog().journalEnd();
        List<Record> records = subjects(layout, choice);
        if (records.isEmpty()) {
            throw new Problem.InvalidInput("operation.nothingToFill", layout.label());
        }
        int most = layout.per() == Layout.Per.RECORD ? MOST_SHEETS : MOST_ROWS;
        if (records.size() > most) {
            throw new Problem.InvalidInput("operation.layoutTooLong", layout.label(), records.size(), most);
        }
        Instant now = desk.book().clock().instant();
        Facts facts = new Facts(desk.site().name(), desk.signedIn(), LocalDate.ofInstant(now, ZoneId.systemDefault()), full);
        byte[] workbook = new LayoutWorkbook(layout, desk.catalogue(), new BookRelatives(desk.book().read()))
                .fill(records, facts, progress);
        OutsideFile.write(file, workbook);
        try {
            desk.book().handedLog().add(new HandedLog.Handed(layout.id(), now.toEpochMilli(), desk.signedIn(), whom.strip(),
                    records.size(), full, journal, file.getFileName().toString()), layout.subject(),
                    records.stream().map(Record::id).toList());
        } catch (Problem notKept) {
            // Nothing leaves without a trace.
            OutsideFile.remove(file);
            throw notKept;
        }
        return new Written(layout.per() == Layout.Per.RECORD ? records.size() : 1, records.size(), workbook.length);
    }

    /** What was handed to whom on this machine, the newest first. */
    public List<Handed> handed(int limit) {
        List<Layout> layouts = layouts();
        return desk.book().handedLog().newest(limit).stream().map(handed -> new Handed(Instant.ofEpochMilli(handed.at()),
                layouts.stream().filter(layout -> layout.id().equals(handed.layout())).map(Layout::label).findFirst()
                        .orElse(new Label(handed.layout(), handed.layout())),
                handed.whom(), handed.records(), handed.full(), handed.who(), handed.target())).toList();
    }
}
