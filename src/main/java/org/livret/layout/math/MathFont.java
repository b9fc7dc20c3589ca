package org.livret.layout.math;

import org.livret.font.Face;
import org.livret.font.Features;
import org.livret.font.MathTable;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapeRequest;
import org.livret.font.ShapedRun;
import org.livret.font.Shaper;
import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.math.Formula;
import org.livret.page.Fragment;

import java.util.List;

/// A font for mathematics at a size: font units into scaled points, characters into boxes.
final class MathFont {
    private static final long[] NONE = {};

    final Face face;
    final MathTable table;
    private final long size;
    private final Shaper shaper = new OpenTypeShaper();

    MathFont(Face face, MathTable table, long size) {
        this.face = face;
        this.table = table;
        this.size = size;
    }

    /// The font size in a style.
    long size(MathStyle style) {
        return switch (style.level().depth()) {
            case 0 -> size;
            case 1 -> size * table.scriptPercent(true) / 100;
            default -> size * table.scriptPercent(false) / 100;
        };
    }

    long units(long units, MathStyle style) {
        return Sp.scale(size(style), units, face.unitsPerEm());
    }

    long value(MathTable.Constant constant, MathStyle style) {
        return units(table.constant(constant), style);
    }

    long axis(MathStyle style) {
        return value(MathTable.Constant.AXIS_HEIGHT, style);
    }

    long length(Formula.Length length, MathStyle style) {
        return switch (length.unit()) {
            case EM -> Sp.scale(size(style), length.thousandths(), 1000);
            case EX -> Sp.scale(units(face.xHeight(), style), length.thousandths(), 1000);
            case MU -> Sp.scale(size(style), length.thousandths(), 18_000);
            case PT -> Sp.scale(Sp.PER_PT, length.thousandths(), 1000);
        };
    }

    long mu(int mu, MathStyle style) {
        return Sp.scale(size(style), mu, 18);
    }

    /// Whether the font has all characters of a text.
    boolean has(String text) {
        return text.codePoints().allMatch(face::sets);
    }

    /// The glyph of a character in a style: scripts have forms of their own.
    int glyph(String character, MathStyle style) {
        int[] glyphs = shape(character, style).glyphs();
        return glyphs.length == 0 ? 0 : glyphs[0];
    }

    private ShapedRun shape(String text, MathStyle style) {
        int depth = style.level().depth();
        Features features = depth == 0 ? Features.DEFAULT : Features.DEFAULT.with("ssty", depth);
        return shaper.shape(new ShapeRequest(text, face, features, ""));
    }

    /// Characters as they stand.
    MathBox text(String text, MathStyle style, Color color) {
        ShapedRun run = shape(text, style);
        int count = run.glyphCount();
        long[] advances = new long[count];
        long[] dx = new long[count];
        long[] dy = new long[count];
        long width = 0;
        long height = Long.MIN_VALUE / 4;
        long depth = Long.MIN_VALUE / 4;
        for (int i = 0; i < count; i++) {
            advances[i] = units(run.advances()[i], style);
            dx[i] = units(run.xOffsets()[i], style);
            dy[i] = units(run.yOffsets()[i], style);
            int[] box = face.box(run.glyphs()[i]);
            width += advances[i];
            height = Math.max(height, units(box[3], style) + dy[i]);
            depth = Math.max(depth, -units(box[1], style) - dy[i]);
        }
        if (count == 0) {
            return MathBox.EMPTY;
        }
        long italic = count == 1 ? units(table.italicsCorrection(run.glyphs()[0]), style) : 0;
        boolean moved = run.hasOffsets();
        Fragment.Run painted =
                new Fragment.Run(
                        run.glyphs(),
                        advances,
                        moved ? dx : NONE,
                        moved ? dy : NONE,
                        text,
                        run.clusters());
        return new MathBox(
                width,
                height,
                depth,
                italic,
                List.of(new MathBox.Glyphs(0, 0, pen(style, color), painted)));
    }

    MathBox.Pen pen(MathStyle style, Color color) {
        return new MathBox.Pen(face.name(), size(style), color);
    }

    /// One glyph that says a text.
    MathBox glyph(int glyph, String says, MathStyle style, Color color) {
        int[] box = face.box(glyph);
        long advance = units(face.advance(glyph), style);
        Fragment.Run run =
                new Fragment.Run(
                        new int[] {glyph}, new long[] {advance}, NONE, NONE, says, new int[] {0});
        return new MathBox(
                advance,
                units(box[3], style),
                -units(box[1], style),
                units(table.italicsCorrection(glyph), style),
                List.of(new MathBox.Glyphs(0, 0, pen(style, color), run)));
    }
}
