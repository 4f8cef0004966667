package org.villagebook.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record, as its catalogue file describes it. Table, migration, entry form, list, import, export, sync,
 * search and history follow from this value alone.
 *
 * @param id       standard term in snake_case, also the name in packages and on the command line
 * @param label    name in both languages; the Chinese one is also the sheet name in ledgers
 * @param version  version of this definition
 * @param parent   record type that a record of this type belongs to, or null if it belongs to the site
 * @param event    an immutable event (visit, measurement, attendance): it is only ever added
 * @param role     site roles that keep this type; empty means all
 * @param group    place in the navigation: household, project, health, people, team, register or ledger
 * @param icon     literal of the icon pack
 * @param title    field whose value names a record in lists and search
 * @param fields   the fields in their natural order; the parent reference is one of them
 * @param form     the sections of the entry form
 * @param list     fields that are the columns of the list
 * @param sort     field that orders the list, and whether descending
 * @param key      fields that make the natural key; a record with all of them gets a name-based id
 * @param sheets   other names of this type's sheet in ledgers
 * @param calendar date field by which records are placed in time, or null
 */
public record RecordType(
        String id,
        Label label,
        int version,
        String parent,
        boolean event,
        List<String> role,
        String group,
        String icon,
        String title,
        List<Field> fields,
        List<Section> form,
        List<String> list,
        Sort sort,
        List<Key> key,
        List<String> sheets,
        String calendar) {

    /** One titled block of the entry form. */
    public record Section(Label label, List<String> fields) {
    }

    /** The order in which a list opens. */
    public record Sort(String field, boolean descending) {
    }

    /** One natural key: the fields, tried in the order given in the file; the first that is complete is taken. */
    public record Key(List<String> fields) {
    }

    public Optional<Field> field(String fieldId) {
        // A plain loop: an import asks this for every cell.
        for (Field field : fields) {
            if (field.id().equals(fieldId)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The field of that id; asking for one that the file does not define is a programming mistake. */
    public Field require(String fieldId) {
        return field(fieldId).orElseThrow(() -> new IllegalArgumentException(id + " has no field " + fieldId));
    }

    /** The reference to the parent record, if this type has a parent. */
    public Optional<Field> parentField() {
        return parent == null ? Optional.empty()
                : fields.stream().filter(field -> field.isReference() && parent.equals(field.target())).findFirst();
    }

    /** Whether sites of that role keep this type. */
    public boolean keptBy(String siteRole) {
        return role.isEmpty() || role.contains(siteRole);
    }
}
