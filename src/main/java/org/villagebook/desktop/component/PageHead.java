package org.villagebook.desktop.component;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The head of a page: what it is, a line of facts, and what can be done. */
public final class PageHead extends HBox {

    private final Label title = new Label();
    private final FlowPane facts = new FlowPane(6, 4);
    private final HBox actions = new HBox(8);

    public PageHead() {
        super(16);
        getStyleClass().add("page-head");
        setAlignment(Pos.TOP_LEFT);
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        facts.setRowValignment(javafx.geometry.VPos.CENTER);
        VBox words = new VBox(4, title, facts);
        words.setMinWidth(0);
        // Asked for its height before it has a width, a flow stands as high as if each fact had a line of its own.
        facts.setMinWidth(0);
        facts.prefWrapLengthProperty().bind(words.widthProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, actions);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Plain words with middle dots between them; empty ones are left out. They wrap where there is no room. */
    public void setFacts(String... words) {
        List<String> filled = Arrays.stream(words).filter(word -> !word.isBlank()).toList();
        facts.getChildren().clear();
        for (String word : filled) {
            Label fact = new Label(facts.getChildren().isEmpty() ? word : "· " + word);
            fact.getStyleClass().add("muted");
            facts.getChildren().add(fact);
        }
    }

    /** A word that should be noticed, for example 监测对象. */
    public void addTag(String word, String style) {
        if (!word.isBlank()) {
            Label tag = new Label(word);
            tag.getStyleClass().addAll("tag", style);
            facts.getChildren().add(tag);
        }
    }

    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }
}
