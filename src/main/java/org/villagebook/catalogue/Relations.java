package org.villagebook.catalogue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks what one record type says of another: its parent and the targets of its references. */
final class Relations {

    private final Map<String, TypeFile> files;

    Relations(Map<String, TypeFile> files) {
        this.files = files;
    }

    void check() {
        files.values().forEach(this::checkTargets);
        files.values().forEach(this::checkParent);
    }

    private void checkTargets(TypeFile file) {
        for (Field field : file.type().fields()) {
            if (field.isReference() && !files.containsKey(field.target())) {
                throw file.fields().get(field.id()).inside("to")
                        .problem("catalogue.unknownTarget", field.target(), known());
            }
        }
    }

    private void checkParent(TypeFile file) {
        RecordType type = file.type();
        if (type.parent() == null) {
            return;
        }
        Place place = file.file().need("parent");
        if (!files.containsKey(type.parent())) {
            throw place.problem("catalogue.unknownParent", type.parent(), known());
        }
        if (type.parentField().isEmpty()) {
            throw place.problem("catalogue.noParentField", type.parent());
        }
        Set<String> line = new HashSet<>(Set.of(type.id()));
        for (String next = type.parent(); next != null; next = files.get(next).type().parent()) {
            if (!line.add(next)) {
                throw place.problem("catalogue.circularParent", type.parent());
            }
            if (!files.containsKey(next)) {
                return;
            }
        }
    }

    private String known() {
        return String.join(", ", files.keySet());
    }
}
