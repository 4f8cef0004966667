package org.villagebook.operation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.PackageReader;
import org.villagebook.exchange.SealedHeader;
import org.villagebook.exchange.TrustList;
import org.villagebook.indicator.Figure;
import org.villagebook.indicator.Indicator;
import org.villagebook.indicator.Period;
import org.villagebook.outcome.Phrase;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;

/**
 * Takes in files of the exchange: packages, receipts, trust lists. Each file stands for itself: one that is refused
 * stops none of the others, and each package is taken in whole or not at all.
 */
public final class ReceivePackages {

    private final Desk desk;

    public ReceivePackages(Desk desk) {
        this.desk = desk;
    }

    /**
     * What each file would do, in this order, without writing anything: it is done, looked at, and taken back.
     */
    public List<Received> preview(List<Path> named) {
        Inbox inbox = inbox();
        inbox.rehearsing();
        return desk.book().rehearse(() -> {
            List<Received> results = new ArrayList<>();
            for (Path file : OutsideFile.expand(named)) {
                results.add(refusable(file, inbox, () -> look(file, inbox)));
            }
            results.replaceAll(inbox::afterAll);
            return results;
        });
    }

    /**
     * What the files would do.
     *
     * @param figures of the report that would change, whatever day they are about; by all files together
     */
    public record Preview(List<Received> files, List<FigureEffect> figures) {
    }

    /** As {@link #preview}, with the figures that would change. */
    public Preview look(List<Path> named, Progress progress) {
        Inbox inbox = inbox();
        inbox.rehearsing();
        Period always = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
        List<Indicator> indicators = new CountIndicators(desk).indicators();
        return desk.book().rehearse(() -> {
            List<Received> results = new ArrayList<>();
            Map<String, Figure> before = Counting.rehearsed(desk).run(indicators, always, progress).figures();
            List<Path> files = OutsideFile.expand(named);
            for (Path file : files) {
                progress.step(results.size(), files.size());
                results.add(refusable(file, inbox, () -> look(file, inbox)));
            }
            results.replaceAll(inbox::afterAll);
            Map<String, Figure> after = Counting.rehearsed(desk).run(indicators, always, progress).figures();
            return new Preview(results, FigureEffect.between(before, after));
        });
    }

    /**
     * Takes the files in and writes a receipt for every device heard of.
     *
     * @param receipts folder for the receipts, or null for none
     */
    public List<Received> run(List<Path> named, Path receipts, Progress progress) {
        Inbox inbox = inbox();
        List<Path> files = receiptsFirst(OutsideFile.expand(named));
        inbox.applyAllWaiting();
        List<Received> results = new ArrayList<>();
        Set<String> heard = new LinkedHashSet<>();
        for (Path file : files) {
            progress.step(results.size(), files.size());
            Received result = refusable(file, inbox, () -> take(file, inbox));
            results.add(result);
            if (!result.device().isEmpty()) {
                heard.add(result.device());
            }
        }
        if (!inbox.givesReceipts()) {
            heard.forEach(new ReceiptWriter(desk.book(), inbox.keys(), inbox.trust())::owe);
        }
        if (receipts != null && inbox.givesReceipts()) {
            answer(inbox, heard, receipts, results);
        }
        // A package that waited at first may have been applied when the missing one came later in this same call.
        results.replaceAll(inbox::afterAll);
        return results;
    }

    /** A receipt may tell that this book is an old copy, which matters for everything else on the stick. */
    private List<Path> receiptsFirst(List<Path> files) {
        return new Credentials(desk.book()).trust().map(TrustList::province)
                .filter(province -> province.id().equals(desk.book().settings().deviceId())).isPresent() ? files
                : files.stream().sorted(Comparator.comparing(file -> !file.toString().endsWith(".vbr"))).toList();
    }

    /** A receipt for every device heard of, and what it should have besides. */
    private void answer(Inbox inbox, Set<String> heard, Path receipts, List<Received> results) {
        ReceiptWriter writer = new ReceiptWriter(desk.book(), inbox.keys(), inbox.trust());
        HomePackages home = new HomePackages(desk.book(), inbox.keys(), inbox.trust());
        for (String device : heard) {
            writer.write(device, receipts, results);
            home.send(inbox.trust().device(device).orElseThrow(), receipts, 0, Progress.SILENT);
        }
    }

