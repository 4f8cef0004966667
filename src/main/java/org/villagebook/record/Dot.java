package org.villagebook.record;

/**
 * Names one change for ever: the {@code counter}-th change that {@code device} made in its {@code epoch}.
 * A restore raises the epoch, so a dot is never used twice.
 */
public record Dot(String device, int epoch, long counter) implements Comparable<Dot> {

    @Override
    public int compareTo(Dot other) {
        int byDevice = device.compareTo(other.device);
        if (byDevice != 0) {
            return byDevice;
        }
        return epoch != other.epoch ? Integer.compare(epoch, other.epoch) : Long.compare(counter, other.counter);
    }

    /** Written {@code device.epoch.counter}. */
    @Override
    public String toString() {
        return device + '.' + epoch + '.' + counter;
    }

    /** Reads the written form. @throws IllegalArgumentException if the text is not a dot */
    public static Dot parse(String text) {
        int second = text.lastIndexOf('.');
        int first = text.lastIndexOf('.', second - 1);
        if (first <= 0) {
            throw new IllegalArgumentException("not a dot");
        }
        return new Dot(text.substring(0, first), Integer.parseInt(text.substring(first + 1, second)),
                Long.parseLong(text.substring(second + 1)));
    }
}
