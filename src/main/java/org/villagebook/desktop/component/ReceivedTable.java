package org.villagebook.desktop.component;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.villagebook.operation.Received;

/** What became of files of the exchange, or would become of them: each file one line. */
public final class ReceivedTable {

    private final Workplace workplace;
    private final boolean preview;

    /** @param preview whether it is about what would happen */
    public ReceivedTable(Workplace workplace, boolean preview) {
        this.workplace = workplace;
        this.preview = preview;
    }

    public PlainTable<Received> build() {
        return new PlainTable<Received>(new Region())
                .node(workplace.say("desktop.received.state"), 112, this::chip)
                .text(workplace.say("desktop.received.file"), 220, received -> received.file().getFileName().toString())
                .number(workplace.say("desktop.received.changes"), 80, received -> received.changes() == 0 ? ""
                        : String.format("%,d", received.changes()))
                .text(workplace.say("desktop.received.words"), 520, this::sentence);
    }

    private Node chip(Received received) {
        Label chip = new Label(state(received));
        chip.getStyleClass().addAll("tag", switch (received.state()) {
            case APPLIED -> "accent";
            case DUPLICATE -> "grey";
            case WAITING, KEPT -> "amber";
            case REFUSED, FROZEN -> "red";
        });
        return chip;
    }

    private String state(Received received) {
        return workplace.say("desktop.received." + (preview ? "would." : "") + received.state().word());
    }

    /** In a preview nothing has been done yet, and the sentence must not say so. */
    private String sentence(Received received) {
        if (preview && received.state() == Received.State.APPLIED) {
            return workplace.say("desktop.received.would.words", received.changes());
        }
        String words = workplace.messages().of(received.message());
        return received.code().isEmpty() ? words : words + " (" + received.code() + ")";
    }
}
