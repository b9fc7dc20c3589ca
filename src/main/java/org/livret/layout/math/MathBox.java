package org.livret.layout.math;

import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;

/// A part of a formula that is set: its extent around the baseline, in scaled points, and what is
/// in it. `italic` is how far its top leans over its right edge.
public record MathBox(long width, long height, long depth, long italic, List<Part> parts) {
    /// Nothing.
    public static final MathBox EMPTY = new MathBox(0, 0, 0, 0, List.of());

    public MathBox {
        parts = List.copyOf(parts);
    }

    /// What is painted, from the box's left edge and baseline; `y` counts upwards.
    sealed interface Part {}

    record Glyphs(long x, long y, Pen pen, Fragment.Run run) implements Part {}

    record Rule(long x, long y, long width, long height, Color color) implements Part {}

    /// A straight line from a place to another, `width` thick.
    record Stroke(long x, long y, long toX, long toY, long width, Color color) implements Part {}

    record Inner(long x, long y, MathBox box) implements Part {}

    record Pen(String face, long size, Color color) {}

    /// Empty room.
    static MathBox space(long width) {
        return new MathBox(width, 0, 0, 0, List.of());
    }

    /// The same without what leans over.
    MathBox upright() {
        return new MathBox(width, height, depth, 0, parts);
    }

    /// The same in other room.
    MathBox sized(long newWidth, long newHeight, long newDepth) {
        return new MathBox(newWidth, newHeight, newDepth, 0, parts);
    }

    /// The height of both sides of the baseline.
    long total() {
        return height + depth;
    }

    /// What the box paints, its left edge and its baseline at a place; `y` counts downwards here.
    public List<Fragment> at(long x, long baseline, Tag tag) {
        List<Fragment> out = new ArrayList<>();
        paint(x, baseline, tag, out);
        return out;
    }

    private void paint(long x, long baseline, Tag tag, List<Fragment> out) {
        for (Part part : parts) {
            switch (part) {
                case Glyphs g ->
                        out.add(
                                new Fragment.Glyphs(
                                        tag,
                                        new Point(x + g.x, baseline - g.y),
                                        g.pen.face,
                                        g.pen.size,
                                        1000,
                                        g.pen.color,
                                        g.run));
                case Rule r -> {
                    Rect rect = new Rect(x + r.x, baseline - r.y - r.height, r.width, r.height);
                    out.add(
                            new Fragment.Fill(
                                    tag, Shapes.rect(rect), false, new Fragment.Solid(r.color)));
                }
                case Stroke s ->
                        out.add(
                                new Fragment.Stroke(
                                        tag,
                                        new Path(
                                                List.of(
                                                        new Path.MoveTo(x + s.x, baseline - s.y),
                                                        new Path.LineTo(
                                                                x + s.toX, baseline - s.toY))),
                                        Fragment.Pen.solid(s.width),
                                        s.color));
                case Inner i -> i.box.paint(x + i.x, baseline - i.y, tag, out);
            }
        }
    }

    /// Words in the making: runs side by side.
    public static final class Joined {
        private final List<Part> parts = new ArrayList<>();
        private long x;

        /// Adds a run behind the others.
        public void glyphs(String face, long size, Color color, Fragment.Run run) {
            parts.add(new Glyphs(x, 0, new Pen(face, size, color), run));
            x += run.width();
        }

        /// All runs, in a box of a height and a depth.
        public MathBox box(long height, long depth) {
            return new MathBox(x, height, depth, 0, parts);
        }
    }

    /// Puts boxes together at given places.
    static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private long height = Long.MIN_VALUE / 4;
        private long depth = Long.MIN_VALUE / 4;

        Builder add(MathBox box, long x, long y) {
            parts.add(new Inner(x, y, box));
            height = Math.max(height, box.height + y);
            depth = Math.max(depth, box.depth - y);
            return this;
        }

        Builder rule(Rule rule) {
            parts.add(rule);
            height = Math.max(height, rule.y + rule.height);
            depth = Math.max(depth, -rule.y);
            return this;
        }

        /// Adds a line within what is there.
        Builder stroke(Stroke stroke) {
            parts.add(stroke);
            return this;
        }

        MathBox build(long width) {
            return build(width, 0);
        }

        MathBox build(long width, long italic) {
            return parts.isEmpty()
                    ? new MathBox(width, 0, 0, 0, List.of())
                    : new MathBox(width, height, depth, italic, parts);
        }
    }
}
