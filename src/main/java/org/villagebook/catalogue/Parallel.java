package org.villagebook.catalogue;

import java.util.List;
import java.util.function.Function;

/** Does the same with every file at once: reading the catalogue is part of each start. */
final class Parallel {

    private Parallel() {
    }

    private record Outcome<B>(B value, RuntimeException failure) {

        B orThrow() {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    /** The results in the order of the files; if some fail, the failure of the first of them. */
    static <A, B> List<B> each(List<A> files, Function<A, B> work) {
        return files.parallelStream().map(file -> attempt(file, work)).toList().stream().map(Outcome::orThrow).toList();
    }

    private static <A, B> Outcome<B> attempt(A file, Function<A, B> work) {
        try {
            return new Outcome<>(work.apply(file), null);
        } catch (RuntimeException failure) {
            return new Outcome<>(null, failure);
        }
    }
}
