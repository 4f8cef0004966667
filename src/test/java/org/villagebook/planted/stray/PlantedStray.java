package org.villagebook.planted.stray;

/** Lives in a package that the table of rooms does not have. */
final class PlantedStray {
}
