package org.villagebook.output.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Problem;

/** Pages go through the system's printing; here to a printer that writes PostScript into memory. */
class PaperPrinterTest {

    @TempDir
    private Path folder;

    private Path proof() throws Exception {
        return Files.write(folder.resolve("proof.pdf"), Proof.pdf("{{#rows}}<p>{{name}}</p>{{/rows}}",
                List.of(Proof.person("格桑·旺姆"))));
    }

    @Test
    void aPrinterGetsThePages() throws Exception {
        StreamPrintServiceFactory[] printers = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, DocFlavor.BYTE_ARRAY.POSTSCRIPT.getMimeType());
        assumeTrue(printers.length > 0, "this Java has no printer that writes PostScript");
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        PaperPrinter.print(proof(), "校样", printers[0].getPrintService(paper));
        assertThat(paper.toString(StandardCharsets.ISO_8859_1)).startsWith("%!PS").contains("showpage");
    }

    @Test
    void aPrinterThatIsGoneIsSaid() throws Exception {
        Path pdf = proof();
        assertThatThrownBy(() -> PaperPrinter.print(pdf, "校样", "没有这台打印机"))
                .isInstanceOfSatisfying(Problem.OutputFailure.class,
                        problem -> assertThat(problem.key()).isEqualTo("output.paper.noPrinter"));
    }

    @Test
    void aPageCanBeLookedAt() throws Exception {
        byte[] pdf = Files.readAllBytes(proof());
        assertThat(PaperImage.pages(pdf)).isEqualTo(1);
        assertThat(PaperImage.page(pdf, 0, 72).getWidth()).isBetween(594, 597);
    }
}
