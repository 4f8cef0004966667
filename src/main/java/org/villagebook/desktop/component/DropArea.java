package org.villagebook.desktop.component;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A screen on which files can be dropped anywhere. While they hover it says what will become of them. */
public final class DropArea extends StackPane {

    private final StackPane curtain;

    public DropArea(Node content, String words, Consumer<List<Path>> dropped) {
        getStyleClass().add("drop-area");
        getStylesheets().add(DropArea.class.getResource("transfer.css").toExternalForm());
        Label label = new Label(words, new FontIcon("fth-download"));
        label.getStyleClass().add("drop-words");
        curtain = new StackPane(label);
        curtain.getStyleClass().add("drop-curtain");
        curtain.setVisible(false);
        curtain.setMouseTransparent(true);
        getChildren().addAll(content, curtain);
        setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        setOnDragEntered(drag -> curtain.setVisible(drag.getDragboard().hasFiles()));
        setOnDragExited(drag -> curtain.setVisible(false));
        setOnDragDropped(drag -> drop(drag, dropped));
    }

    private static void drop(DragEvent drag, Consumer<List<Path>> dropped) {
        List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
        if (!files.isEmpty()) {
            dropped.accept(files);
        }
    }
}
