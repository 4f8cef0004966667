package org.villagebook.desktop.shell;

import java.nio.file.Path;

/**
 * How the desktop starts.
 *
 * @param book     folder of the book to open, or null to ask
 * @param practice folder of the practice village, made when it is first wanted
 * @param settings folder for what belongs to the machine and not to a book: theme, language, recent books
 * @param open     opens the practice village at once
 * @param smoke    opens every screen once and ends
 */
public record DesktopOptions(Path book, Path practice, Path settings, boolean open, boolean smoke) {
}
