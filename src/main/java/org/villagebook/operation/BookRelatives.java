package org.villagebook.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.output.paper.Relatives;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** Gives forms the records of a book. Records that many sheets point to are read once. */
final class BookRelatives implements Relatives {

    private static final int REMEMBERED = 500;

    private final BookReader reader;
    private final Map<RecordId, Optional<Record>> found = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordId, Optional<Record>> eldest) {
            return size() > REMEMBERED;
        }
    };

    BookRelatives(BookReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Record> children(RecordType type, Record parent) {
        Field field = type.parentField().orElseThrow();
        return reader.list(ordered(type, RecordQuery.all(type.id()).where(field.id(), parent.id().toString())));
    }

    @Override
    public List<Record> all(RecordType type) {
        return reader.list(ordered(type, RecordQuery.all(type.id())));
    }

    /** Newest first where records have a date; otherwise as the type's list has them. */
    private static RecordQuery ordered(RecordType type, RecordQuery query) {
        return type.calendar() == null ? query : query.orderedBy(type.calendar(), true);
    }

    @Override
    public Optional<Record> find(RecordType type, RecordId id) {
        return found.computeIfAbsent(id, missing -> reader.find(type.id(), missing)
                .filter(record -> !record.deleted()));
    }
}
