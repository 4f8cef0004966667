package org.villagebook.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.villagebook.exchange.v1.Limits;

/**
 * What to do with a package whose signature held, by its place in the chain of its device. Pure: no clock, no book,
 * no private key. The rows of the table stand in docs/package-format.md under the same numbers as in the tests.
 */
public final class SequenceRule {

    /** Every manifest of a device that this book has, applied or waiting. */
    @FunctionalInterface
    public interface KnownManifests {
        /** Hash of the manifest with that number. */
        Optional<String> hash(int epoch, long seq);
    }

    /**
     * What is known of a device.
     *
     * @param next   the number that is expected next in {@code epoch}
     * @param head   hash of the manifest before that, empty if {@code next} is 1
     * @param frozen whether two different packages with one number were seen and nobody has decided yet
     */
    public record Chain(int epoch, long next, String head, boolean frozen, KnownManifests known) {

        /** A device of which nothing has arrived yet. */
        public static Chain fresh() {
            return new Chain(1, 1, "", false, (epoch, seq) -> Optional.empty());
        }
    }

    /** The verbs. Only {@link #APPLY} changes records. */
    public enum Action {
        /** Next in order; or the first of the next epoch, after a restore that this book can place. */
        APPLY,
        /** Here already: change nothing, send the receipt again. */
        DUPLICATE,
        /** Came too early: keep the file, name what is missing, decide again when that has arrived. */
        WAIT,
        /** One number, two contents: keep both files, freeze the device, alarm. */
        FORK,
        /** The device is frozen: keep the file until a person has decided. */
        FROZEN,
        /** The number makes no sense here: keep the file, a person has to look; the chain stays as it is. */
        SUSPECT
    }

    /**
     * The verdict.
     *
     * @param code    PK-30 to PK-34; empty for {@link Action#APPLY}
     * @param key     key of the sentence
     * @param missing the numbers that have to arrive first, in order
     */
    public record Decision(Action action, String code, String key, List<Long> missing) {

        /** The missing numbers for people: {@code 14–16, 18}. */
        public String missingText() {
            StringBuilder text = new StringBuilder();
            for (int from = 0, to; from < missing.size(); from = to) {
                to = from + 1;
                while (to < missing.size() && missing.get(to) == missing.get(to - 1) + 1) {
                    to++;
                }
                text.append(from == 0 ? "" : ", ").append(missing.get(from));
                text.append(to - from == 1 ? "" : "–" + missing.get(to - 1));
            }
            return text.toString();
        }
    }

    private static final Decision APPLY = new Decision(Action.APPLY, "", "exchange.applied", List.of());
    private static final Decision DUPLICATE =
            new Decision(Action.DUPLICATE, "PK-30", "exchange.duplicate", List.of());
    private static final Decision FORK = new Decision(Action.FORK, "PK-31", "exchange.fork", List.of());
    private static final Decision FROZEN = new Decision(Action.FROZEN, "PK-31", "exchange.frozen", List.of());
    private static final Decision ODD_NUMBER = new Decision(Action.SUSPECT, "PK-33", "exchange.oddNumber", List.of());
    private static final Decision ODD_RESTORE =
            new Decision(Action.SUSPECT, "PK-34", "exchange.oddRestore", List.of());

    private SequenceRule() {
    }

    /** Decides about the package with this header. */
    public static Decision decide(Chain chain, SealedHeader header) {
        return decide(chain, new Manifest.Point(header.epoch(), header.seq(), header.manifestHash()),
                header.previous(), header.restoredFrom());
    }

    static Decision decide(Chain chain, Manifest.Point at, String previous, Manifest.Point restoredFrom) {
        Optional<String> known = chain.known().hash(at.epoch(), at.seq());
        boolean applied = at.epoch() < chain.epoch() || at.epoch() == chain.epoch() && at.seq() < chain.next();
        if (known.isPresent() && !known.get().equals(at.hash())) {
            return FORK;
        }
        if (known.isPresent() && applied) {
            return DUPLICATE;
        }
        if (chain.frozen()) {
            return FROZEN;
        }
        if (applied || at.seq() < 1 || at.seq() > Limits.NUMBER || at.epoch() > chain.epoch() + 1) {
            return ODD_NUMBER;
        }
        long next = at.epoch() == chain.epoch() ? chain.next() : 1;
        if (at.seq() > next + Limits.AHEAD) {
            return ODD_NUMBER;
        }
        if (at.seq() > next) {
            return waiting(chain, at, next);
        }
        if (at.epoch() == chain.epoch()) {
            return previous.equals(chain.head()) ? APPLY : FORK;
        }
        return previous.isEmpty() && knows(chain, restoredFrom) ? APPLY : ODD_RESTORE;
    }

    private static Decision waiting(Chain chain, Manifest.Point at, long next) {
        List<Long> missing = LongStream.range(next, at.seq())
                .filter(seq -> chain.known().hash(at.epoch(), seq).isEmpty()).boxed().toList();
        return new Decision(Action.WAIT, "PK-32", "exchange.gap", missing);
    }

    /** Whether the restored backup knew nothing that this book does not know of the epoch before. */
    private static boolean knows(Chain chain, Manifest.Point restoredFrom) {
        if (restoredFrom == null || restoredFrom.epoch() > chain.epoch()) {
            return false;
        }
        return restoredFrom.seq() == 0 ? restoredFrom.hash().isEmpty()
                : restoredFrom.seq() < (restoredFrom.epoch() == chain.epoch() ? chain.next() : Long.MAX_VALUE)
                        && chain.known().hash(restoredFrom.epoch(), restoredFrom.seq())
                                .filter(restoredFrom.hash()::equals).isPresent();
    }
}
