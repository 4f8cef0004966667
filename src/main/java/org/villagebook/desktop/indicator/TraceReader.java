package org.villagebook.desktop.indicator;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.desktop.component.RowReader;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.indicator.Evidence;
import org.villagebook.indicator.Period;
import org.villagebook.indicator.Thing;
import org.villagebook.operation.PackageProof;
import org.villagebook.operation.TraceIndicator;
import org.villagebook.operation.TraceIndicator.Trace;
import org.villagebook.outcome.Progress;

/** Reads what a figure counted and puts it into words. Runs beside the window. */
final class TraceReader {

    private final Workplace workplace;
    private final TraceIndicator operation;
    private final RowReader reader;

    TraceReader(Workplace workplace) {
        this.workplace = workplace;
        this.operation = new TraceIndicator(workplace.desk());
        this.reader = new RowReader(workplace.desk(), workplace.locale(), List.of());
    }

    List<TraceLine> read(String code, Period period, Progress progress) {
        Trace trace = operation.run(code, period, Progress.SILENT);
        List<TraceLine> lines = new ArrayList<>();
        for (Thing thing : trace.things()) {
            progress.step(lines.size(), trace.things().size());
            lines.add(line(trace, thing));
        }
        return lines;
    }

    private TraceLine line(Trace trace, Thing thing) {
        Evidence counted = thing.counted();
        String title = operation.record(counted).map(record -> reader.title(reader.read(record))).orElse("");
        List<PackageProof> packages = trace.packages(counted);
        return new TraceLine(thing, title, packages.isEmpty() ? "" : origin(packages.getFirst()),
                packages.isEmpty() ? "" : received(packages.getFirst()), remark(thing));
    }

    private String origin(PackageProof proof) {
        return workplace.say("desktop.indicator.package", proof.site().name(), proof.seq());
    }

    private static String received(PackageProof proof) {
        return proof.receivedAt().atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    private String remark(Thing thing) {
        List<String> remarks = new ArrayList<>();
        if (thing.unproven()) {
            remarks.add(workplace.say("desktop.indicator.unproven"));
        }
        if (thing.disputed()) {
            remarks.add(workplace.say("desktop.indicator.disputed"));
        }
        switch (thing.reason()) {
            case NONE -> { }
            case SAME_EVENT -> remarks.add(workplace.say("desktop.indicator.sameEvent", thing.evidence().size()));
            case SAME_KEY -> remarks.add(workplace.say("desktop.indicator.sameKey", thing.evidence().size()));
            case NO_KEY -> remarks.add(workplace.say("desktop.indicator.noKey"));
        }
        return String.join("；", remarks);
    }
}
