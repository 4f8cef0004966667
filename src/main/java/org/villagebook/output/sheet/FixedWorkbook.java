package org.villagebook.output.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as fastexcel wrote it, with two things mended: formulas get their values, which fastexcel cannot write
 * and without which a reader that does not calculate shows empty cells; and the moment of writing is replaced, so that
 * equal sheets are equal files.
 */
final class FixedWorkbook {

    /** The first moment that a zip can name. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern FORMULA = Pattern.compile("(<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>[^<]*</f>)");

    private FixedWorkbook() {
    }

    /** @param values by entry of a sheet and address of a cell */
    static byte[] of(byte[] written, Map<String, Map<String, BigDecimal>> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : ZipDirectory.read(written).entrySet()) {
                ZipEntry fixed = new ZipEntry(part.getKey());
                fixed.setTimeLocal(MOMENT);
                to.putNextEntry(fixed);
                to.write(mended(part.getKey(), part.getValue(), values));
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] mended(String name, byte[] part, Map<String, Map<String, BigDecimal>> values) {
        if (name.equals("docProps/core.xml")) {
            return CREATED.matcher(new String(part, StandardCharsets.UTF_8)).replaceAll(created ->
                    created.group(1) + "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
        }
        Map<String, BigDecimal> ofSheet = values.getOrDefault(name, Map.of());
        if (ofSheet.isEmpty()) {
            return part;
        }
        return FORMULA.matcher(new String(part, StandardCharsets.UTF_8)).replaceAll(formula ->
                Matcher.quoteReplacement(formula.group(1) + "<v>" + ofSheet.get(formula.group(2)).toPlainString()
                        + "</v>")).getBytes(StandardCharsets.UTF_8);
    }
}
