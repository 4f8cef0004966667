package org.villagebook.desktop.component;

/** Leads to a place; the window finds the activity that shows it. */
public interface Navigation {

    void go(Place place);

    /** Back to where the person was before. */
    void back();
}
