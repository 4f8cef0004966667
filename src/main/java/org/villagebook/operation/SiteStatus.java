package org.villagebook.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.villagebook.book.Book;
import org.villagebook.book.PackageLedger.Chain;
import org.villagebook.book.PackageLedger.Incoming;
import org.villagebook.book.PackageLedger.Outgoing;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.TrustList;
import org.villagebook.record.ConflictEntry;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Site;

/** The site board: what has arrived from whom, what is missing, and what became of our own packages. */
public final class SiteStatus {

    /** Packages that came in last; the package ledger has all of them. */
    private static final int SHOWN = 2000;

    private final Desk desk;

    public SiteStatus(Desk desk) {
        this.desk = desk;
    }

    /**
     * One device of a site.
     *
     * @param received   last number up to which nothing is missing, 0 before the first
     * @param gaps       missing numbers below the highest one that has arrived
     * @param daysSilent whole days since something came, or null if nothing ever came
     * @param frozen     two different packages with one number were seen
     * @param zeroReport whether the last package says that nothing happened: heard of, and nothing new
     */
    public record SiteLine(Site site, String device, int epoch, long received, List<Long> gaps, Long daysSilent,
                           long conflicts, boolean frozen, boolean zeroReport) {
    }

    /** One package made here. {@code state}: made, carried or received. */
    public record OutboxLine(int epoch, long seq, String state, long changes, long bytes, Instant madeAt,
                             Instant receivedAt, String file) {
    }

    /** One package that came in. */
    public record InboxLine(String site, String device, int epoch, long seq, String state, long changes, Instant receivedAt) {
    }

    /**
     * @param enrolled       whether this site may send or receive packages
     * @param unsent         changes of this device that no package carries yet
     * @param daysSinceReceipt days since the oldest package without a receipt was made, or null if there is none
     */
    public record Board(boolean enrolled, List<SiteLine> sites, List<OutboxLine> outbox, List<InboxLine> inbox,
                        long unsent, Long daysSinceReceipt) {
    }

    public Board run() {
        Book book = desk.book();
        Optional<TrustList> trust = new Credentials(book).trust();
        List<OutboxLine> outbox = book.packages().outgoing().stream().map(SiteStatus::line).toList();
        List<InboxLine> inbox = book.packages().incoming(SHOWN).stream().map(in -> new InboxLine(in.site(), in.device(), in.epoch(),
                in.seq(), in.state(), in.changes(), Instant.ofEpochMilli(in.receivedAt()))).toList();
        long carried = book.packages().outgoing().stream().filter(out -> out.epoch() == book.settings().epoch())
                .mapToLong(Outgoing::last).max().orElse(0);
        Long waiting = outbox.stream().filter(line -> !line.state().equals("received")).map(OutboxLine::madeAt)
                .min(Comparator.naturalOrder()).map(this::daysSince).orElse(null);
        return new Board(trust.isPresent(), trust.map(this::sites).orElse(List.of()), outbox, inbox,
                Math.max(0, book.settings().lastCounter() - carried), waiting);
    }

    private static OutboxLine line(Outgoing out) {
        return new OutboxLine(out.epoch(), out.seq(), out.state().equals("prepared") ? "made" : out.state(),
                out.changes(), out.bytes(), Instant.ofEpochMilli(out.madeAt()),
                out.receivedAt() == null ? null : Instant.ofEpochMilli(out.receivedAt()), out.file());
    }

    private long daysSince(Instant instant) {
        return Math.max(0, Duration.between(instant, desk.book().clock().instant()).toDays());
    }

    private List<SiteLine> sites(TrustList trust) {
        if (desk.site().role() != Site.Role.PROVINCE) {
            return List.of();
        }
        Map<String, Long> conflicts = conflictsBySite();
        List<SiteLine> lines = new ArrayList<>();
        for (Device device : trust.devices()) {
            if (!device.id().equals(trust.province().id())) {
                lines.add(line(device, conflicts.getOrDefault(device.site().key(), 0L)));
            }
        }
        lines.sort(Comparator.comparing((SiteLine line) -> line.site().code()).thenComparing(SiteLine::device));
        return lines;
    }

    private SiteLine line(Device device, long conflicts) {
        Optional<Chain> chain = desk.book().packages().chain(device.id());
        long received = chain.map(known -> known.nextSeq() - 1).orElse(0L);
        List<Incoming> incoming = desk.book().packages().incoming(device.id());
        TreeSet<Long> waiting = incoming.stream().filter(in -> in.state().equals("waiting")).map(Incoming::seq)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean zero = incoming.stream().filter(in -> in.state().equals("applied"))
                .max(Comparator.comparing(Incoming::epoch).thenComparing(Incoming::seq))
                .filter(in -> in.changes() == 0).isPresent();
        List<Long> gaps = new ArrayList<>();
        for (long seq = received + 1; !waiting.isEmpty() && seq < waiting.last(); seq++) {
            if (!waiting.contains(seq)) {
                gaps.add(seq);
            }
        }
        return new SiteLine(device.site(), device.id(), chain.map(Chain::epoch).orElse(1), received, gaps,
                chain.map(known -> daysSince(Instant.ofEpochMilli(known.heardAt()))).orElse(null), conflicts,
                chain.map(Chain::frozen).orElse(false), zero);
    }

    /** A conflict counts for the site whose package first brought the record. */
    private Map<String, Long> conflictsBySite() {
        return desk.book().read().conflicts().stream().map(ConflictEntry::record)
                .map(id -> desk.book().read().history(id).reversed().stream().map(HistoryEntry::origin)
                        .filter(origin -> origin != null).map(HistoryEntry.Origin::site).findFirst().orElse(""))
                .collect(Collectors.groupingBy(site -> site, Collectors.counting()));
    }
}
