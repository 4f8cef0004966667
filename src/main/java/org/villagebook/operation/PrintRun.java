package org.villagebook.operation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.villagebook.book.PrintLog;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.paper.FormPress;
import org.villagebook.output.paper.Imprint;
import org.villagebook.output.paper.PaperFonts;
import org.villagebook.output.paper.Sheet;
import org.villagebook.record.Record;

/** One run of printing: deals the records out to sheets and files, prints, and logs what was printed. */
final class PrintRun {

    private final Desk desk;
    private final PrintForm form;
    private final PrintForm.Cabinet cabinet;
    private final PaperFonts fonts;
    private final boolean blank;
    private final long number;
    private final LocalDateTime at;
    private final Set<Integer> missing = new TreeSet<>();
    private final List<PrintLog.Printed> printed = new ArrayList<>();
    private int pages;
    private long done;

    PrintRun(Desk desk, PrintForm form, PrintForm.Cabinet cabinet, PaperFonts fonts, boolean blank) {
        this.desk = desk;
        this.form = form;
        this.cabinet = cabinet;
        this.fonts = fonts;
        this.blank = blank;
        this.number = desk.book().printLog().nextNumber();
        this.at = LocalDateTime.ofInstant(desk.book().clock().instant(), ZoneId.systemDefault());
    }

    /** The records of one sheet. */
    private record Load(List<Record> records) {
        String village() {
            return records.isEmpty() ? "" : records.getFirst().text("village");
        }
    }

    /** @param handOver what is done with the files before the run counts as printed */
    PrintForms.Printed run(List<Record> subjects, Path target, boolean folder, Progress progress, Runnable handOver) {
        List<Load> loads = loads(subjects);
        if (loads.isEmpty()) {
            throw new Problem.InvalidInput("operation.nothingToPrint");
        }
        long journal = desk.book().printLog().journalEnd();
        Map<Path, List<Load>> files = files(loads, target, folder);
        long bytes = 0;
        for (Map.Entry<Path, List<Load>> file : files.entrySet()) {
            OutsideFile.write(file.getKey(), out -> print(file.getValue(), loads.size(), progress, out));
            bytes += size(file.getKey());
        }
        handOver.run();
        if (!blank) {
            desk.book().printLog().add(new PrintLog.Run(number, form.id(), form.version(),
                    desk.book().clock().instant().toEpochMilli(), desk.signedIn(), loads.size(), pages, journal,
                    target.getFileName().toString()), printed);
        }
        return new PrintForms.Printed(List.copyOf(files.keySet()), blank ? 0 : number, loads.size(), pages, bytes, missing);
    }

    /** One document that is neither logged nor meant to come back. */
    void preview(List<Record> subjects, OutputStream out) throws IOException {
        List<Load> loads = loads(subjects);
        print(loads, loads.size(), Progress.SILENT, out);
    }

    private List<Load> loads(List<Record> subjects) {
        if (blank || form.subject() == null) {
            return List.of(new Load(List.of()));
        }
        return switch (form.per()) {
            case RECORD -> subjects.stream().map(subject -> new Load(List.of(subject))).toList();
            case GROUP -> groups(subjects);
            case BOOK -> subjects.isEmpty() ? List.of() : List.of(new Load(subjects));
        };
    }

    private static List<Load> groups(List<Record> subjects) {
        Map<List<String>, List<Record>> groups = new LinkedHashMap<>();
        subjects.forEach(subject -> groups.computeIfAbsent(List.of(subject.text("township"), subject.text("village"),
                subject.text("group")), place -> new ArrayList<>()).add(subject));
        return groups.values().stream().map(Load::new).toList();
    }

    private Map<Path, List<Load>> files(List<Load> loads, Path target, boolean folder) {
        Map<Path, List<Load>> files = new LinkedHashMap<>();
        for (Load load : loads) {
            String village = load.village();
            files.computeIfAbsent(!folder ? target : target.resolve(form.label().zh()
                    + (village.isEmpty() ? "" : "-" + village.replaceAll("[\\\\/:*?\"<>|]", "")) + ".pdf"),
                    file -> new ArrayList<>()).add(load);
        }
        return files;
    }

    private void print(List<Load> loads, int sheets, Progress progress, OutputStream out) throws IOException {
        Imprint imprint = new Imprint(desk.site().name(), desk.signedIn(), at, blank ? 0 : sheets,
                new FormFacts(desk).of(form.include(), blank));
        try (FormPress press = new FormPress(form, cabinet, desk.catalogue(), new BookRelatives(desk.book().read()),
                fonts, imprint)) {
            for (Load load : loads) {
                progress.step(done, sheets);
                press.add(sheet(load));
            }
            pages += press.write(out);
            missing.addAll(press.missing());
        }
    }

    private Sheet sheet(Load load) {
        done++;
        if (load.records().isEmpty()) {
            return new Sheet(null, List.of(), 1, "", "");
        }
        load.records().forEach(record -> printed.add(new PrintLog.Printed((int) done, record.type(), record.id())));
        if (form.per() != PrintForm.Per.RECORD) {
            return new Sheet(null, load.records(), (int) done, "", "");
        }
        Record subject = load.records().getFirst();
        SheetCode code = SheetCode.of(desk, number, (int) done, form.id() + '.' + form.version(), naturalNumber(subject), subject);
        return new Sheet(subject, List.of(), (int) done, code.typed(), code.scanned());
    }

    /** The number by which people know the record, if it is plain enough for a scanner. */
    private String naturalNumber(Record subject) {
        RecordType type = desk.catalogue().require(subject.type());
        return type.fields().stream().filter(field -> field.search() == Field.Search.NUMBER && !field.sensitive())
                .map(field -> subject.text(field.id())).filter(value -> value.matches("[0-9A-Za-z-]+")).findFirst().orElse("");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
