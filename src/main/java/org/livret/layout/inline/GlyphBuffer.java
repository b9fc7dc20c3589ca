package org.livret.layout.inline;

import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers glyphs that follow one another on a line into as few fragments as faces, sizes, colours
/// and tags allow.
final class GlyphBuffer {
    private static final long[] NO_OFFSETS = {};

    private final List<Fragment> out = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int[] glyphs = new int[128];
    private int[] clusters = new int[128];
    private long[] advances = new long[128];
    private long[] xOffsets = new long[128];
    private long[] yOffsets = new long[128];
    private int count;
    private boolean offsets;

    // What the fragment in the making has in common.
    private String face = "";
    private long size;
    private Color color = Color.BLACK;
    private Tag tag = Tag.ARTIFACT;
    private long originX;
    private long originY;
    private int stretch = 1000;

    // Glyphs are gathered in the order of the text. Those of a run from right to left stand ever
    // further to the left, and are turned round in the end.
    private boolean backwards;

    // Where the next glyph has to start, or, backwards, to end, to follow the ones before.
    private long edge;

    /// Where and how glyphs are painted: the pen's start on the line's baseline, shifted as the
    /// look says. `stretch` is the horizontal scaling of letters in thousandths, `tracking` what is
    /// added between them.
    record Pen(Look look, Tag tag, long x, long y, int stretch, long tracking) {
        Pen(Look look, Tag tag, long x, long y) {
            this(look, tag, x, y, 1000, 0);
        }
    }

    /// Sets a word, its left edge at the pen.
    void word(Word word, Pen pen) {
        if (!word.rightToLeft) {
            long x = pen.x;
            for (Typography.Part part : word.parts) {
                begin(part.face(), pen, x, false);
                x += part(word, part, pen);
                edge = x;
            }
            return;
        }
        long x = pen.x + word.scaled(pen.stretch, pen.tracking);
        for (Typography.Part part : word.parts) {
            begin(part.face(), pen, x, true);
            x -= part(word, part, pen);
            edge = x;
        }
    }

    private long part(Word word, Typography.Part part, Pen pen) {
        int scale = pen.stretch;
        long spacing = word.spacing + pen.tracking;
        int base = text.length();
        int number = part.glyphs().length;
        long[] dx = part.xOffsets();
        long[] dy = part.yOffsets();
        boolean moved = dx.length > 0 || dy.length > 0;
        long width = 0;
        for (int i = 0; i < number; i++) {
            int cluster = part.clusters()[i];
            // The base, not its marks, has the room: in either direction it is painted last.
            boolean ends =
                    word.rightToLeft
                            ? i == 0 || part.clusters()[i - 1] != cluster
                            : i + 1 == number || part.clusters()[i + 1] != cluster;
            long advance = Word.scaled(part.advances()[i], scale) + (ends ? spacing : 0);
            glyph(part.glyphs()[i], advance, base + cluster - part.from());
            if (moved) {
                offsets = true;
                xOffsets[count - 1] = dx.length > 0 ? Word.scaled(dx[i], scale) : 0;
                yOffsets[count - 1] = dy.length > 0 ? dy[i] : 0;
            }
            width += advance;
        }
        text.append(word.text, part.from(), part.to());
        return width;
    }

    /// Sets a space of any width, its left edge at the pen: the look's own space glyph, which says
    /// `character`.
    void space(Pen pen, char character, long advance, boolean rightToLeft) {
        Look.Metrics metrics = pen.look.metrics();
        begin(metrics.face(), pen, rightToLeft ? pen.x + advance : pen.x, rightToLeft);
        glyph(metrics.spaceGlyph(), advance, text.length());
        text.append(character);
        edge = rightToLeft ? pen.x : pen.x + advance;
    }

    /// Leaves room after the last glyph, when it ends at `x` and its line goes on from there.
    void widen(long x, long width) {
        if (count > 0 && edge == x && !backwards) {
            advances[count - 1] += width;
            edge += width;
        }
    }

    /// Sets a hyphen that shows only because the line ends: a fragment of its own that says U+00AD.
    void hyphen(Word hyphen, Pen pen) {
        flush();
        word(hyphen, pen);
        Arrays.fill(clusters, 0, count, 0);
        text.setLength(0);
        text.append('\u00AD');
        flush();
    }

    private void glyph(int glyph, long advance, int cluster) {
        if (count == glyphs.length) {
            grow();
        }
        glyphs[count] = glyph;
        advances[count] = advance;
        clusters[count] = cluster;
        xOffsets[count] = 0;
        yOffsets[count] = 0;
        count++;
    }

    private void grow() {
        int length = count * 2;
        glyphs = Arrays.copyOf(glyphs, length);
        advances = Arrays.copyOf(advances, length);
        clusters = Arrays.copyOf(clusters, length);
        xOffsets = Arrays.copyOf(xOffsets, length);
        yOffsets = Arrays.copyOf(yOffsets, length);
    }

    private void begin(String nextFace, Pen pen, long x, boolean rightToLeft) {
        Look look = pen.look;
        long y = pen.y - look.style().shift();
        boolean same =
                count > 0
                        && x == edge
                        && backwards == rightToLeft
                        && y == originY
                        && size == look.size()
                        && stretch == pen.stretch
                        && tag.equals(pen.tag)
                        && face.equals(nextFace)
                        && color.equals(look.style().color());
        if (same) {
            return;
        }
        flush();
        face = nextFace;
        size = look.size();
        color = look.style().color();
        tag = pen.tag;
        originX = x;
        originY = y;
        backwards = rightToLeft;
        stretch = pen.stretch;
    }

    /// Ends the fragment in the making.
    void flush() {
        if (count == 0) {
            return;
        }
        if (backwards) {
            originX = edge;
            turn();
        }
        Fragment.Run run =
                new Fragment.Run(
                        Arrays.copyOf(glyphs, count),
                        Arrays.copyOf(advances, count),
                        offsets ? Arrays.copyOf(xOffsets, count) : NO_OFFSETS,
                        offsets ? Arrays.copyOf(yOffsets, count) : NO_OFFSETS,
                        text.toString(),
                        Arrays.copyOf(clusters, count));
        out.add(
                new Fragment.Glyphs(
                        tag, new Point(originX, originY), face, size, stretch, color, run));
        count = 0;
        offsets = false;
        text.setLength(0);
    }

    private void turn() {
        for (int i = 0, k = count - 1; i < k; i++, k--) {
            swap(glyphs, i, k);
            swap(clusters, i, k);
            swap(advances, i, k);
            swap(xOffsets, i, k);
            swap(yOffsets, i, k);
        }
    }

    private static void swap(int[] array, int i, int k) {
        int there = array[i];
        array[i] = array[k];
        array[k] = there;
    }

    private static void swap(long[] array, int i, int k) {
        long there = array[i];
        array[i] = array[k];
        array[k] = there;
    }

    /// Puts something between the glyphs before and those after, in painting order.
    void add(List<Fragment> fragments) {
        flush();
        out.addAll(fragments);
    }

    /// Gives all fragments to `target` and starts anew.
    void drainTo(List<Fragment> target) {
        flush();
        target.addAll(out);
        out.clear();
    }
}
