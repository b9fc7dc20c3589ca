package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The outlines of a variable font at one place of its axes. Each is worked out when it is first
/// asked for: a text uses few of a font's glyphs.
final class VariedOutlines implements GlyfOutlines {
    private static final int DEEPEST = 8;

    private final StoredOutlines normal;
    private final GlyphVariations variations;
    private final ConcurrentHashMap<Integer, Varied> known = new ConcurrentHashMap<>();

    /// A glyph in bytes, and where its sides are.
    private record Varied(Table data, double left, double right) {
        static final Varied NONE = new Varied(Table.EMPTY, 0, 0);
    }

    VariedOutlines(StoredOutlines normal, GlyphVariations variations) {
        this.normal = normal;
        this.variations = variations;
    }

    @Override
    public Table glyph(int glyph) {
        return varied(glyph, 0).data;
    }

    @Override
    public int leftBearing(int glyph) {
        Varied varied = varied(glyph, 0);
        return varied.data.s16(2) - rounded(varied.left);
    }

    /// The advance by the glyph's sides, for fonts that do not say it elsewhere.
    int advance(int glyph) {
        Varied varied = varied(glyph, 0);
        return Math.max(0, rounded(varied.right - varied.left));
    }

    private static int rounded(double value) {
        return (int) Math.floor(value + 0.5);
    }

    private Varied varied(int glyph, int depth) {
        if (glyph < 0 || glyph >= normal.metrics().glyphCount() || depth > DEEPEST) {
            return Varied.NONE;
        }
        Varied done = known.get(glyph);
        if (done == null) {
            done = vary(glyph, depth);
            known.put(glyph, done);
        }
        return done;
    }

    private Varied vary(int glyph, int depth) {
        Table data = normal.glyph(glyph);
        int contours = data.s16(0);
        GlyphPoints points = contours > 0 ? GlyphPoints.read(data, contours) : null;
        if (points != null) {
            return simple(glyph, points);
        }
        List<Component> parts = Component.of(data);
        if (!parts.isEmpty()) {
            return composed(glyph, parts, depth);
        }
        Sides sides = new Sides(glyph, moves(glyph, new int[0], new int[0], new int[0]), 0);
        return new Varied(data, sides.left(), sides.right());
    }

    /// The same outlines as parts of a glyph: a glyph that is made of itself must come to an end.
    record Deeper(VariedOutlines all, int depth) implements GlyfOutlines {
        @Override
        public Table glyph(int glyph) {
            return all.varied(glyph, depth).data;
        }

        @Override
        public int leftBearing(int glyph) {
            return xMin(glyph);
        }
    }

    /// The points of a glyph with the four that stand for its sides; only what moves the first two
    /// matters to horizontal text.
    private @Nullable Deltas moves(int glyph, int[] xs, int[] ys, int[] ends) {
        int count = xs.length;
        int[] allX = new int[count + PointCloud.PHANTOMS];
        int[] allY = new int[count + PointCloud.PHANTOMS];
        System.arraycopy(xs, 0, allX, 0, count);
        System.arraycopy(ys, 0, allY, 0, count);
        return variations.of(glyph, new PointCloud(allX, allY, ends));
    }

    /// The sides of a glyph with so many points.
    private final class Sides {
        private final int glyph;
        private final @Nullable Deltas moves;
        private final int points;

        Sides(int glyph, @Nullable Deltas moves, int points) {
            this.glyph = glyph;
            this.moves = moves;
            this.points = points;
        }

        double left() {
            double moved = moves == null ? 0 : moves.x()[points];
            return normal.xMin(glyph) - normal.leftBearing(glyph) + moved;
        }

        double right() {
            double moved = moves == null ? 0 : moves.x()[points + 1];
            int left = normal.xMin(glyph) - normal.leftBearing(glyph);
            return left + normal.metrics().advance(glyph) + moved;
        }
    }

    // ---- simple glyphs ----

    private Varied simple(int glyph, GlyphPoints points) {
        Deltas moves = moves(glyph, points.xs(), points.ys(), points.ends());
        int count = points.xs().length;
        int[] xs = points.xs().clone();
        int[] ys = points.ys().clone();
        for (int i = 0; moves != null && i < count; i++) {
            xs[i] = rounded(xs[i] + moves.x()[i]);
            ys[i] = rounded(ys[i] + moves.y()[i]);
        }
        byte[] data = new GlyphPoints(points.flags(), xs, ys, points.ends()).write();
        Sides sides = new Sides(glyph, moves, count);
        return new Varied(new Table(data, 0, data.length), sides.left(), sides.right());
    }

    // ---- composed glyphs ----

    private Varied composed(int glyph, List<Component> parts, int depth) {
        int count = parts.size();
        int[] xs = parts.stream().mapToInt(Component::dx).toArray();
        int[] ys = parts.stream().mapToInt(Component::dy).toArray();
        Deltas moves = moves(glyph, xs, ys, new int[0]);
        List<Component> moved = new ArrayList<>(count);
        Sides sides = new Sides(glyph, moves, count);
        double left = sides.left();
        double right = sides.right();
        for (int i = 0; i < count; i++) {
            Component part = parts.get(i);
            moved.add(
                    moves == null || !part.isMoved()
                            ? part
                            : part.movedTo(
                                    rounded(xs[i] + moves.x()[i]), rounded(ys[i] + moves.y()[i])));
            if (part.givesMetrics()) {
                Varied giving = varied(part.glyph(), depth + 1);
                left = giving.left;
                right = giving.right;
            }
        }
        GlyphBounds bounds = new GlyphBounds();
        new GlyphDrawing(new Deeper(this, depth + 1), bounds).draw(moved);
        return new Varied(data(moved, bounds), left, right);
    }

    private static Table data(List<Component> parts, GlyphBounds bounds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write16(out, -1, bounds.left(), bounds.bottom(), bounds.right(), bounds.top());
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).write(out, i + 1 < parts.size());
        }
        byte[] data = out.toByteArray();
        return new Table(data, 0, data.length);
    }
}
