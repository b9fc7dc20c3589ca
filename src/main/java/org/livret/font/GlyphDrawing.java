package org.livret.font;

/// Takes the outlines of glyphs apart (OpenType, table `glyf`): contours of on- and off-curve
/// points, and glyphs composed of others. Instructions are for coarse screens, and are left alone.
record GlyphDrawing(GlyfOutlines outlines, GlyphPen pen) {
    private static final int DEEPEST = 8;
    private static final int MOST_POINTS = 20_000;

    // Flags of simple glyphs.
    private static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME = 0x10;
    private static final int Y_SAME = 0x20;

    // Flags of composed glyphs.
    private static final int WORDS = 0x0001;
    private static final int OFFSETS = 0x0002;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    /// `x' = xx·x + yx·y + dx`, `y' = xy·x + yy·y + dy`.
    private record Map(double xx, double xy, double yx, double yy, double dx, double dy) {
        static final Map IDENTITY = new Map(1, 0, 0, 1, 0, 0);

        double x(double x, double y) {
            return xx * x + yx * y + dx;
        }

        double y(double x, double y) {
            return xy * x + yy * y + dy;
        }

        Map after(Map inner) {
            return new Map(
                    xx * inner.xx + yx * inner.xy,
                    xy * inner.xx + yy * inner.xy,
                    xx * inner.yx + yx * inner.yy,
                    xy * inner.yx + yy * inner.yy,
                    x(inner.dx, inner.dy),
                    y(inner.dx, inner.dy));
        }
    }

    void draw(int glyph) {
        draw(glyph, Map.IDENTITY, 0);
    }

    private void draw(int glyph, Map map, int depth) {
        Table data = outlines.glyph(glyph);
        if (data.isEmpty() || depth > DEEPEST) {
            return;
        }
        int contours = data.s16(0);
        if (contours < 0) {
            composed(data, map, depth);
        } else if (contours > 0) {
            simple(data, contours, map);
        }
    }

    private void composed(Table data, Map map, int depth) {
        int at = 10;
        int flags = MORE;
        while ((flags & MORE) != 0 && at < data.length()) {
            flags = data.u16(at);
            int glyph = data.u16(at + 2);
            at += 4;
            boolean offsets = (flags & OFFSETS) != 0;
            boolean words = (flags & WORDS) != 0;
            // Points that are to meet, instead of offsets, are as good as unknown today.
            double dx = !offsets ? 0 : words ? data.s16(at) : (byte) data.u8(at);
            double dy = !offsets ? 0 : words ? data.s16(at + 2) : (byte) data.u8(at + 1);
            at += words ? 4 : 2;
            Map own = new Map(1, 0, 0, 1, dx, dy);
            if ((flags & SCALE) != 0) {
                double scale = f2dot14(data, at);
                own = new Map(scale, 0, 0, scale, dx, dy);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                own = new Map(f2dot14(data, at), 0, 0, f2dot14(data, at + 2), dx, dy);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                own =
                        new Map(
                                f2dot14(data, at),
                                f2dot14(data, at + 2),
                                f2dot14(data, at + 4),
                                f2dot14(data, at + 6),
                                dx,
                                dy);
                at += 8;
            }
            draw(glyph, map.after(own), depth + 1);
        }
    }

    private static double f2dot14(Table data, int at) {
        return data.s16(at) / 16384.0;
    }

    // ---- simple glyphs ----

    private void simple(Table data, int contours, Map map) {
        int points = data.u16(10 + 2 * (contours - 1)) + 1;
        if (points > MOST_POINTS) {
            return;
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
        int from = 0;
        for (int i = 0; i < contours; i++) {
            int to = Math.min(points, data.u16(10 + 2 * i) + 1);
            contour(new Points(flags, x, y, map, from, to - from));
            from = Math.max(from, to);
        }
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

    /// The points of one contour, counted around and around.
    private record Points(int[] flags, int[] xs, int[] ys, Map map, int from, int count) {
        boolean on(int i) {
            return (flags[from + Math.floorMod(i, count)] & ON_CURVE) != 0;
        }

        double x(int i) {
            int at = from + Math.floorMod(i, count);
            return map.x(xs[at], ys[at]);
        }

        double y(int i) {
            int at = from + Math.floorMod(i, count);
            return map.y(xs[at], ys[at]);
        }

        /// Between two off-curve points lies one on the curve that is not written.
        double midX(int i) {
            return (x(i) + x(i + 1)) / 2;
        }

        double midY(int i) {
            return (y(i) + y(i + 1)) / 2;
        }
    }

    private void contour(Points p) {
        if (p.count < 2) {
            return;
        }
        int first = 0;
        while (first < p.count && !p.on(first)) {
            first++;
        }
        if (first == p.count) {
            first = 0;
            pen.moveTo(p.midX(-1), p.midY(-1));
        } else {
            pen.moveTo(p.x(first), p.y(first));
            first++;
        }
        for (int i = first; i < first + p.count; i++) {
            if (p.on(i)) {
                if (p.on(i - 1)) {
                    pen.lineTo(p.x(i), p.y(i));
                }
            } else if (p.on(i + 1)) {
                pen.curveTo(p.x(i), p.y(i), p.x(i + 1), p.y(i + 1));
            } else {
                pen.curveTo(p.x(i), p.y(i), p.midX(i), p.midY(i));
            }
        }
        pen.close();
    }
}
