package org.villagebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.exchange.v1.ChangeEncoder;

/** A program that shares no code with this one verifies and decrypts a package. */
class OpensslTest {

    private final Province province = new Province();

    @TempDir
    private Path folder;

    @Test
    void opensslVerifiesAndDecryptsAPackage() throws Exception {
        requireOpenssl();
        SealedPackage sealed = province.sealed(20);
        Files.write(folder.resolve("package.vbp"), sealed.bytes());
        pem("sign.pem", "CERTIFICATE", province.village.device().signing());
        pem("recipient.pem", "CERTIFICATE", province.office.device().encryption());
        pem("key.pem", "PRIVATE KEY", province.office.encryption().getEncoded());

        openssl("cms", "-verify", "-inform", "DER", "-in", "package.vbp", "-certfile", "sign.pem",
                "-CAfile", "sign.pem", "-purpose", "any", "-binary", "-out", "envelope.der");
        openssl("cms", "-decrypt", "-inform", "DER", "-in", "envelope.der", "-recip", "recipient.pem",
                "-inkey", "key.pem", "-binary", "-out", "content.zip");

        TreeMap<String, byte[]> parts = new TreeMap<>();
        parts.put("changes.jsonl", ChangeEncoder.encode(province.changes(20).changes()));
        Province.blobs().forEach((hash, bytes) -> parts.put("blobs/" + hash, bytes));
        assertThat(folder.resolve("content.zip"))
                .hasBinaryContent(ZipParts.write(sealed.manifest().bytes(), parts));
    }

    private void pem(String name, String type, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(folder.resolve(name),
                "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private void openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void requireOpenssl() throws InterruptedException {
        try {
            openssl("version");
        } catch (IOException lacking) {
            String reason = "openssl is not installed: " + lacking.getMessage();
            if ("1".equals(System.getenv("VILLAGEBOOK_REQUIRE_PROGRAMS"))) {
                fail(reason);
            }
            abort(reason);
        }
    }
}
