package org.livret.layout.math;

import org.livret.font.MathTable;
import org.livret.geom.Color;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;

/// Makes signs as tall or as wide as they are wanted: by a larger form of the glyph, or by putting
/// it together from parts (OpenType, “MathVariants”).
final class Stretcher {
    private static final int MOST_PARTS = 400;

    private final MathFont font;

    Stretcher(MathFont font) {
        this.font = font;
    }

    /// What is wanted: a sign, its length in a direction, and how it is painted.
    record Wanted(String sign, long length, boolean vertical, MathStyle style, Color color) {}

    /// The smallest form that is at least as long as wanted, or the longest there is.
    MathBox atLeast(Wanted w) {
        int base = font.glyph(w.sign, w.style);
        List<MathTable.Variant> variants = font.table.variants(base, w.vertical);
        MathBox best = font.glyph(base, w.sign, w.style, w.color);
        if (length(best, w) >= w.length) {
            return best;
        }
        for (MathTable.Variant variant : variants) {
            if (font.units(variant.advance(), w.style) >= w.length) {
                return font.glyph(variant.glyph(), w.sign, w.style, w.color);
            }
        }
        List<MathTable.Part> parts = font.table.assembly(base, w.vertical);
        if (!parts.isEmpty()) {
            return assembled(parts, w);
        }
        return variants.isEmpty()
                ? best
                : font.glyph(variants.getLast().glyph(), w.sign, w.style, w.color);
    }

    /// The largest form that is no longer than wanted.
    MathBox atMost(Wanted w) {
        int base = font.glyph(w.sign, w.style);
        int best = base;
        for (MathTable.Variant variant : font.table.variants(base, w.vertical)) {
            if (font.units(variant.advance(), w.style) <= w.length) {
                best = variant.glyph();
            }
        }
        return font.glyph(best, w.sign, w.style, w.color);
    }

    private static long length(MathBox box, Wanted w) {
        return w.vertical ? box.total() : box.width();
    }

    // ---- assemblies ----

    private MathBox assembled(List<MathTable.Part> parts, Wanted w) {
        long least = font.units(font.table.minConnectorOverlap(), w.style);
        int repeats = 0;
        List<MathTable.Part> row = repeated(parts, 0);
        while (longest(row, least, w.style) < w.length && row.size() < MOST_PARTS) {
            row = repeated(parts, ++repeats);
        }
        long excess = longest(row, least, w.style) - w.length;
        return painted(row, overlaps(row, least, excess, w.style), w);
    }

    private static List<MathTable.Part> repeated(List<MathTable.Part> parts, int repeats) {
        List<MathTable.Part> row = new ArrayList<>();
        for (MathTable.Part part : parts) {
            for (int i = part.extender() ? repeats : 1; i > 0; i--) {
                row.add(part);
            }
        }
        return row;
    }

    private long longest(List<MathTable.Part> row, long overlap, MathStyle style) {
        long sum = 0;
        for (MathTable.Part part : row) {
            sum += font.units(part.advance(), style);
        }
        return sum - overlap * Math.max(0, row.size() - 1);
    }

    /// How far each part overlaps the one before: more than the least where there is too much.
    private long[] overlaps(List<MathTable.Part> row, long least, long excess, MathStyle style) {
        long[] overlaps = new long[row.size()];
        long left = Math.max(0, excess);
        for (int i = 1; i < overlaps.length; i++) {
            long most = font.units(Math.min(row.get(i - 1).end(), row.get(i).start()), style);
            long share = left / (overlaps.length - i);
            long more = Math.clamp(share, 0, Math.max(0, most - least));
            overlaps[i] = least + more;
            left -= more;
        }
        return overlaps;
    }

    private MathBox painted(List<MathTable.Part> row, long[] overlaps, Wanted w) {
        int count = row.size();
        int[] glyphs = new int[count];
        long[] advances = new long[count];
        long[] dx = new long[count];
        long[] dy = new long[count];
        long at = 0;
        long across = 0;
        long low = 0;
        long high = 0;
        for (int i = 0; i < count; i++) {
            MathTable.Part part = row.get(i);
            glyphs[i] = part.glyph();
            at -= overlaps[i];
            int[] box = font.face.box(part.glyph());
            if (w.vertical) {
                dy[i] = at - font.units(box[1], w.style);
                across = Math.max(across, font.units(font.face.advance(part.glyph()), w.style));
            } else {
                dx[i] = at;
                low = Math.max(low, -font.units(box[1], w.style));
                high = Math.max(high, font.units(box[3], w.style));
            }
            at += font.units(part.advance(), w.style);
        }
        advances[count - 1] = w.vertical ? across : at;
        Fragment.Run run = new Fragment.Run(glyphs, advances, dx, dy, w.sign, new int[count]);
        List<MathBox.Part> painted =
                List.of(new MathBox.Glyphs(0, 0, font.pen(w.style, w.color), run));
        return w.vertical
                ? new MathBox(across, at, 0, 0, painted)
                : new MathBox(at, high, low, 0, painted);
    }

    /// A delimiter at least as long as wanted, its middle on the axis.
    MathBox delimiter(String sign, long length, MathStyle style, Color color) {
        return centred(atLeast(new Wanted(sign, length, true, style, color)), style);
    }

    /// A box with its middle on the axis.
    MathBox centred(MathBox box, MathStyle style) {
        long up = font.axis(style) - (box.height() - box.depth()) / 2;
        return new MathBox.Builder().add(box, 0, up).build(box.width(), box.italic());
    }
}
