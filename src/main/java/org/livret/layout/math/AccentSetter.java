package org.livret.layout.math;

import org.livret.font.MathTable.Constant;
import org.livret.layout.math.MathSetter.Look;
import org.livret.math.Formula;

/// Sets accents, lines, braces and arrows above and below a base (appendix G, rules 9, 10 and 12).
final class AccentSetter {
    private static final String OVERLINE = "\u0305";
    private static final String UNDERLINE = "\u0332";

    private final MathSetter setter;
    private final MathFont font;

    AccentSetter(MathSetter setter) {
        this.setter = setter;
        this.font = setter.font;
    }

    MathBox accent(Formula.Accent f, Look look) {
        MathBox base = setter.box(f.base(), look.in(look.style().cramp()));
        if (f.mark().equals(OVERLINE) || f.mark().equals(UNDERLINE)) {
            return lined(base, f.above(), look);
        }
        boolean combining = f.mark().codePointAt(0) < 0x2190;
        if (f.above() && combining) {
            return marked(f, base, look);
        }
        return spanned(f, base, look);
    }

    private MathBox lined(MathBox base, boolean above, Look look) {
        MathBox.Builder out = new MathBox.Builder().add(base, 0, 0);
        Constant gapOf = above ? Constant.OVERBAR_VERTICAL_GAP : Constant.UNDERBAR_VERTICAL_GAP;
        Constant ruleOf =
                above ? Constant.OVERBAR_RULE_THICKNESS : Constant.UNDERBAR_RULE_THICKNESS;
        Constant roomOf =
                above ? Constant.OVERBAR_EXTRA_ASCENDER : Constant.UNDERBAR_EXTRA_DESCENDER;
        long gap = setter.value(gapOf, look);
        long rule = setter.value(ruleOf, look);
        long room = setter.value(roomOf, look);
        long y = above ? base.height() + gap : -base.depth() - gap - rule;
        out.rule(new MathBox.Rule(0, y, base.width(), rule, look.color()));
        MathBox box = out.build(base.width());
        return above
                ? box.sized(box.width(), box.height() + room, box.depth())
                : box.sized(box.width(), box.height(), box.depth() + room);
    }

    /// An accent over the place that the font says, no higher than the base makes it.
    private MathBox marked(Formula.Accent f, MathBox base, Look look) {
        MathStyle style = look.style();
        Stretcher.Wanted wanted =
                new Stretcher.Wanted(f.mark(), base.width(), false, style, look.color());
        boolean wide = f.wide() || f.mark().equals("\u20D7") && base.width() > font.size(style);
        int glyph = font.glyph(f.mark(), style);
        MathBox mark =
                wide ? setter.stretcher.atMost(wanted) : font.text(f.mark(), style, look.color());
        int advance = font.face.advance(glyph);
        long own = wide ? middle(mark) : font.units(font.table.topAccent(glyph, advance), style);
        long over = base.width() / 2;
        if (f.base() instanceof Formula.Identifier name && MathSetter.isSign(name)) {
            int letter = font.glyph(name.text(), style);
            over = font.units(font.table.topAccent(letter, font.face.advance(letter)), style);
        }
        long up =
                base.height()
                        - Math.min(base.height(), setter.value(Constant.ACCENT_BASE_HEIGHT, look));
        MathBox.Builder out = new MathBox.Builder().add(base, 0, 0);
        out.add(mark, over - own, up);
        MathBox box = out.build(base.width(), base.italic());
        return new MathBox(
                base.width(),
                Math.max(base.height(), box.height()),
                base.depth(),
                base.italic(),
                box.parts());
    }

    // Combining marks have no advance: their ink stands left of the pen.
    private long middle(MathBox mark) {
        long[] edges = {Long.MAX_VALUE, Long.MIN_VALUE};
        for (MathBox.Part part : mark.parts()) {
            if (part instanceof MathBox.Glyphs g) {
                int[] box = font.face.box(g.run().glyphs()[0]);
                edges[0] = Math.min(edges[0], scaled(box[0], g));
                edges[1] = Math.max(edges[1], scaled(box[2], g));
            }
        }
        return edges[0] > edges[1] ? mark.width() / 2 : (edges[0] + edges[1]) / 2;
    }

    private long scaled(int units, MathBox.Glyphs g) {
        return g.pen().size() * units / font.face.unitsPerEm();
    }

    /// A brace or an arrow as wide as its base.
    private MathBox spanned(Formula.Accent f, MathBox base, Look look) {
        String sign =
                switch (f.mark()) {
                    case "\u20EF" -> "→";
                    case "\u20EE" -> "←";
                    case "\u034D" -> "↔";
                    case "\u0330" -> "~";
                    default -> f.mark();
                };
        MathBox mark =
                setter.stretcher.atLeast(
                        new Stretcher.Wanted(
                                sign, base.width(), false, look.style(), look.color()));
        Constant gapOf =
                f.above()
                        ? Constant.STRETCH_STACK_GAP_ABOVE_MIN
                        : Constant.STRETCH_STACK_GAP_BELOW_MIN;
        long gap = setter.value(gapOf, look);
        long y =
                f.above()
                        ? base.height() + gap + mark.depth()
                        : -base.depth() - gap - mark.height();
        long width = Math.max(base.width(), mark.width());
        return new MathBox.Builder()
                .add(base, (width - base.width()) / 2, 0)
                .add(mark, (width - mark.width()) / 2, y)
                .build(width);
    }

    // ---- lines around and through ----

    MathBox enclosed(Formula.Enclosed f, Look look) {
        MathBox content = setter.box(f.content(), look);
        long rule = setter.value(Constant.FRACTION_RULE_THICKNESS, look);
        return switch (f.notation()) {
            case BOX -> boxed(content, rule, look);
            case STRIKE -> {
                long middle = (content.height() - content.depth() - rule) / 2;
                yield new MathBox.Builder()
                        .add(content, 0, 0)
                        .rule(new MathBox.Rule(0, middle, content.width(), rule, look.color()))
                        .build(content.width());
            }
            case UP_STRIKE -> struck(content, rule, true, false, look);
            case DOWN_STRIKE -> struck(content, rule, false, true, look);
            case CROSS -> struck(content, rule, true, true, look);
        };
    }

    private static MathBox struck(MathBox content, long rule, boolean up, boolean down, Look look) {
        long width = content.width();
        long low = -content.depth();
        long high = content.height();
        MathBox.Builder out = new MathBox.Builder().add(content, 0, 0);
        if (up) {
            out.stroke(new MathBox.Stroke(0, low, width, high, rule, look.color()));
        }
        if (down) {
            out.stroke(new MathBox.Stroke(0, high, width, low, rule, look.color()));
        }
        return out.build(width);
    }

    private MathBox boxed(MathBox content, long rule, Look look) {
        long pad = font.size(look.style()) * 3 / 10;
        long width = content.width() + 2 * (pad + rule);
        long top = content.height() + pad;
        long bottom = content.depth() + pad;
        long tall = top + bottom;
        return new MathBox.Builder()
                .add(content, pad + rule, 0)
                .rule(new MathBox.Rule(0, top, width, rule, look.color()))
                .rule(new MathBox.Rule(0, -bottom - rule, width, rule, look.color()))
                .rule(new MathBox.Rule(0, -bottom, rule, tall, look.color()))
                .rule(new MathBox.Rule(width - rule, -bottom, rule, tall, look.color()))
                .build(width);
    }
}
