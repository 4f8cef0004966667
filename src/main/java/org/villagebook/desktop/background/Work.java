package org.villagebook.desktop.background;

import org.villagebook.outcome.Progress;

/** Something that takes a while. It may throw a {@link org.villagebook.outcome.Problem}. */
@FunctionalInterface
public interface Work<T> {

    T run(Progress progress);
}
