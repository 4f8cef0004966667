package org.villagebook.output.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Printed forms can be kept for thirty years: veraPDF finds them to be PDF/A-2u. */
class PaperArchiveTest {

    private static final String SHEET = "<object type=\"application/x-qr\" title=\"{{scan}}\" "
            + "style=\"width:17mm;height:17mm\"></object><h1><b>校样</b></h1>{{#rows}}<p>{{name}}</p>{{/rows}}";

    @Test
    void everyScriptAndTheCodeAreFitForTheArchive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = Proof.pdf(SHEET, Proof.people(List.of("格桑·旺姆", "才让•东知", "龚𬭊", "ꆈꌠꁱꂷ", "བསྟན་འཛིན")));
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false).validate(parser);
            assertThat(result.getTestAssertions()).extracting(broken -> broken.getRuleId() + " " + broken.getMessage()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
