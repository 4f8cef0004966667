package org.villagebook.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.villagebook.text.Messages;

/** Fonts, colours and the program's icon. */
final class Look {

    private static final List<String> FONTS = List.of("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSansYi-Regular",
            "NotoSerifTibetan-Regular", "HanaMinB");

    /** All before the first text is laid out: the toolkit settles its fallback fonts then and never looks again. */
    void loadFonts() {
        FONTS.forEach(Look::loadFont);
    }

    private static void loadFont(String name) {
        try (InputStream in = Messages.class.getResourceAsStream("font/" + name + ".ttf")) {
            Font.loadFont(in, 14);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("compat.css"), sheet("villagebook.css"),
                sheet(dark ? "dark.css" : "light.css"));
    }

    private static String sheet(String name) {
        return Look.class.getResource(name).toExternalForm();
    }

    void icons(Stage stage) {
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            try (InputStream in = Look.class.getResourceAsStream("icon/" + size + ".png")) {
                stage.getIcons().add(new Image(in));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
