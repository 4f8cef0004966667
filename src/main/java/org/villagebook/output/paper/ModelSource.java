package org.villagebook.output.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;

/** What all models of a run share. Paper is Chinese, whatever language the screen speaks. */
record ModelSource(Catalogue catalogue, PrintForm form, Relatives relatives, LocalDate today) {

    static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    /** A record's rows of a list, and the empty rows after them; only empty rows below a blank record. */
    List<RecordModel> rows(RecordType type, List<Record> records, boolean blank) {
        PrintForm.Rows rows = form.lists().getOrDefault(type.id(), new PrintForm.Rows(Integer.MAX_VALUE, 0, 0));
        List<RecordModel> models = new ArrayList<>();
        records.stream().limit(rows.most()).forEach(record -> models.add(new RecordModel(this, type, record)));
        int empty = blank ? rows.blank() : rows.spare();
        for (int i = 0; i < empty; i++) {
            models.add(new RecordModel(this, type, null));
        }
        return models;
    }

    /** Whether the form's sections show that field. */
    boolean shows(String field) {
        return form.fields().isEmpty() || form.fields().contains(field);
    }

    /** Whether the form lists records of that type. */
    boolean lists(String type) {
        return form.lists().containsKey(type);
    }
}
