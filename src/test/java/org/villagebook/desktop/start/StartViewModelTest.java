package org.villagebook.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.desktop.component.Choices;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.text.Messages;

class StartViewModelTest {

    @TempDir
    Path folder;
    private final List<Desk> opened = new ArrayList<>();

    private StartViewModel start() {
        return new StartViewModel(new DeskOpener(InstantSource.system(), new SecureRandom()),
                BackgroundRunner.sameThread(problem -> { }), new Messages(Locale.SIMPLIFIED_CHINESE),
                new Choices(folder.resolve("settings")), folder.resolve("practice"), opened::add);
    }

    private StartViewModel.NewBook book(String password, String again) {
        return new StartViewModel.NewBook(folder.resolve("book"), "village", "V001", "金岭村", password, again);
    }

    @Test
    void aNewBookShowsItsRecoveryCodeOnceAndIsFoundAgain() {
        StartViewModel start = start();
        start.create(book("一个好密码 2026", "一个好密码 2026"));
        assertThat(start.step().get()).isEqualTo(StartViewModel.Step.RECOVERY_CODE);
        String code = start.recoveryCode().get();
        assertThat(code).isNotBlank();
        start.codeWritten();
        assertThat(start.recoveryCode().get()).isEmpty();
        opened.getFirst().close();
        StartViewModel next = start();
        assertThat(next.recent()).containsExactly(folder.resolve("book"));
        next.openOrAsk(folder.resolve("book"));
        assertThat(next.step().get()).isEqualTo(StartViewModel.Step.UNLOCK);
        next.open("falsch falsch".toCharArray());
        assertThat(next.trouble().get()).contains("密码不对");
        next.open(code.toCharArray());
        assertThat(opened).hasSize(2);
        opened.getLast().close();
    }

    @Test
    void saysWhatIsMissing() {
        StartViewModel start = start();
        start.create(book("一个好密码 2026", "另一个好密码"));
        assertThat(start.trouble().get()).contains("不一样");
        start.create(book("短", "短"));
        assertThat(start.trouble().get()).contains("至少");
        assertThat(opened).isEmpty();
    }
}
