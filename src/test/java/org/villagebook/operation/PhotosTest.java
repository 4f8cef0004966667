package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;

/** Photographs are kept once, upright, small enough to send, and without the place where they were taken. */
class PhotosTest {

    @TempDir
    Path folder;
    private Desk desk;
    private RecordId household;

    @BeforeEach
    void open() {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom()).create(folder.resolve("book"), "village",
                "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        household = new PutRecord(desk).run("household", Map.of("householdNo", "51990001000001")).id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** A wide picture, red at the left, with the tags of a camera that was held upright. */
    private Path camera(String name) throws IOException {
        BufferedImage image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 1500, 2000);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        byte[] tags = tags();
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + tags.length + 4);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tags.length + 2)).put(tags)
                .put(jpeg, 2, jpeg.length - 2);
        return Files.write(folder.resolve(name), file.array());
    }

    private static byte[] tags() {
        ByteBuffer tags = ByteBuffer.allocate(160);
        tags.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42).putInt(8).putShort((short) 2);
        tags.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        tags.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tags.putShort((short) 1).putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(56).putInt(0);
        tags.put("2026:05:04 10:11:12\0".getBytes(StandardCharsets.US_ASCII));
        tags.put("GPS 28.123 N 102.5 E".getBytes(StandardCharsets.US_ASCII));
        return tags.array();
    }

    private AttachPhotos.Attached attach(Path... files) {
        return new AttachPhotos(desk).run(List.of(files), "household", household, Map.of("side", "改造前"), Progress.SILENT);
    }

    @Test
    void uprightSmallAndWithoutThePlace() throws IOException {
        assertThat(attach(camera("a.jpg")).added()).isEqualTo(1);
        ShowPhotos.Photo photo = new ShowPhotos(desk).of("household", household).getFirst();
        assertThat(photo.record().fields()).containsEntry("date", "2026-05-04").containsEntry("side", "改造前");
        byte[] kept = new ShowPhotos(desk).whole(photo.record()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain("GPS");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getHeight()).isEqualTo(1600);
        assertThat(picture.getWidth()).isBetween(1066, 1068);
        assertThat(new Color(picture.getRGB(500, 100)).getRed()).as("the left has become the top").isGreaterThan(200);
        assertThat(new Color(picture.getRGB(500, 1500)).getRed()).isLessThan(60);
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.thumbnail().orElseThrow())).getHeight()).isEqualTo(240);
    }

    @Test
    void theSamePictureIsKeptOnce() throws IOException {
        attach(camera("a.jpg"));
        AttachPhotos.Attached again = attach(camera("b.jpg"), Files.writeString(folder.resolve("c.jpg"), "no picture"));
        assertThat(again.added()).isZero();
        assertThat(again.already()).isEqualTo(1);
        assertThat(again.unreadable()).containsExactly("c.jpg");
        RecordId other = new PutRecord(desk).run("household", Map.of("householdNo", "51990001000002")).id();
        assertThat(new AttachPhotos(desk).run(List.of(folder.resolve("a.jpg")), "household", other, Map.of(),
                Progress.SILENT).added()).isEqualTo(1);
        assertThat(new ShowPhotos(desk).of("household", other)).hasSize(1);
    }

    @Test
    void aFolderIsReadAndOneUndoTakesItBack() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.move(camera("a.jpg"), photos.resolve("a.JPG"));
        Files.writeString(photos.resolve("notes.txt"), "text");
        assertThat(attach(photos).added()).isEqualTo(1);
        new UndoLast(desk).run();
        assertThat(new ShowPhotos(desk).of("household", household)).isEmpty();
    }
}
