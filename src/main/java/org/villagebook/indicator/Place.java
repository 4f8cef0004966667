package org.villagebook.indicator;

/**
 * Which village, county and unit a record is about; a part that nobody says is an empty text.
 *
 * @param village     code of the village in the register, or its region code where the register does not know it
 * @param unit        code of the assisting unit in the register
 * @param unitIsNamed whether the record or its site says the unit; false where it follows from the village
 */
public record Place(String village, String villageName, String county, String unit, String unitName,
                    boolean unitIsNamed) {
}
