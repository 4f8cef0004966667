package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --smoke} does, in this process. */
class SmokeScreensTest {

    @TempDir
    Path folder;

    @Test
    void everyScreenOpens() {
        List<Integer> ended = new ArrayList<>();
        OpenWindow window = new OpenWindow(folder, new DesktopOptions(null, folder.resolve("practice"),
                folder.resolve("settings"), true, false));
        window.run(() -> new ScreenTour(window.program(), ended::add).start());
        window.await(() -> !ended.isEmpty());
        assertThat(window.surprises()).isEmpty();
        assertThat(ended).containsExactly(0);
        window.run(() -> window.stage().hide());
    }
}
