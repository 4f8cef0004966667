package org.villagebook.output.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Programs that share no code with ours and read what we write. Where one is missing the test is skipped, at the build
/// machine it fails.
final class OtherPrograms {

    private final Path folder;

    OtherPrograms(Path folder) {
        this.folder = folder;
    }

    /// The text of a PDF as `pdftotext -layout` reads it.
    String text(Path pdf) throws Exception {
        require("pdftotext", "-v");
        Path text = folder.resolve("text-of-" + pdf.getFileName() + ".txt");
        run("pdftotext", "-layout", pdf.toString(), text.toString());
        return Files.readString(text);
    }

    int pages(Path pdf) throws Exception {
        require("pdfinfo", "-v");
        return run("pdfinfo", pdf.toString()).lines().filter(line -> line.startsWith("Pages:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }

    /// What LibreOffice makes of a Word file. Our own fonts stand in for those of a Windows machine, so that its pages
    /// are the same everywhere.
    Path pdfOf(Path docx) throws Exception {
        require("soffice", "--version");
        run("soffice", "--headless", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--convert-to",
                "pdf:writer_pdf_Export", "--outdir", folder.toString(), docx.toString());
        Path pdf = folder.resolve(docx.getFileName().toString().replaceFirst("docx$", "pdf"));
        assertThat(pdf).isNotEmptyFile();
        return pdf;
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", fonts().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Path fonts() throws IOException {
        Path file = folder.resolve("fonts.conf");
        String instead = Stream.of("仿宋", "楷体", "黑体", "宋体", "方正小标宋简体").map(name -> "<alias binding=\"same\"><family>" + name
                + "</family><prefer><family>Noto Sans SC</family></prefer></alias>").collect(Collectors.joining());
        Files.writeString(file, """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir>%s</fontconfig>
                """.formatted(Path.of("src/main/resources/org/villagebook/text/font").toAbsolutePath(),
                folder.resolve("font-cache"), instead));
        return file;
    }

    private void require(String program, String harmless) throws InterruptedException {
        try {
            new ProcessBuilder(program, harmless).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        } catch (IOException lacking) {
            String reason = program + " is not installed: " + lacking.getMessage();
            if ("1".equals(System.getenv("VILLAGEBOOK_REQUIRE_PROGRAMS"))) {
                fail(reason);
            }
            abort(reason);
        }
    }
}
