package org.villagebook.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.villagebook.catalogue.Catalogue;
import org.villagebook.catalogue.CatalogueReader;
import org.villagebook.check.Finding;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

class ProvinceRostersTest {
    @Test
    void probe() throws IOException {
        Path dir = Path.of(System.getProperty("villagebook.shared", "../shared"), "data/province/rosters");
        Catalogue catalogue = CatalogueReader.shipped();
        List<Path> files;
        try (Stream<Path> s = Files.list(dir)) { files = s.sorted().toList(); }
        Map<String, Integer> rules = new TreeMap<>();
        Map<String, String> sample = new TreeMap<>();
        int rows = 0, p = 0, h = 0;
        IntakePlan.Counts pc = IntakePlan.Counts.NONE, hc = IntakePlan.Counts.NONE;
        long t = System.nanoTime();
        for (Path f : files) {
            String v = f.getFileName().toString().substring(0, 4);
            IntakePlan plan = new SheetIntake(catalogue, new Site(Site.Role.VILLAGE, v, v), Lookup.EMPTY)
                    .roster(WorkbookReader.read(f, Progress.SILENT), Progress.SILENT);
            rows += plan.rows();
            pc = pc.plus(plan.of("person")); hc = hc.plus(plan.of("household"));
            for (Finding x : plan.findings()) {
                String k = x.rule() + " " + x.severity();
                rules.merge(k, 1, Integer::sum);
                sample.merge(k, "\n      " + f.getFileName() + x, (a, b) -> a.length() > 900 ? a : a + b);
            }
        }
        System.out.println(files.size() + " files " + (System.nanoTime() - t) / 1000000 + " ms, rows " + rows + " p " + pc + " h " + hc);
        rules.forEach((k, n) -> System.out.println(k + " " + n + sample.get(k)));
    }
}
