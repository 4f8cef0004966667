package org.villagebook.output.paper;

import com.samskivert.mustache.Mustache;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/** Everything that a template can name at its top: the form, the run, the sheet, and the record it is about. */
final class SheetModel implements Mustache.CustomContext {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ModelSource source;
    private final Imprint imprint;
    private final Sheet sheet;
    private final RecordModel subject;

    SheetModel(ModelSource source, Imprint imprint, Sheet sheet) {
        this.source = source;
        this.imprint = imprint;
        this.sheet = sheet;
        this.subject = source.form().subject() == null ? null
                : new RecordModel(source, source.catalogue().require(source.form().subject()), sheet.subject());
    }

    @Override
    public Object get(String name) {
        PrintForm form = source.form();
        Object own = switch (name) {
            case "formTitle" -> form.label().in(ModelSource.PAPER);
            case "formVersion" -> Integer.toString(form.version());
            case "site" -> imprint.site();
            case "printedBy" -> imprint.person();
            case "printedAt" -> MOMENT.format(imprint.at());
            case "printedOn" -> DAY.format(imprint.at());
            case "printYear" -> Integer.toString(imprint.at().getYear());
            case "sheetNumber" -> Integer.toString(sheet.number());
            case "sheetCount" -> Integer.toString(imprint.sheets());
            case "code" -> sheet.code();
            case "scan" -> sheet.scan();
            case "blankForm" -> isBlank();
            case "place" -> place();
            case "mark" -> mark();
            case "rows" -> form.subject() == null ? null : source.rows(type(), sheet.rows(), isBlank());
            case "rowCount" -> isBlank() ? "" : Integer.toString(sheet.rows().size());
            default -> imprint.further().get(name);
        };
        if (own != null) {
            return own;
        }
        if (subject != null) {
            return subject.get(name);
        }
        return source.lists(name) ? source.rows(source.catalogue().require(name), imprint.sheets() == 0 ? List.of()
                : source.relatives().all(source.catalogue().require(name)), imprint.sheets() == 0) : null;
    }

    /** The number by which people know the record, with its name: 户编号 5199…; empty if it has none. */
    private String mark() {
        return sheet.subject() == null || numbered().isEmpty() ? "" : numbered().get().label().in(ModelSource.PAPER) + " "
                + sheet.subject().text(numbered().get().id());
    }

    private Optional<Field> numbered() {
        return type().fields().stream().filter(field -> field.search() == Field.Search.NUMBER && !field.sensitive()).findFirst();
    }

    private boolean isBlank() {
        return sheet.subject() == null && sheet.rows().isEmpty() && source.form().subject() != null || imprint.sheets() == 0;
    }

    private RecordType type() {
        return source.catalogue().require(source.form().subject());
    }

    /** Township, village and group of the sheet: of its record, of the record above it, or of its first row. */
    private String place() {
        Record at = sheet.subject() == null && !sheet.rows().isEmpty() ? sheet.rows().getFirst() : sheet.subject();
        for (RecordType of = source.form().subject() == null ? null : type(); at != null && of != null; ) {
            String place = Stream.of("township", "village", "group").map(at::text).collect(Collectors.joining());
            if (!place.isEmpty()) {
                return place;
            }
            Optional<Record> above = above(of, at);
            of = of.parent() == null ? null : source.catalogue().require(of.parent());
            at = above.orElse(null);
        }
        return isBlank() ? "" : imprint.site();
    }

    private Optional<Record> above(RecordType type, Record record) {
        return type.parentField().flatMap(field -> record.reference(field.id())
                .flatMap(id -> source.relatives().find(source.catalogue().require(field.target()), id)));
    }
}
