package org.villagebook.desktop.dashboard;

import org.villagebook.desktop.component.Place;

/**
 * One thing that waits for the person.
 *
 * @param urgent whether its date has passed
 * @param place  where it is done
 */
record Due(String sentence, boolean urgent, Place place) {
}
