package org.villagebook.desktop.background;

import java.time.Duration;

/** Does something after a while, on the screen's thread. */
@FunctionalInterface
public interface Later {

    /** @return takes the plan back, if it has not been carried out yet */
    Runnable after(Duration pause, Runnable action);
}
