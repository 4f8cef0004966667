package org.villagebook.catalogue;

import java.util.Collection;
import java.util.Map;

/**
 * A record type with the file it came from, for the checks that need all types.
 *
 * @param order    place among the types
 * @param fields   where each field stands, by id
 * @param ownCodes the code lists that only this type uses
 */
record TypeFile(RecordType type, int order, Block file, Map<String, Place> fields, Collection<CodeList> ownCodes) {
}
