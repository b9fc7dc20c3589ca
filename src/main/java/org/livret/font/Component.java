package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A part of a composed glyph (OpenType 1.9, “Composite Glyph Description”): another glyph, moved
/// by `dx` and `dy` and mapped. `matrix` is the map's bytes, empty for none.
record Component(int flags, int glyph, int dx, int dy, Table matrix) {
    private static final int WORDS = 0x0001;

    /// The arguments are a move; otherwise, numbers of points that are to meet.
    private static final int OFFSETS = 0x0002;

    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;
    private static final int USE_METRICS = 0x0200;

    /// More parts than any real glyph has; what follows is not read.
    private static final int MOST = 256;

    /// The parts of a glyph, none for one that is not composed.
    static List<Component> of(Table glyph) {
        List<Component> parts = new ArrayList<>();
        int at = 10;
        boolean more = glyph.s16(0) < 0;
        while (more && at < glyph.length() && parts.size() < MOST) {
            int flags = glyph.u16(at);
            boolean words = (flags & WORDS) != 0;
            int dx = words ? glyph.s16(at + 4) : glyph.s8(at + 4);
            int dy = words ? glyph.s16(at + 6) : glyph.s8(at + 5);
            int map = at + (words ? 8 : 6);
            int size =
                    (flags & SCALE) != 0
                            ? 2
                            : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
            parts.add(new Component(flags, glyph.u16(at + 2), dx, dy, glyph.slice(map, size)));
            at = map + size;
            more = (flags & MORE) != 0;
        }
        return parts;
    }

    Component movedTo(int x, int y) {
        return new Component(flags, glyph, x, y, matrix);
    }

    /// Writes the part, without instructions.
    ///
    /// @param more whether another one follows
    void write(ByteArrayOutputStream out, boolean more) {
        boolean words = dx != (byte) dx || dy != (byte) dy;
        int written = flags & ~(WORDS | MORE | INSTRUCTIONS);
        written |= (words ? WORDS : 0) | (more ? MORE : 0);
        SfntWriter.write16(out, written, glyph);
        if (words) {
            SfntWriter.write16(out, dx, dy);
        } else {
            out.write(dx);
            out.write(dy);
        }
        out.write(matrix.data(), matrix.start(), matrix.length());
    }

    /// Whether it is moved by its numbers, and not to where points meet.
    boolean isMoved() {
        return (flags & OFFSETS) != 0;
    }

    /// Whether the whole glyph is as wide as this part.
    boolean givesMetrics() {
        return (flags & USE_METRICS) != 0;
    }

    /// The numbers of the map, `xx xy yx yy`.
    double[] map() {
        double first = matrix.s16(0) / 16384.0;
        return switch (matrix.length()) {
            case 2 -> new double[] {first, 0, 0, first};
            case 4 -> new double[] {first, 0, 0, matrix.s16(2) / 16384.0};
            case 8 ->
                    new double[] {
                        first,
                        matrix.s16(2) / 16384.0,
                        matrix.s16(4) / 16384.0,
                        matrix.s16(6) / 16384.0
                    };
            default -> new double[] {1, 0, 0, 1};
        };
    }
}
