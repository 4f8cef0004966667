package org.villagebook.operation;

import java.nio.file.Path;
import java.util.List;
import org.villagebook.operation.ExportPackage.Exported;
import org.villagebook.outcome.Progress;

/** The post of a practice province: its sites are enrolled and send their packages through folders. */
final class PracticePost {

    private final Desk office;
    private final Path folder;

    PracticePost(Desk office, Path folder) {
        this.office = office;
        this.folder = folder;
    }

    void enrol(Desk village) {
        Path request = folder.resolve("enrolment").resolve(village.site().code() + ".vbq");
        Path trust = folder.resolve("enrolment").resolve("province.vbt");
        new RequestEnrolment(village).run(request);
        new ApproveEnrolment(office).run(List.of(request), trust);
        new AcceptEnrolment(village).run(trust);
    }

    /** Exports a village's package; the office takes it in and the village gets its receipt, if {@code delivered}. */
    void report(Desk village, boolean delivered) {
        Exported exported = new ExportPackage(village).run(folder.resolve("packages"), 0, Progress.SILENT);
        if (delivered) {
            Path receipts = folder.resolve("receipts").resolve(village.site().code());
            new ReceivePackages(office).run(exported.files(), receipts, Progress.SILENT);
            new ReceivePackages(village).run(List.of(receipts), null, Progress.SILENT);
        }
    }
}
