package org.villagebook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.villagebook.outcome.Problem;

/**
 * Looks through the parts of an .xlsx before anything reads them: how large they really are, whether a name comes
 * twice, and whether a part tries to define entities. Every part is unpacked once, in memory, and thrown away.
 */
final class ZipScan {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_TOTAL = 1L << 30;
    private static final long LARGEST_STRINGS = 192L << 20;
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final long HIGHEST_RATIO = 250;

    private long total;

    private ZipScan() {
    }

    /**
     * @throws Problem.InvalidInput XL-01 too large, XL-02 entities, XL-04 not a workbook, XL-08 damaged
     */
    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new ZipScan().parts(zip, Files.size(file));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Problem.InvalidInput(damaged, "intake.damaged", "XL-08");
        }
    }

    private void parts(ZipFile zip, long fileSize) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new Problem.InvalidInput("intake.tooLarge", "XL-01");
        }
        Set<String> names = new HashSet<>();
        long packed = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
            ZipEntry part = parts.nextElement();
            packed += Math.max(0, part.getCompressedSize());
            if (!names.add(part.getName().toLowerCase(Locale.ROOT)) || packed > fileSize) {
                throw new Problem.InvalidInput("intake.damaged", "XL-08");
            }
            part(zip, part);
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Problem.InvalidInput("intake.notAWorkbook", "XL-04");
        }
    }

    private void part(ZipFile zip, ZipEntry part) throws IOException {
        PartScan scan = new PartScan();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        boolean strings = part.getName().endsWith("sharedStrings.xml");
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                boolean bomb = size > RATIO_COUNTS_FROM && size > HIGHEST_RATIO * Math.max(1, part.getCompressedSize());
                if (bomb || total > LARGEST_TOTAL || strings && size > LARGEST_STRINGS) {
                    throw new Problem.InvalidInput("intake.tooLarge", "XL-01");
                }
                scan.look(buffer, read);
            }
        }
    }
}
