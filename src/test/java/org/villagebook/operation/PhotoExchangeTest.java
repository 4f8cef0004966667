package org.villagebook.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.outcome.Progress;
import org.villagebook.record.RecordId;

/** Pictures travel once, in packages of a bounded size, and arrive as they were sent. */
class PhotoExchangeTest {

    @TempDir
    Path folder;
    private Province province;
    private Desk village;
    private RecordId household;

    @BeforeEach
    void enrol() {
        province = new Province(folder);
        village = province.site("village", "V001");
        household = new PutRecord(village).run("household", Map.of("householdNo", "51990001000001")).id();
    }

    @AfterEach
    void close() {
        province.close();
    }

    private void attach(int seed, boolean noisy) throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1600; x++) {
                image.setRGB(x, y, noisy ? random.nextInt() : new Color(seed % 256, 100, 100).getRGB());
            }
        }
        Path file = folder.resolve(seed + ".png");
        ImageIO.write(image, "png", file.toFile());
        new AttachPhotos(village).run(List.of(file), "household", household, Map.of(), Progress.SILENT);
    }

    private Path export() {
        return new ExportPackage(village).run(folder.resolve("stick"), 0, Progress.SILENT).files().getLast();
    }

    private Received receive(Path file) {
        return new ReceivePackages(province.desk).run(List.of(file), folder.resolve("receipts"), Progress.SILENT).getLast();
    }

    private long arrived() {
        ShowPhotos photos = new ShowPhotos(province.desk);
        return photos.of("household", household).stream().filter(photo -> photos.whole(photo.record()).isPresent()).count();
    }

    @Test
    void aPictureArrivesWithItsThumbnailAndTravelsOnce() throws IOException {
        attach(40, false);
        long withPicture = Files.size(sent());
        assertThat(arrived()).isEqualTo(1);
        assertThat(new ShowPhotos(province.desk).of("household", household).getFirst().thumbnail()).isPresent();
        assertThat(Files.size(sent())).as("the next package does not carry it again").isLessThan(withPicture);
        assertThat(arrived()).isEqualTo(1);
    }

    private Path sent() {
        Path file = export();
        assertThat(receive(file).state()).isEqualTo(Received.State.APPLIED);
        return file;
    }

    @Test
    void whatDoesNotFitWaitsForTheNextPackage() throws IOException {
        for (int i = 0; i < 8; i++) {
            attach(i, true);
        }
        int packages = 0;
        while (arrived() < 8 && packages < 10) {
            assertThat(Files.size(sent())).isLessThan(PhotoCargo.BUDGET + (1 << 20));
            packages++;
        }
        assertThat(packages).isBetween(2, 6);
        assertThat(arrived()).isEqualTo(8);
    }
}
