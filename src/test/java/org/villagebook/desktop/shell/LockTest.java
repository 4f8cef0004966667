package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.ValueCell;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.PutRecord;
import org.villagebook.operation.ShowRecord;
import org.villagebook.record.RecordId;

/** A laptop left on a table: nothing to see, nothing lost, and only the password leads back to where one was. */
class LockTest {

    private static final String OLD = "good password 2026";
    private static final String NEW = "better password 2027";

    @TempDir
    Path folder;
    private final DeskOpener opener = new DeskOpener(InstantSource.system(), new SecureRandom());
    private RecordId household;

    @BeforeEach
    void newBook() {
        try (Desk desk = opener.create(folder.resolve("book"), "village", "V001", "金岭村", "intl", OLD.toCharArray()).desk()) {
            household = new PutRecord(desk).run("household", Map.of("householdNo", "51990001000001", "headName", "阿牛惹古"))
                    .id();
        }
    }

    private OpenWindow open() {
        return new OpenWindow(folder, new DesktopOptions(folder.resolve("book"), folder.resolve("practice"),
                folder.resolve("settings"), false, false));
    }

    private static Node find(OpenWindow window, String selector) {
        return window.program().scene().lookup(selector);
    }

    private static void unlock(OpenWindow window, String password) {
        window.await(() -> find(window, "#password") instanceof PasswordField field && !field.isDisabled());
        window.run(() -> {
            PasswordField field = (PasswordField) find(window, "#password");
            field.setText(password);
            field.getOnAction().handle(null);
        });
    }

    @Test
    void lockingKeepsWhatWasTypedAndTheWayBack() {
        try (OpenWindow window = open()) {
            unlock(window, OLD);
            window.await(() -> window.program().window() != null);
            window.run(() -> window.program().navigator().go(new Place.Page("household", household, "phone")));
            window.await(() -> focused(window) instanceof ValueCell);
            window.run(() -> ((ValueCell) focused(window)).edit());
            window.run(() -> ((TextInputControl) focused(window)).setText("13900000000"));
            window.run(() -> window.program().lock());
            assertThat(window.<Boolean>on(() -> window.program().window() == null && window.program().desk() == null)).isTrue();
            assertThat(window.<String>on(() -> window.stage().getTitle())).doesNotContain("金岭村");
            unlock(window, "a wrong password");
            window.await(() -> find(window, ".trouble").isVisible());
            unlock(window, OLD);
            window.await(() -> window.program().window() != null);
            assertThat(window.<Place>on(() -> window.program().navigator().here())).isInstanceOf(Place.Page.class);
            assertThat(new ShowRecord(window.program().desk()).run(household)).get()
                    .satisfies(record -> assertThat(record.text("phone")).isEqualTo("13900000000"));
            assertThat(window.surprises()).isEmpty();
        }
    }

    private static Node focused(OpenWindow window) {
        return window.program().scene().getFocusOwner();
    }

    @Test
    void theClockLocksOnlyWhenNobodyTouchesAnything() {
        try (OpenWindow window = open()) {
            AtomicInteger locked = new AtomicInteger();
            AtomicInteger minutes = new AtomicInteger(5);
            window.run(() -> {
                IdleLock idle = new IdleLock(window.program().scene(), minutes::get, locked::incrementAndGet);
                idle.stop();
                idle.look(System.nanoTime() + TimeUnit.MINUTES.toNanos(4));
                assertThat(locked).hasValue(0);
                idle.look(System.nanoTime() + TimeUnit.MINUTES.toNanos(6));
                assertThat(locked).hasValue(1);
                minutes.set(0);
                idle.look(System.nanoTime() + TimeUnit.DAYS.toNanos(1));
                assertThat(locked).hasValue(1);
            });
        }
    }

    @Test
    void thePasswordIsChangedInTheSettings() {
        try (OpenWindow window = open()) {
            unlock(window, OLD);
            window.await(() -> window.program().window() != null);
            window.run(() -> window.program().navigator().go(new Place.Home(Activities.SETTINGS)));
            window.await(() -> find(window, "#change-password-card") != null);
            window.run(() -> ((Button) find(window, "#change-password-card")).fire());
            window.await(() -> find(window, "#new-password") != null);
            window.picture(Path.of("target", "password-card.png"));
            change(window, "not it at all", NEW, NEW);
            window.await(() -> find(window, ".card .trouble").isVisible());
            change(window, OLD, NEW, NEW);
            window.await(() -> find(window, "#new-password") == null);
            assertThat(window.surprises()).isEmpty();
        }
        assertThatThrownBy(() -> opener.open(folder.resolve("book"), OLD.toCharArray())).hasMessage("book.wrongPassword");
        opener.open(folder.resolve("book"), NEW.toCharArray()).close();
    }

    private static void change(OpenWindow window, String present, String fresh, String again) {
        window.run(() -> {
            ((PasswordField) find(window, "#present-password")).setText(present);
            ((PasswordField) find(window, "#new-password")).setText(fresh);
            ((PasswordField) find(window, "#new-password-again")).setText(again);
            ((Button) find(window, "#change-password")).fire();
        });
    }
}
