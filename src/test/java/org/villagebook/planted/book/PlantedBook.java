package org.villagebook.planted.book;

import org.villagebook.planted.merge.PlantedPlan;

/** Makes a planted cycle. */
public final class PlantedBook {
    PlantedPlan plan;
}
