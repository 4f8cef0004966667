package org.villagebook.desktop.photo;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.villagebook.catalogue.CodeList;
import org.villagebook.desktop.component.Buttons;
import org.villagebook.desktop.component.DropArea;
import org.villagebook.desktop.component.EmptyState;
import org.villagebook.desktop.component.FileChoice;
import org.villagebook.desktop.component.TabbedPage;
import org.villagebook.desktop.component.Veil;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.ShowPhotos.Photo;
import org.villagebook.record.RecordId;

/** 照片: drop files or a folder anywhere. Pictures of one spot before and after stand side by side. */
public final class PhotosPane extends StackPane {

    private final Workplace workplace;
    private final FileChoice files;
    private final PhotosViewModel model;
    private final ComboBox<String> side = new ComboBox<>();
    private final VBox body = new VBox(16);

    /** @param reference household, project or activity */
    public PhotosPane(Workplace workplace, FileChoice files, String reference) {
        this.workplace = workplace;
        this.files = files;
        this.model = new PhotosViewModel(workplace, reference);
        CodeList sides = workplace.desk().catalogue().codesOf(workplace.type("photo").require("side"));
        side.getItems().add("");
        side.getItems().addAll(sides.values());
        side.setValue("");
        side.setConverter(new SideWords(workplace, sides));
        side.setId("photo-side");
        side.setMinWidth(USE_PREF_SIZE);
        Label hint = new Label(workplace.say("desktop.photo.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox head = new HBox(8, hint, side, Buttons.plain(workplace.say("desktop.photo.add"), "fth-image", this::choose));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(16, head, body);
        getChildren().add(new DropArea(TabbedPage.scroll(content), workplace.say("desktop.photo.drop"), this::add));
        model.photos().addListener((at, before, now) -> show(now));
        show(List.of());
    }

    public void show(RecordId subject) {
        model.show(subject);
    }

    private void choose() {
        add(files.files(workplace.say("desktop.photo.add"), new FileChoice.Kind(workplace.say("desktop.photo.kind"),
                List.of("*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG")), null));
    }

    private void add(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            model.add(chosen, side.getValue());
        }
    }

    private void show(List<Photo> photos) {
        body.getChildren().clear();
        if (photos.isEmpty()) {
            body.getChildren().add(new EmptyState("fth-image", workplace.say("desktop.list.empty",
                    workplace.type("photo").label()), workplace.say("desktop.photo.emptyHint"),
                    Buttons.plain(workplace.say("desktop.photo.add"), "fth-image", this::choose)));
            return;
        }
        Map<String, List<Photo>> spots = photos.stream().filter(photo -> !photo.record().text("side").isEmpty())
                .collect(Collectors.groupingBy(photo -> photo.record().text("spot"), LinkedHashMap::new, Collectors.toList()));
        spots.forEach((spot, shots) -> body.getChildren().add(group(spot.isEmpty() ? workplace.say("desktop.photo.pair")
                : spot, shots.stream().sorted(Comparator.comparing(this::order)).toList())));
        List<Photo> others = photos.stream().filter(photo -> photo.record().text("side").isEmpty()).toList();
        if (!others.isEmpty()) {
            body.getChildren().add(group(spots.isEmpty() ? "" : workplace.say("desktop.photo.others"), others));
        }
    }

    private int order(Photo photo) {
        return side.getItems().indexOf(photo.record().text("side"));
    }

    private Node group(String title, List<Photo> photos) {
        FlowPane flow = new FlowPane(12, 12);
        photos.forEach(photo -> flow.getChildren().add(new PhotoTile(workplace, photo, side.getConverter(), () -> open(photo), () -> model.delete(photo))));
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        return title.isEmpty() ? flow : new VBox(8, heading, flow);
    }

    private void open(Photo photo) {
        model.whole(photo, bytes -> Veil.over(this).lift(new PhotoCard(workplace, photo, bytes,
                Math.max(400, getScene().getWidth() - 160), Math.max(300, getScene().getHeight() - 240))));
    }
}
