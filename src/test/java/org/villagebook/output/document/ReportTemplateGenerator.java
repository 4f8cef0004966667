package org.villagebook.output.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Writes `report.docx` anew from its source. Runs only when asked for:
/// `./mvnw test -Dtest=ReportTemplateGenerator -Dregenerate=report`
@EnabledIfSystemProperty(named = "regenerate", matches = "report")
class ReportTemplateGenerator {

    @Test
    void writesTheTemplate() throws IOException {
        Files.write(Path.of("src/main/resources/org/villagebook/output/document/report.docx"),
                DocumentParts.of(TemplateSource.parts()).zip());
    }
}
