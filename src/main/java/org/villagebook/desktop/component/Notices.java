package org.villagebook.desktop.component;

import org.villagebook.outcome.Problem;

/** Short words in the corner of the window. */
public interface Notices {

    /** It is done. */
    void done(String sentence);

    /** It is done and can be taken back. */
    void undoable(String sentence);

    /** It could not be done; the sentence says what to do. */
    void problem(Problem problem);
}
