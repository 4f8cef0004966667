package org.villagebook;

import java.util.concurrent.Callable;
import org.villagebook.outcome.Problem;

/**
 * What every reader of foreign bytes owes us, for the fuzzer and for the corpus it left: a result or a {@link Problem},
 * within a bounded time, and a problem that does not hide an exhausted stack or heap.
 */
public final class Outcomes {

    /** Far above what the slowest honest input of that size takes, also on a busy machine. */
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private Outcomes() {
    }

    /** The result, or null if the reader refused. Everything else is a finding and comes out as it is. */
    public static <T> T of(Callable<T> reader) {
        long start = System.nanoTime();
        try {
            return reader.call();
        } catch (Problem refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof VirtualMachineError) {
                    throw new AssertionError("refused only after the machine gave up", cause);
                }
            }
            return null;
        } catch (RuntimeException finding) {
            throw finding;
        } catch (Exception checked) {
            throw new AssertionError("undeclared", checked);
        } finally {
            long nanos = System.nanoTime() - start;
            if (nanos > LONGEST_NANOS) {
                throw new AssertionError("took " + nanos / 1_000_000 + " ms");
            }
        }
    }

    /** For results that may only ever be what an honest sender wrote. */
    public static void require(boolean held, String broken) {
        if (!held) {
            throw new AssertionError(broken);
        }
    }
}
