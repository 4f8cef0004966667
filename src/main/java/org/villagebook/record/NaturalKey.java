package org.villagebook.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.FieldType;
import org.villagebook.catalogue.RecordType;

/** Gives records that come from rosters and ledgers the same identity on every laptop of a site. */
public final class NaturalKey {

    private NaturalKey() {
    }

    /**
     * The name-based id of a record with these values: from the first key of its type whose fields all have a value.
     * ID numbers count with their first 18 characters. Empty if no key is complete.
     *
     * @param site   {@link Site#key()} of the site that keeps the record
     * @param fields canonical values
     */
    public static Optional<RecordId> idOf(String site, RecordType type, Map<String, String> fields) {
        for (int i = 0; i < type.key().size(); i++) {
            List<String> values = new ArrayList<>();
            // The position of the key is part of the name, so that values of different keys never meet by chance.
            values.add(Integer.toString(i));
            for (String fieldId : type.key().get(i).fields()) {
                String value = fields.get(fieldId);
                if (value == null) {
                    break;
                }
                Field field = type.require(fieldId);
                values.add(field.type() == FieldType.ID_NUMBER ? new IdNumber(value).match() : value);
            }
            if (values.size() == type.key().get(i).fields().size() + 1) {
                return Optional.of(RecordId.named(site, type.id(), values));
            }
        }
        return Optional.empty();
    }
}
