package org.villagebook.planted.outcome.util;

/** Is named after nothing, in a package that is named after nothing. */
final class PlantedHelper {
}
