package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

/// The points of a simple glyph (OpenType 1.9, “glyf”), without its instructions, which are for
/// coarse screens.
@SuppressWarnings("ArrayRecordComponent") // Read once, compared by nobody.
record GlyphPoints(int[] flags, int[] xs, int[] ys, int[] ends) {
    static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;
    private static final int OVERLAP = 0x40;

    private static final int MOST_POINTS = 20_000;

    /// The points of a glyph with contours; null when it has more than can be.
    static @Nullable GlyphPoints read(Table data, int contours) {
        int points = data.u16(10 + 2 * (contours - 1)) + 1;
        if (points > MOST_POINTS) {
            return null;
        }
        int at = 10 + 2 * contours;
        at += 2 + data.u16(at);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = data.u8(at++);
            int count = (flag & REPEAT) != 0 ? 1 + data.u8(at++) : 1;
            while (count-- > 0 && i < points) {
                flags[i++] = flag;
            }
        }
        int[] x = new int[points];
        at = coordinates(data, at, flags, x, X_SHORT, X_SAME);
        int[] y = new int[points];
        coordinates(data, at, flags, y, Y_SHORT, Y_SAME);
        int[] ends = new int[contours];
        int last = -1;
        for (int i = 0; i < contours; i++) {
            last = Math.clamp(data.u16(10 + 2 * i), last, points - 1);
            ends[i] = last;
        }
        return new GlyphPoints(flags, x, y, ends);
    }

    private static int coordinates(
            Table data, int start, int[] flags, int[] out, int isShort, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < out.length; i++) {
            boolean positive = (flags[i] & same) != 0;
            if ((flags[i] & isShort) != 0) {
                value += positive ? data.u8(at) : -data.u8(at);
                at++;
            } else if (!positive) {
                value += data.s16(at);
                at += 2;
            }
            out[i] = value;
        }
        return at;
    }

    boolean isOnCurve(int point) {
        return (flags[point] & ON_CURVE) != 0;
    }

    /// The glyph in bytes, without instructions.
    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 + 5 * xs.length);
        SfntWriter.write16(out, ends.length, least(xs), least(ys), most(xs), most(ys));
        SfntWriter.write16(out, ends);
        SfntWriter.write16(out, 0);
        ByteArrayOutputStream xOut = new ByteArrayOutputStream(2 * xs.length);
        ByteArrayOutputStream yOut = new ByteArrayOutputStream(2 * xs.length);
        int x = 0;
        int y = 0;
        for (int i = 0; i < xs.length; i++) {
            int flag = flags[i] & (i == 0 ? ON_CURVE | OVERLAP : ON_CURVE);
            flag |= coordinate(xs[i] - x, xOut, X_SHORT, X_SAME);
            flag |= coordinate(ys[i] - y, yOut, Y_SHORT, Y_SAME);
            out.write(flag);
            x = xs[i];
            y = ys[i];
        }
        out.writeBytes(xOut.toByteArray());
        out.writeBytes(yOut.toByteArray());
        return out.toByteArray();
    }

    private static int coordinate(int step, ByteArrayOutputStream out, int isShort, int same) {
        if (step == 0) {
            return same;
        }
        if (Math.abs(step) < 256) {
            out.write(Math.abs(step));
            return step > 0 ? isShort | same : isShort;
        }
        SfntWriter.write16(out, step);
        return 0;
    }

    private static int least(int[] values) {
        int least = values[0];
        for (int value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static int most(int[] values) {
        int most = values[0];
        for (int value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