    private Inbox inbox() {
        Credentials credentials = new Credentials(desk.book());
        DeviceKeys keys = credentials.keys();
        TrustList trust = credentials.trustOrThrow();
        return new Inbox(desk.book(), keys, trust, this::renewIfBehind);
    }

    private Received take(Path file, Inbox inbox) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".vbr")) {
            return receipt(file, inbox);
        }
        if (name.endsWith(".vbt")) {
            AcceptEnrolment.Accepted accepted = new AcceptEnrolment(desk).run(file);
            return new Received(file, Received.State.APPLIED, "", 0, List.of(),
                    Phrase.of("operation.trustListTaken", accepted.province().name()), "");
        }
        if (name.endsWith(".vbc")) {
            ApplyCatalogue.Brought brought = new ApplyCatalogue(desk).run(file);
            return new Received(file, brought.known() ? Received.State.DUPLICATE : Received.State.APPLIED, "", 0, List.of(),
                    Phrase.of("operation.catalogueTaken", brought.number(), String.join("、", brought.added())), "");
        }
        return takePackage(file, inbox);
    }

    /** Receipts, trust lists and catalogues change no records: a preview only looks at packages. */
    private Received look(Path file, Inbox inbox) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".vbr") || name.endsWith(".vbt") || name.endsWith(".vbc")
                ? new Received(file, Received.State.KEPT, "", 0, List.of(), Phrase.of("operation.nothingToPreview"), "")
                : takePackage(file, inbox);
    }

    private static Received takePackage(Path file, Inbox inbox) {
        byte[] bytes = OutsideFile.read(file);
        SealedHeader header = PackageReader.peek(bytes, inbox.trust());
        if (header.sender().id().equals(inbox.keys().device().id())) {
            return new Received(file, Received.State.KEPT, Inbox.OTHER_RECIPIENT, 0, List.of(),
                    Phrase.of("operation.ownPackage"), "");
        }
        try {
            return inbox.take(file, bytes, header);
        } catch (Problem.PackageRejected rejected) {
            if (inbox.givesReceipts() || !rejected.code().equals(Inbox.OTHER_RECIPIENT)) {
                throw rejected;
            }
            return new Received(file, Received.State.KEPT, Inbox.OTHER_RECIPIENT, 0, List.of(),
                    Phrase.of("operation.packageOfOthers"), "");
        }
    }

    /** At once: what comes home next may carry the same numbers as work that only this copy has. */
    private void renewIfBehind() {
        RenewDevice renewing = new RenewDevice(desk);
        if (renewing.needed()) {
            renewing.asNewEpoch();
        }
    }

    /** A stick carries the receipts of all sites; those of the others are left alone. */
    private Received receipt(Path file, Inbox inbox) {
        try {
            Received taken = new ReceiptReader(desk.book(), inbox.keys(), inbox.trust()).take(file);
            renewIfBehind();
            return taken;
        } catch (Problem.PackageRejected rejected) {
            if (!rejected.code().equals(Inbox.OTHER_RECIPIENT)) {
                throw rejected;
            }
            return new Received(file, Received.State.KEPT, Inbox.OTHER_RECIPIENT, 0, List.of(),
                    Phrase.of("operation.receiptOfOthers"), "");
        }
    }

    @FunctionalInterface
    private interface Taking {
        Received run();
    }

    private static Received refusable(Path file, Inbox inbox, Taking taking) {
        try {
            return taking.run();
        } catch (Problem.PackageRejected rejected) {
            boolean newer = rejected.code().equals(Inbox.NEWER);
            if (!newer) {
                inbox.quarantine(file);
            }
            return new Received(file, newer ? Received.State.KEPT : Received.State.REFUSED, rejected.code(), 0,
                    List.of(), Phrase.of(rejected.key(), rejected.arguments().toArray()), "");
        } catch (Problem.InvalidInput unreadable) {
            return Received.refused(file, "PK-01", Phrase.of(unreadable.key(), unreadable.arguments().toArray()));
        }
    }
}
