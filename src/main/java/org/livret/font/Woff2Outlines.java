package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

/// Puts the outlines of a TrueType font together again from the streams into which WOFF 2.0 takes
/// them apart (section 5.1): how many contours each glyph has, how many points each contour, flags,
/// coordinates, parts of composed glyphs, boxes, instructions.
final class Woff2Outlines {
    private static final int COMPOSED = -1;
    private static final int MOST_POINTS = 20_000;
    private static final int ON_CURVE = 0x01;
    private static final int OVERLAP = 0x40;

    // Flags of the parts of composed glyphs.
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int INSTRUCTIONS = 0x0100;

    private final int glyphs;
    private final boolean wide;
    private final Cursor contours;
    private final Cursor points;
    private final Cursor flags;
    private final Cursor coordinates;
    private final Cursor parts;
    private final Cursor boxes;
    private final Cursor instructions;
    private final Table boxed;
    private final Table overlapping;
    private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    private final ByteArrayOutputStream loca = new ByteArrayOutputStream();
    private final int[] xMins;

    private Woff2Outlines(Table table) {
        glyphs = table.u16(4);
        wide = table.u16(6) != 0;
        xMins = new int[glyphs];
        Cursor in = new Cursor(table, 36);
        Cursor[] streams = new Cursor[7];
        Table boxStream = Table.EMPTY;
        for (int i = 0; i < streams.length; i++) {
            Table stream = in.take(table.offset32(8 + 4 * i));
            boxStream = i == 5 ? stream : boxStream;
            streams[i] = new Cursor(stream, i == 5 ? bitmap(glyphs) : 0);
        }
        contours = streams[0];
        points = streams[1];
        flags = streams[2];
        coordinates = streams[3];
        parts = streams[4];
        boxes = streams[5];
        instructions = streams[6];
        boxed = boxStream;
        overlapping = (table.u16(2) & 1) != 0 ? in.take((glyphs + 7) / 8) : Table.EMPTY;
    }

    private static int bitmap(int glyphs) {
        return (glyphs + 31) / 32 * 4;
    }

    /// Null when the streams end too early.
    static @Nullable Woff2Outlines read(Table table) {
        Woff2Outlines outlines = new Woff2Outlines(table);
        return outlines.readGlyphs() ? outlines : null;
    }

    byte[] glyf() {
        return glyf.toByteArray();
    }

    byte[] loca() {
        return loca.toByteArray();
    }

    private boolean readGlyphs() {
        for (int glyph = 0; glyph < glyphs; glyph++) {
            place();
            int count = contours.s16();
            if (count == COMPOSED) {
                composed(glyph);
            } else if (count > 0 && !simple(glyph, count)) {
                return false;
            }
            glyf.writeBytes(new byte[-glyf.size() & 3]);
            if (isBeyond()) {
                return false;
            }
        }
        place();
        return true;
    }

    private boolean isBeyond() {
        return contours.isBeyond()
                || points.isBeyond()
                || flags.isBeyond()
                || coordinates.isBeyond()
                || parts.isBeyond()
                || boxes.isBeyond()
                || instructions.isBeyond();
    }

    private void place() {
        if (wide) {
            SfntWriter.write32(loca, glyf.size());
        } else {
            SfntWriter.write16(loca, glyf.size() / 2);
        }
    }

    private static boolean bit(Table bits, int glyph) {
        return (bits.u8(glyph >> 3) & 0x80 >> (glyph & 7)) != 0;
    }

    // ---- simple glyphs ----

