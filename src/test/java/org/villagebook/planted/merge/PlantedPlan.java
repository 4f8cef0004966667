package org.villagebook.planted.merge;

/** The other half of a planted cycle. */
public final class PlantedPlan {
}
