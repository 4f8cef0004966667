package org.villagebook.output.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.catalogue.Label;
import org.villagebook.catalogue.PrintForm;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;

/** A page proof: a form of a few lines with records of no book. */
final class Proof {

    static final Catalogue CATALOGUE = CatalogueReader.shipped();
    static final PaperFonts FONTS = new PaperFonts();
    static final String STYLE = "@page{margin:20mm} body{font-family:REGULAR,RARE,YI;font-size:11pt;line-height:1.5}";

    private static final Relatives NOBODY = new Relatives() {
        @Override
        public List<Record> children(RecordType type, Record parent) {
            return List.of();
        }

        @Override
        public List<Record> all(RecordType type) {
            return List.of();
        }

        @Override
        public Optional<Record> find(RecordType type, RecordId id) {
            return Optional.empty();
        }
    };

    private Proof() {
    }

    static Record person(String name) {
        return new Record(RecordId.random(new Random(name.hashCode())), "person", Map.of("name", name), false, 0);
    }

    static PrintForm form(String template) {
        return new PrintForm("proof", new Label("校样", "Proof"), 1, "person", PrintForm.Per.BOOK, false, Map.of(), List.of(),
                Map.of(), List.of(), List.of(), Map.of(), Map.of(), template, "");
    }

    /** The document of one sheet with these records as rows. */
    static byte[] pdf(String template, List<Record> rows) {
        Imprint imprint = new Imprint("练习村", "某人", LocalDateTime.of(2026, 3, 15, 9, 30), 1, Map.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FormPress press = new FormPress(form(template), new PrintForm.Cabinet(List.of(), Map.of(), STYLE), CATALOGUE,
                NOBODY, FONTS, imprint)) {
            press.add(new Sheet(null, rows, 1, "1-1-AB", "VB1/V001/1-1-AB/PROOF.1//00000000"));
            press.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Record> people(List<String> names) {
        List<Record> people = new ArrayList<>();
        names.forEach(name -> people.add(person(name)));
        return people;
    }
}
