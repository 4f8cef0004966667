package org.villagebook.operation;

import java.util.List;
import java.util.Optional;
import org.villagebook.record.Record;
import org.villagebook.record.RecordId;
import org.villagebook.record.RecordQuery;

/** The photographs of a record. A picture that is still on its way from another site has no bytes yet. */
public final class ShowPhotos {

    private final Desk desk;

    public ShowPhotos(Desk desk) {
        this.desk = desk;
    }

    /** One photo: what it shows, and a small JPEG of it if it is here. */
    public record Photo(Record record, Optional<byte[]> thumbnail) {
    }

    /** @param reference household, project or activity */
    public List<Photo> of(String reference, RecordId subject) {
        return new ListRecords(desk).run(RecordQuery.all(AttachPhotos.TYPE).where(reference, subject.toString())
                .orderedBy("date", false)).stream()
                .map(record -> new Photo(record, desk.book().blobs().thumbnail(record.text("hash")))).toList();
    }

    /** The whole picture, JPEG. */
    public Optional<byte[]> whole(Record photo) {
        return desk.book().blobs().bytes(photo.text("hash"));
    }
}