    private boolean simple(int glyph, int count) {
        int[] ends = new int[count];
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += points.packed16();
            ends[i] = total - 1;
            if (total > MOST_POINTS) {
                return false;
            }
        }
        int[] xs = new int[total];
        int[] ys = new int[total];
        byte[] on = new byte[total];
        int x = 0;
        int y = 0;
        for (int i = 0; i < total; i++) {
            int flag = flags.u8();
            on[i] = (byte) (flag < 0x80 ? ON_CURVE : 0);
            long step = step(flag & 0x7F);
            xs[i] = x += (int) (step >> 32);
            ys[i] = y += (int) step;
        }
        int program = coordinates.packed16();
        SfntWriter.write16(glyf, count);
        box(glyph, xs, ys);
        SfntWriter.write16(glyf, ends);
        program(program);
        if (total > 0 && bit(overlapping, glyph)) {
            on[0] |= OVERLAP;
        }
        glyf.writeBytes(on);
        differences(xs);
        differences(ys);
        return true;
    }

    private void differences(int[] values) {
        int last = 0;
        for (int value : values) {
            SfntWriter.write16(glyf, value - last);
            last = value;
        }
    }

    /// The step from one point to the next (table 1 of the recommendation): x above, y below.
    private long step(int flag) {
        if (flag < 10) {
            return step(0, signed(flag, ((flag & 14) << 7) + coordinates.u8()));
        }
        if (flag < 20) {
            return step(signed(flag, ((flag - 10 & 14) << 7) + coordinates.u8()), 0);
        }
        int first = coordinates.u8();
        if (flag < 84) {
            int group = flag - 20;
            int dx = 1 + (group & 0x30) + (first >> 4);
            int dy = 1 + ((group & 0x0C) << 2) + (first & 0x0F);
            return step(signed(flag, dx), signed(flag >> 1, dy));
        }
        int second = coordinates.u8();
        if (flag < 120) {
            int group = flag - 84;
            int dx = 1 + (group / 12 << 8) + first;
            int dy = 1 + (group % 12 >> 2 << 8) + second;
            return step(signed(flag, dx), signed(flag >> 1, dy));
        }
        int third = coordinates.u8();
        if (flag < 124) {
            int dx = (first << 4) + (second >> 4);
            int dy = ((second & 0x0F) << 8) + third;
            return step(signed(flag, dx), signed(flag >> 1, dy));
        }
        int dx = (first << 8) + second;
        int dy = (third << 8) + coordinates.u8();
        return step(signed(flag, dx), signed(flag >> 1, dy));
    }

    private static long step(int dx, int dy) {
        return (long) dx << 32 | dy & 0xFFFFFFFFL;
    }

    private static int signed(int flag, int value) {
        return (flag & 1) != 0 ? value : -value;
    }

    private void box(int glyph, int[] xs, int[] ys) {
        int[] box = new int[4];
        if (bit(boxed, glyph)) {
            for (int i = 0; i < 4; i++) {
                box[i] = boxes.s16();
            }
        } else if (xs.length > 0) {
            box = new int[] {xs[0], ys[0], xs[0], ys[0]};
            for (int i = 1; i < xs.length; i++) {
                box[0] = Math.min(box[0], xs[i]);
                box[1] = Math.min(box[1], ys[i]);
                box[2] = Math.max(box[2], xs[i]);
                box[3] = Math.max(box[3], ys[i]);
            }
        }
        xMins[glyph] = box[0];
        SfntWriter.write16(glyf, box);
    }

    private void program(int length) {
        SfntWriter.write16(glyf, length);
        Table program = instructions.take(length);
        glyf.write(program.data(), program.start(), program.length());
    }

    // ---- composed glyphs ----

    private void composed(int glyph) {
        SfntWriter.write16(glyf, COMPOSED);
        box(glyph, new int[0], new int[0]);
        boolean programmed = false;
        int of;
        do {
            of = parts.u16();
            int size = 2 + ((of & WORDS) != 0 ? 4 : 2);
            size += (of & SCALE) != 0 ? 2 : (of & TWO_SCALES) != 0 ? 4 : 0;
            size += (of & (SCALE | TWO_SCALES)) == 0 && (of & MATRIX) != 0 ? 8 : 0;
            SfntWriter.write16(glyf, of);
            Table part = parts.take(size);
            glyf.write(part.data(), part.start(), part.length());
            programmed |= (of & INSTRUCTIONS) != 0;
        } while ((of & MORE) != 0 && !parts.isBeyond());
        if (programmed) {
            program(coordinates.packed16());
        }
    }

    // ---- metrics ----

    /// The table `hmtx` of which the bearings that the outlines tell may be left out (section 5.4).
    byte[] metrics(Table changed, int longMetrics) {
        boolean saysLong = (changed.u8(0) & 1) == 0;
        boolean saysShort = (changed.u8(0) & 2) == 0;
        Cursor advances = new Cursor(changed, 1);
        Cursor bearings = new Cursor(changed, 1 + 2 * longMetrics);
        ByteArrayOutputStream out = new ByteArrayOutputStream(4 * glyphs);
        for (int glyph = 0; glyph < Math.max(glyphs, longMetrics); glyph++) {
            boolean isLong = glyph < longMetrics;
            if (isLong) {
                SfntWriter.write16(out, advances.u16());
            }
            int told = glyph < glyphs ? xMins[glyph] : 0;
            SfntWriter.write16(out, (isLong ? saysLong : saysShort) ? bearings.s16() : told);
        }
        return out.toByteArray();
    }
}
