package org.livret.font;

/// The numbers that a charstring has put down and not yet used. What is taken from an empty stack
/// is zero, what no longer fits is lost, and neither is `sound`.
final class Operands {
    /// What CFF 2 allows; CFF has room for 48.
    private static final int MOST = 513;

    private final double[] values = new double[MOST];
    private int size;
    private boolean sound = true;

    int size() {
        return size;
    }

    boolean sound() {
        return sound;
    }

    void push(double value) {
        if (size < MOST) {
            values[size++] = value;
        } else {
            sound = false;
        }
    }

    double pop() {
        if (size == 0) {
            sound = false;
            return 0;
        }
        return values[--size];
    }

    /// The number at a place counted from the bottom.
    double get(int i) {
        if (i < 0 || i >= size) {
            sound = false;
            return 0;
        }
        return values[i];
    }

    /// Takes the lowest number away.
    double shift() {
        double lowest = get(0);
        if (size > 0) {
            System.arraycopy(values, 1, values, 0, --size);
        }
        return lowest;
    }

    void clear() {
        size = 0;
    }

    /// Moves the topmost numbers round, upwards by `steps`.
    void roll(int count, int steps) {
        if (count <= 0 || count > size) {
            sound &= count == 0;
            return;
        }
        double[] top = new double[count];
        for (int i = 0; i < count; i++) {
            top[Math.floorMod(i + steps, count)] = values[size - count + i];
        }
        System.arraycopy(top, 0, values, size - count, count);
    }

    /// Adds to each of the `count` lowest of the topmost numbers its changes, weighed, and takes
    /// the changes away (CFF 2, “blend”).
    void blend(int count, double[] weights) {
        int base = size - count * (weights.length + 1);
        if (count < 0 || base < 0) {
            sound = false;
            clear();
            return;
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < weights.length; k++) {
                values[base + i] += values[base + count + i * weights.length + k] * weights[k];
            }
        }
        size = base + count;
    }
}
