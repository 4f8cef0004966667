package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Carries files the way sticks and mail do: loses, doubles, delays, cuts off and spoils some of them. */
public final class Courier {

    /** How often what went wrong. */
    public record Faults(long lost, long doubled, long delayed, long cut, long spoiled) {

        Faults plus(Faults other) {
            return new Faults(lost + other.lost, doubled + other.doubled, delayed + other.delayed, cut + other.cut,
                    spoiled + other.spoiled);
        }
    }

    private final Random random;
    private final List<Carried> pouch = new ArrayList<>();
    private long lost;
    private long doubled;
    private long delayed;
    private long cut;
    private long spoiled;
    private long number;
    private boolean reliable;

    Courier(Random random) {
        this.random = random;
    }

    private record Carried(byte[] bytes, String name) {
    }

    /** From now on nothing happens to a file; what was delayed comes with the next trip. */
    void becomeReliable() {
        reliable = true;
    }

    Faults faults() {
        return new Faults(lost, doubled, delayed, cut, spoiled);
    }

    /** Delivers files into a folder, late ones first. @return how many arrived in whatever state */
    int carry(List<Path> files, Path into) {
        List<Carried> arriving = new ArrayList<>();
        for (int i = pouch.size(); i > 0; i--) {
            if (reliable || random.nextInt(3) == 0) {
                arriving.add(pouch.remove(0));
            }
        }
        for (Path file : files) {
            deliver(new Carried(OutsideFile.read(file), file.getFileName().toString()), arriving);
        }
        for (Carried each : arriving) {
            OutsideFile.write(into.resolve(String.format("%06d-%s", ++number, each.name())), each.bytes());
        }
        return arriving.size();
    }

    private void deliver(Carried file, List<Carried> arriving) {
        int fate = reliable ? 99 : random.nextInt(100);
        if (fate < 8) {
            lost++;
        } else if (fate < 16) {
            delayed++;
            pouch.add(file);
        } else if (fate < 24) {
            doubled++;
            arriving.add(file);
            arriving.add(random.nextInt(arriving.size() + 1), file);
        } else if (fate < 29) {
            cut++;
            arriving.add(new Carried(Arrays.copyOf(file.bytes(), random.nextInt(file.bytes().length)), file.name()));
        } else if (fate < 34) {
            spoiled++;
            byte[] bytes = file.bytes().clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            arriving.add(new Carried(bytes, file.name()));
        } else {
            // Files of one stick come in any order.
            arriving.add(random.nextInt(arriving.size() + 1), file);
        }
    }
}
