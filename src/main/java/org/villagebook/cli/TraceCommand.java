package org.villagebook.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Thing;
import org.villagebook.operation.Desk;
import org.villagebook.operation.PackageProof;
import org.villagebook.operation.TraceIndicator;
import org.villagebook.operation.TraceIndicator.Trace;
import org.villagebook.outcome.Progress;
import org.villagebook.record.HistoryEntry;
import org.villagebook.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "trace", description = "cli.trace")
final class TraceCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", paramLabel = "INDICATOR", descriptionKey = "cli.param.indicator")
    private String code;

    @Mixin
    private PeriodOptions period;

    TraceCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        TraceIndicator tracing = new TraceIndicator(desk);
        Trace trace = tracing.run(code, period.period(), Progress.SILENT);
        RecordText text = new RecordText(desk, false, session().locale());
        return Answer.of(Json.object("indicator", trace.figure().code(), "from", trace.period().from().toString(),
                "asOf", trace.period().asOf().toString(), "value", trace.figure().value(), "disputed",
                trace.figure().disputed(), "unproven", trace.figure().unproven(), "rows",
                trace.things().stream().map(thing -> json(desk, tracing, trace, text, thing)).iterator()),
                out -> print(out, desk, tracing, trace));
    }

    /** One thing that was counted; its first record counts, the others are the same thing again. */
    private Map<String, Object> json(Desk desk, TraceIndicator tracing, Trace trace, RecordText text, Thing thing) {
        return Json.object("contribution", thing.contribution(), "date", thing.counted().date(), "reason",
                thing.reason() == Thing.Reason.NONE ? null : reason(thing.reason()), "unproven", thing.unproven(),
                "disputed", thing.disputed(), "records", thing.evidence().stream()
                        .map(one -> json(desk, tracing, trace, text, thing, one)).toList());
    }

    private Map<String, Object> json(Desk desk, TraceIndicator tracing, Trace trace, RecordText text, Thing thing,
                                     Evidence one) {
        RecordType type = desk.catalogue().require(one.type());
        Map<String, Object> json = text.json(tracing.record(one).orElseThrow());
        List<HistoryEntry> history = tracing.history(one);
        json.put("counted", counts(thing, one));
        json.put("village", one.place().village());
        json.put("county", one.place().county());
        json.put("unit", one.place().unit());
        json.put("site", one.site());
        json.put("unproven", one.unproven());
        json.put("packages", trace.packages(one).stream().map(proof -> json(proof, history)).toList());
        json.put("history", history.stream().map(entry -> ShowCommand.entryJson(text, type, entry)).toList());
        return json;
    }

    private static Map<String, Object> json(PackageProof proof, List<HistoryEntry> history) {
        return Json.object("site", proof.site().key(), "siteName", proof.site().name(), "device", proof.device(),
                "signer", proof.label(), "person", person(proof, history), "epoch", proof.epoch(), "seq", proof.seq(),
                "received", proof.receivedAt().toString(), "proof", proof.state().word());
    }

    /** Who made the newest change that the package brought. */
    private static String person(PackageProof proof, List<HistoryEntry> history) {
        return history.stream().filter(entry -> entry.origin() != null && entry.origin().device().equals(proof.device())
                        && entry.origin().epoch() == proof.epoch() && entry.origin().seq() == proof.seq())
                .map(entry -> entry.change().who()).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static boolean counts(Thing thing, Evidence one) {
        return thing.reason() != Thing.Reason.NO_KEY && one == thing.counted();
    }

    private static String reason(Thing.Reason reason) {
        return switch (reason) {
            case NONE -> "";
            case SAME_EVENT -> "sameEvent";
            case SAME_KEY -> "sameKey";
            case NO_KEY -> "noKey";
        };
    }

    private void print(PrintStream out, Desk desk, TraceIndicator tracing, Trace trace) {
        session().table(Set.of(1), "cli.column.day", "cli.column.contribution", "cli.column.title", "cli.column.site",
                "cli.column.package", "cli.column.signer", "cli.column.receivedOn", "cli.column.proof",
                "cli.column.remark", "cli.column.id").print(out, rows(desk, tracing, trace));
        out.println(session().messages().get("cli.traced", trace.figure().indicator().name(),
                trace.figure().value().toPlainString(), trace.figure().indicator().unit(),
                trace.figure().unproven().toPlainString()));
    }

    private Iterator<List<String>> rows(Desk desk, TraceIndicator tracing, Trace trace) {
        return trace.things().stream().flatMap(thing -> thing.evidence().stream()
                .flatMap(one -> row(desk, tracing, trace, thing, one))).iterator();
    }

    private Stream<List<String>> row(Desk desk, TraceIndicator tracing, Trace trace, Thing thing, Evidence one) {
        List<PackageProof> proofs = trace.packages(one);
        PackageProof first = proofs.isEmpty() ? null : proofs.getFirst();
        String title = tracing.record(one).map(record -> title(desk, record)).orElse("");
        boolean worst = proofs.stream().anyMatch(proof -> proof.state() != PackageProof.State.VERIFIED);
        return Stream.of(List.of(one.date(), counts(thing, one) ? thing.contribution().toPlainString() : "–", title,
                first == null ? desk.site().name() : first.site().name(),
                first == null ? "" : first.epoch() + "-" + first.seq(), first == null ? "" : first.label(),
                first == null ? "" : session().moment(first.receivedAt()),
                session().messages().get(first == null ? "cli.proof.here" : worst ? "cli.proof.unproven" : "cli.proof.verified"),
                counts(thing, one) ? "" : session().messages().get("cli.reason." + reason(thing.reason())),
                one.record().toString()));
    }

    private static String title(Desk desk, Record record) {
        return record.text(desk.catalogue().require(record.type()).title());
    }
}
