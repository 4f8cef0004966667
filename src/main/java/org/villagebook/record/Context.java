package org.villagebook.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an author had seen of one field: for each device and epoch the highest counter among the writes to that field.
 * A device always sees its own writes, so everything up to that counter is covered and one number is enough.
 * Contexts are joined, never shortened; the join is commutative, associative and idempotent.
 */
public final class Context {

    /** Nothing was seen. */
    public static final Context EMPTY = new Context(new TreeMap<>());

    private record Chain(String device, int epoch) implements Comparable<Chain> {
        @Override
        public int compareTo(Chain other) {
            int byDevice = device.compareTo(other.device);
            return byDevice != 0 ? byDevice : Integer.compare(epoch, other.epoch);
        }
    }

    private final TreeMap<Chain, Long> seen;

    private Context(TreeMap<Chain, Long> seen) {
        this.seen = seen;
    }

    /** The context that has seen this dot and what that device wrote before it. */
    public static Context of(Dot dot) {
        return EMPTY.with(dot);
    }

    public boolean covers(Dot dot) {
        return seen.getOrDefault(new Chain(dot.device(), dot.epoch()), 0L) >= dot.counter();
    }

    public Context with(Dot dot) {
        if (covers(dot)) {
            return this;
        }
        TreeMap<Chain, Long> more = new TreeMap<>(seen);
        more.put(new Chain(dot.device(), dot.epoch()), dot.counter());
        return new Context(more);
    }

    public Context join(Context other) {
        if (other.seen.isEmpty() || other == this) {
            return this;
        }
        if (seen.isEmpty()) {
            return other;
        }
        TreeMap<Chain, Long> joined = new TreeMap<>(seen);
        for (Map.Entry<Chain, Long> entry : other.seen.entrySet()) {
            joined.merge(entry.getKey(), entry.getValue(), Math::max);
        }
        return new Context(joined);
    }

    /**
     * The same context after changes got other dots: an entry that names a moved change names its new dot, and of the
     * old chain only what was not moved.
     *
     * @param moves old dot to new dot, complete for each chain from {@code first} on
     * @param first for each old chain, written as {@code device.epoch}, the lowest counter that was moved
     */
    public Context moved(Map<Dot, Dot> moves, Map<String, Long> first) {
        Context context = EMPTY;
        for (Map.Entry<Chain, Long> entry : seen.entrySet()) {
            Dot dot = new Dot(entry.getKey().device, entry.getKey().epoch, entry.getValue());
            Dot other = moves.get(dot);
            long kept = other == null ? dot.counter() : first.get(dot.device() + '.' + dot.epoch()) - 1;
            if (kept > 0) {
                context = context.with(new Dot(dot.device(), dot.epoch(), kept));
            }
            if (other != null) {
                context = context.with(other);
            }
        }
        return context;
    }

    public boolean isEmpty() {
        return seen.isEmpty();
    }

    /** Whether this is exactly the context that a first write with that dot leaves behind. */
    public boolean isOnly(Dot dot) {
        return seen.size() == 1 && seen.getOrDefault(new Chain(dot.device(), dot.epoch()), 0L) == dot.counter();
    }

    /** Written as dots joined by a blank, in order; empty text for the empty context. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        seen.forEach((chain, counter) -> {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(chain.device).append('.').append(chain.epoch).append('.').append((long) counter);
        });
        return text.toString();
    }

    /** Reads the written form. @throws IllegalArgumentException if the text is not a context */
    public static Context parse(String text) {
        Context context = EMPTY;
        for (String dot : text.isEmpty() ? new String[0] : text.split(" ")) {
            context = context.with(Dot.parse(dot));
        }
        return context;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context context && seen.equals(context.seen);
    }

    @Override
    public int hashCode() {
        return seen.hashCode();
    }
}
