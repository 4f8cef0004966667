package org.villagebook.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.villagebook.book.BookReader;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.check.Surroundings;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/**
 * Where a record of a book stands. What was read is kept until {@link #forget}, so that the rules over one household
 * read its members once; types without any record are not asked for at all.
 */
final class BookSurroundings implements Surroundings {

    private static final int PAGE = 200;

    private final Catalogue catalogue;
    private final BookReader reader;
    private final Map<RecordId, Optional<Record>> found = new HashMap<>();
    private final Map<Children, List<Record>> children = new HashMap<>();
    private final Map<String, Boolean> used = new HashMap<>();

    private record Children(RecordId parent, String type) {
    }

    BookSurroundings(Desk desk) {
        this.catalogue = desk.catalogue();
        this.reader = desk.book().read();
    }

    /** Lets go of what was read. */
    void forget() {
        found.clear();
        children.clear();
    }

    /** Whether the book has any record of that type. */
    boolean has(String type) {
        return used.computeIfAbsent(type, asked -> reader.count(RecordQuery.all(asked)) > 0);
    }

    @Override
    public Optional<Record> find(String type, RecordId id) {
        return found.computeIfAbsent(id, asked -> reader.find(type, asked).filter(record -> !record.deleted()));
    }

    /** Takes up a record as it will be, in place of the one in the book. */
    void suppose(Record record) {
        found.put(record.id(), Optional.of(record));
    }

    @Override
    public List<Record> childrenOf(Record parent, String type) {
        if (!has(type)) {
            return List.of();
        }
        return children.computeIfAbsent(new Children(parent.id(), type), asked -> {
            Field field = catalogue.require(type).parentField().orElseThrow();
            List<Record> records = reader.list(RecordQuery.all(type).where(field.id(), parent.id().toString()));
            records.forEach(record -> found.putIfAbsent(record.id(), Optional.of(record)));
            return records.stream().map(record -> found.get(record.id()).orElse(record)).toList();
        });
    }

    @Override
    public Stream<Record> all(String type) {
        return pages(RecordQuery.all(type));
    }

    /** Records of a query, read page by page. */
    Stream<Record> pages(RecordQuery query) {
        long[] rows = reader.rows(query);
        return IntStream.iterate(0, from -> from < rows.length, from -> from + PAGE).boxed()
                .flatMap(from -> reader.fetch(query.type(), rows, from, Math.min(from + PAGE, rows.length)).stream());
    }

    /**
     * All records of the book once, each household with what belongs to it together; {@link #forget} in between.
     */
    Stream<Record> families() {
        Stream<Record> trees = catalogue.types().stream().filter(type -> type.parent() == null && has(type.id()))
                .flatMap(type -> pages(RecordQuery.all(type.id()))).flatMap(root -> {
                    forget();
                    found.put(root.id(), Optional.of(root));
                    return tree(root);
                });
        Stream<Record> loose = catalogue.types().stream().filter(type -> type.parent() != null && has(type.id()))
                .filter(type -> !type.parentField().orElseThrow().required())
                .flatMap(type -> pages(RecordQuery.all(type.id()).where(type.parentField().orElseThrow().id(),
                        RecordQuery.Comparison.MISSING, null)));
        return Stream.concat(trees, loose);
    }

    private Stream<Record> tree(Record root) {
        List<RecordType> below = catalogue.childrenOf(root.type());
        return below.isEmpty() ? Stream.of(root) : Stream.concat(Stream.of(root), below.stream()
                .flatMap(type -> childrenOf(root, type.id()).stream()).flatMap(this::tree));
    }
}
