package org.villagebook.output.sheet;

import java.util.List;
import java.util.Locale;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CodeList;
import org.villagebook.catalogue.Field;
import org.villagebook.catalogue.RecordType;
import org.villagebook.text.Messages;

/** Which columns a blank sheet has, how they are headed and how each is filled in. */
final class BlankColumns {

    private final Catalogue catalogue;
    private final String role;
    private final Messages messages;

    BlankColumns(Catalogue catalogue, String role, Messages messages) {
        this.catalogue = catalogue;
        this.role = role;
        this.messages = messages;
    }

    /**
     * The fields in the order of the form. A reference needs no column if a number of the row stands for it, nor if
     * the site does not keep what it points to.
     */
    List<Field> of(RecordType type) {
        return type.form().stream().flatMap(section -> section.fields().stream()).map(type::require)
                .filter(field -> !field.isReference() || field.required()
                        || catalogue.require(field.target()).keptBy(role) && !namedByNumber(type, field)).toList();
    }

    private boolean namedByNumber(RecordType type, Field reference) {
        return catalogue.require(reference.target()).key().stream().flatMap(key -> key.fields().stream())
                .map(id -> catalogue.require(reference.target()).require(id))
                .anyMatch(number -> number.search() == Field.Search.NUMBER && type.field(number.id()).isPresent());
    }

    /** The label, with the unit of a number in brackets; of a reference, the number that names the record. */
    String heading(Field field) {
        if (field.isReference() && !field.headings().isEmpty() && chinese()) {
            return field.headings().getFirst();
        }
        String label = field.label().in(messages.locale());
        return field.unit() == null ? label : label + "(" + field.unit().in(messages.locale()) + ")";
    }

    /** How the column is filled in, in one line. */
    String instruction(Field field) {
        String how = messages.get("output.blank." + switch (field.type()) {
            case TEXT -> "text";
            case NOTE -> "note";
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case MONEY -> "money";
            case DATE -> "date";
            case CODE -> field.open() ? "codeOpen" : "code";
            case CODES -> field.open() ? "codesOpen" : "codes";
            case ID_NUMBER -> "idNumber";
            case PHONE -> "phone";
            case REFERENCE -> "reference";
        }, argument(field));
        return how + limits(field);
    }

    private String argument(Field field) {
        return switch (field.type()) {
            case TEXT, NOTE -> Integer.toString(field.maxLength());
            case CODE, CODES -> String.join(chinese() ? "、" : ", ", words(catalogue.codesOf(field)));
            case REFERENCE -> catalogue.require(field.target()).label().in(messages.locale());
            default -> "";
        };
    }

    private String limits(Field field) {
        if (field.min() != null && field.max() != null) {
            return messages.get("output.blank.between", field.min().toPlainString(), field.max().toPlainString());
        }
        return field.min() == null ? "" : messages.get("output.blank.atLeast", field.min().toPlainString());
    }

    /** What a cell can pick. */
    List<String> words(CodeList list) {
        return list.codes().stream().map(code -> chinese() ? code.code() : code.en()).toList();
    }

    private boolean chinese() {
        return messages.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
