package org.villagebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/** A township's roster in one file. The processor time is told, not judged: machines differ. */
class LargeRosterTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 5_000;
    private static final int HOUSEHOLD_SIZE = 4;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @TempDir
    private Path folder;

    @Test
    void takesFiveThousandRows() throws IOException {
        Catalogue catalogue = CatalogueReader.shipped();
        Path file = folder.resolve("roster.xlsx");
        write(file, catalogue.require("person"));
        Site site = new Site(Site.Role.TOWNSHIP, "T01", "示例乡");

        for (String turn : new String[] {"cold", "warm"}) {
            long start = CPU.getCurrentThreadCpuTime();
            Workbook workbook = WorkbookReader.read(file, Progress.SILENT);
            long read = CPU.getCurrentThreadCpuTime();
            IntakePlan plan = new SheetIntake(catalogue, site, Lookup.EMPTY).roster(workbook, Progress.SILENT);
            long planned = CPU.getCurrentThreadCpuTime();

            System.out.printf(Locale.ROOT, "%d rows, %s: %d ms of processor to read, %d ms to plan%n", plan.rows(), turn,
                    (read - start) / 1_000_000, (planned - read) / 1_000_000);
            assertThat(plan.of("person").added()).isEqualTo(ROWS);
            assertThat(plan.of("household").added()).isEqualTo(ROWS / HOUSEHOLD_SIZE);
        }
    }

    private static void write(Path file, RecordType person) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row <= ROWS; row++) {
                for (int column = 0; column < person.fields().size(); column++) {
                    String id = person.fields().get(column).id();
                    String heading = id.equals("household") ? "户编号" : person.fields().get(column).label().zh();
                    sheet.value(row, column, row == 0 ? heading : value(id, row - 1));
                }
            }
        }
    }

    private static String value(String field, int row) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(row * 5L);
        return switch (field) {
            case "household" -> "519900%08d".formatted(row / HOUSEHOLD_SIZE);
            case "personNo" -> "519900%08d%02d".formatted(row / HOUSEHOLD_SIZE, row % HOUSEHOLD_SIZE);
            case "name" -> "阿牛" + (char) ('一' + row);
            case "sex" -> "男";
            case "birthDate" -> born.toString();
            case "idNumber" -> idNumber(born, row);
            case "relationToHead" -> row % HOUSEHOLD_SIZE == 0 ? "户主" : "之子";
            case "ethnicGroup" -> "彝族";
            case "health" -> "长期慢性病,残疾";
            case "education" -> "小学";
            case "labourSkill" -> "普通劳动力";
            case "speaksMandarin", "workAbroad", "residentPension", "residentMedicalInsurance", "medicalAid" -> "是";
            case "note" -> "第" + row + "人";
            default -> "";
        };
    }

    private static String idNumber(LocalDate born, int row) {
        String body = "519900" + born.toString().replace("-", "") + "%03d".formatted(row % 499 * 2 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
