package org.villagebook.desktop.photo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.villagebook.desktop.background.Latest;
import org.villagebook.desktop.component.Workplace;
import org.villagebook.operation.AttachPhotos;
import org.villagebook.operation.DeleteRecord;
import org.villagebook.operation.ShowPhotos;
import org.villagebook.operation.ShowPhotos.Photo;
import org.villagebook.record.RecordId;

/** The photographs of one record: add, look at, take away. */
public final class PhotosViewModel {

    private final Workplace workplace;
    private final String reference;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<List<Photo>> photos = new ReadOnlyObjectWrapper<>(List.of());
    private RecordId subject;

    /** @param reference field of a photo that names the record: household, project or activity */
    public PhotosViewModel(Workplace workplace, String reference) {
        this.workplace = workplace;
        this.reference = reference;
        this.latest = workplace.background().latest();
    }

    public ReadOnlyObjectProperty<List<Photo>> photos() {
        return photos.getReadOnlyProperty();
    }

    public void show(RecordId id) {
        subject = id;
        latest.read(progress -> new ShowPhotos(workplace.desk()).of(reference, id), photos::set);
    }

    /** @param side 改造前, 改造中 or 改造后, or an empty text */
    public void add(List<Path> files, String side) {
        RecordId to = subject;
        Map<String, String> more = side.isEmpty() ? Map.of() : Map.of("side", side);
        workplace.background().run(workplace.say("desktop.photo.reading"), progress -> new AttachPhotos(workplace.desk())
                .run(files, reference, to, more, progress), done -> {
            String words = workplace.say("desktop.photo.added", done.added())
                    + (done.already() == 0 ? "" : workplace.say("desktop.photo.already", done.already()))
                    + (done.unreadable().isEmpty() ? "" : workplace.say("desktop.photo.unreadable",
                            String.join("、", done.unreadable())));
            if (done.added() > 0) {
                workplace.notices().undoable(words);
            } else {
                workplace.notices().done(words);
            }
            show(to);
        });
    }

    public void whole(Photo photo, Consumer<byte[]> show) {
        workplace.background().read(progress -> new ShowPhotos(workplace.desk()).whole(photo.record()),
                bytes -> bytes.ifPresent(show));
    }

    /** Undo brings it back; the file stays in the book. */
    public void delete(Photo photo) {
        workplace.background().run(workplace.say("desktop.saving"), progress -> {
            new DeleteRecord(workplace.desk()).run(photo.record().id(), workplace.say("desktop.delete.gone"));
            return photo;
        }, gone -> {
            workplace.notices().undoable(workplace.say("desktop.deleted", workplace.type("photo").label()));
            show(subject);
        });
    }
}
