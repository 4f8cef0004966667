package org.villagebook.desktop.component;

import java.util.stream.Collectors;
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
                .node(workplace.say("desktop.received.state"), 128, this::chip)
                .text(workplace.say("desktop.received.file"), 220, received -> received.file().getFileName().toString())
                .number(workplace.say("desktop.received.changes"), 64, received -> received.changes() == 0 ? ""
                        : String.format("%,d", received.changes()))
                .text(workplace.say("desktop.received.code"), 72, Received::code)
                .text(workplace.say("desktop.received.words"), 480, this::sentence);
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
        if (received.state() == Received.State.WAITING && !received.missing().isEmpty()) {
            return workplace.say("desktop.received.waitingFor", received.missing().getFirst());
        }
        return workplace.say("desktop.received." + (preview ? "would." : "") + received.state().word());
    }

    /** In a preview nothing has been done yet, and the sentence must not say so. */
    private String sentence(Received received) {
        return switch (received.state()) {
            case APPLIED, WAITING, DUPLICATE -> preview
                    ? workplace.say("desktop.received.would.words." + received.state().word(), received.changes(),
                            received.missing().stream().map(String::valueOf).collect(Collectors.joining("、")))
                    : workplace.messages().of(received.message());
            case REFUSED, FROZEN, KEPT -> workplace.messages().of(received.message());
        };
    }
}
