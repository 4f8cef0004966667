package org.villagebook.output.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.Layout;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.output.paper.Relatives;
import org.villagebook.record.Record;

/**
 * Fills an office's workbook. Its first sheet is the form: one for each record, or one with a list of all. The other
 * sheets stay as they are.
 */
public final class LayoutWorkbook {

    private static final int LONGEST_NAME = 31;

    private final Layout layout;
    private final Catalogue catalogue;
    private final Relatives relatives;

    public LayoutWorkbook(Layout layout, Catalogue catalogue, Relatives relatives) {
        this.layout = layout;
        this.catalogue = catalogue;
        this.relatives = relatives;
    }

    /**
     * The bytes of the filled workbook.
     *
     * @param records at least one
     * @throws Problem.InvalidInput {@code output.layout.*}: the workbook is none, or a mark in it is wrong
     */
    public byte[] fill(List<Record> records, Facts facts, Progress progress) {
        try (XSSFWorkbook book = open()) {
            Plan plan = Plan.of(book.getSheetAt(0), layout, new Vocabulary(catalogue, layout));
            if (layout.per() == Layout.Per.LIST) {
                new SheetFiller(book.getSheetAt(0), plan, new Filling(null, list -> records, relatives, facts)).fill();
            } else {
                List<XSSFSheet> sheets = sheets(book, records);
                for (int i = 0; i < sheets.size(); i++) {
                    progress.step(i, sheets.size());
                    Record subject = records.get(i);
                    new SheetFiller(sheets.get(i), plan, new Filling(subject, list ->
                            relatives.children(catalogue.require(list), subject), relatives, facts)).fill();
                }
            }
            book.setForceFormulaRecalculation(true);
            book.setActiveSheet(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private XSSFWorkbook open() {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(layout.workbook()));
        } catch (IOException | POIXMLException | NotOfficeXmlFileException | OpenXML4JRuntimeException notOne) {
            throw new Problem.InvalidInput(notOne, "output.layout.notAWorkbook", layout.label());
        }
    }

    /** The form once for each record, one behind the other, before other sheets of the workbook. */
    private List<XSSFSheet> sheets(XSSFWorkbook book, List<Record> records) {
        XSSFSheet form = book.getSheetAt(0);
        String area = book.getPrintArea(0);
        CellRangeAddress rows = form.getRepeatingRows();
        CellRangeAddress columns = form.getRepeatingColumns();
        Set<String> taken = new HashSet<>();
        for (int i = 1; i < book.getNumberOfSheets(); i++) {
            taken.add(book.getSheetName(i).toLowerCase(Locale.ROOT));
        }
        RecordType type = catalogue.require(layout.subject());
        List<XSSFSheet> sheets = new ArrayList<>(List.of(form));
        book.setSheetName(0, name(records.getFirst().text(type.title()), taken));
        for (int i = 1; i < records.size(); i++) {
            XSSFSheet copy = book.cloneSheet(0, name(records.get(i).text(type.title()), taken));
            book.setSheetOrder(copy.getSheetName(), i);
            keepPaper(form, copy);
            sheets.add(copy);
        }
        for (int i = 1; i < sheets.size(); i++) {
            if (area != null) {
                AreaReference printed = new AreaReference(area, book.getSpreadsheetVersion());
                book.setPrintArea(i, printed.getFirstCell().getCol(), printed.getLastCell().getCol(),
                        printed.getFirstCell().getRow(), printed.getLastCell().getRow());
            }
            sheets.get(i).setRepeatingRows(rows);
            sheets.get(i).setRepeatingColumns(columns);
        }
        return sheets;
    }

    /** POI leaves paper, direction and scale behind when it copies a sheet. */
    private static void keepPaper(XSSFSheet form, XSSFSheet copy) {
        if (form.getCTWorksheet().isSetPageSetup()) {
            copy.getCTWorksheet().setPageSetup(form.getCTWorksheet().getPageSetup());
            // The settings of one make of printer, a part that the copy does not have.
            if (copy.getCTWorksheet().getPageSetup().isSetId()) {
                copy.getCTWorksheet().getPageSetup().unsetId();
            }
        }
    }

    /** A name that Excel takes and that no other sheet has. */
    private static String name(String wanted, Set<String> taken) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "-" : wanted);
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return name;
    }
}
