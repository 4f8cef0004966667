package org.villagebook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in before and after the password was changed, whichever of the two files a power cut left behind. */
class KeySlotsTest {

    private static final String OLD = "一个旧密码 2026";
    private static final String NEW = "一个新密码 2027";

    @TempDir
    Path folder;
    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private KeySlots slots;
    private String code;

    @BeforeEach
    void newSlots() {
        random.nextBytes(key);
        slots = new KeySlots(folder);
        RecoveryCode recovery = RecoveryCode.random(random);
        code = recovery.shown();
        slots.create(key, OLD.toCharArray(), recovery, true, random);
    }

    private void opens(String secret) {
        assertThat(new KeySlots(folder).open(secret.toCharArray())).isEqualTo(key);
    }

    private void refuses(String secret) {
        assertThatThrownBy(() -> new KeySlots(folder).open(secret.toCharArray())).hasMessage("book.wrongPassword");
    }

    @Test
    void theNewPasswordOpensAndTheOldOneDoesNot() {
        slots.changePassword(OLD.toCharArray(), NEW.toCharArray(), random);
        opens(NEW);
        opens(code);
        refuses(OLD);
    }

    @Test
    void aForgottenPasswordIsChangedWithTheRecoveryCode() {
        slots.changePassword(code.toCharArray(), NEW.toCharArray(), random);
        opens(NEW);
        refuses(OLD);
    }

    @Test
    void aNewRecoveryCodeReplacesTheOldOne() {
        String fresh = slots.changeRecoveryCode(OLD.toCharArray(), random);
        opens(fresh);
        opens(OLD);
        refuses(code);
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNothing() throws IOException {
        List<byte[]> before = files();
        assertThatThrownBy(() -> slots.changePassword("guessed it".toCharArray(), NEW.toCharArray(), random))
                .hasMessage("book.wrongPassword");
        assertThatThrownBy(() -> slots.changePassword(OLD.toCharArray(), "short".toCharArray(), random))
                .hasMessage("book.passwordTooShort");
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    private List<byte[]> files() throws IOException {
        return List.of(Files.readAllBytes(folder.resolve("keys.a.json")), Files.readAllBytes(folder.resolve("keys.b.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.a.json", "keys.b.json"})
    void aCopyThatAPowerCutLeftBehindLetsNobodyInAndIsMended(String left) throws IOException {
        byte[] old = Files.readAllBytes(folder.resolve(left));
        slots.changePassword(OLD.toCharArray(), NEW.toCharArray(), random);
        Files.write(folder.resolve(left), old);
        refuses(OLD);
        opens(NEW);
        List<byte[]> mended = files();
        assertThat(mended.getFirst()).isEqualTo(mended.getLast()).isNotEqualTo(old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.a.json", "keys.b.json"})
    void aDamagedCopyIsWrittenAgain(String damaged) throws IOException {
        Files.writeString(folder.resolve(damaged), "{ damaged");
        opens(OLD);
        assertThat(files().getFirst()).isEqualTo(files().getLast());
    }
}
