package org.livret.layout.math;

import org.livret.font.Face;
import org.livret.font.MathTable;
import org.livret.font.MathTable.Constant;
import org.livret.geom.Color;
import org.livret.math.Atom;
import org.livret.math.Formula;

import java.util.List;
import java.util.Optional;

/// Sets formulas.
public final class MathSetter {
    // Room at the sides of fractions: TeX's \nulldelimiterspace at ten points.
    private static final int NULL_DELIMITER = 120;

    final MathFont font;
    final Stretcher stretcher;
    private final MathWords words;
    private final ScriptSetter scripts;
    private final AccentSetter accents;
    private final TableSetter tables;
    private final RowSetter rows;

    private MathSetter(MathFont font, MathWords words) {
        this.font = font;
        this.words = words;
        this.stretcher = new Stretcher(font);
        this.scripts = new ScriptSetter(this);
        this.accents = new AccentSetter(this);
        this.tables = new TableSetter(this);
        this.rows = new RowSetter(this);
    }

    /// A setter with a font; empty when the font is none for mathematics.
    public static Optional<MathSetter> of(Face face, long size, MathWords words) {
        Optional<MathTable> table = face.math();
        return table.map(t -> new MathSetter(new MathFont(face, t, size), words));
    }

    /// A formula in one piece.
    public MathBox set(Formula formula, MathStyle style, Color color) {
        return box(formula, new Look(style, color));
    }

    /// A formula in pieces between which a line may end.
    ///
    /// @param before whether it ends before operators and relations, not behind them
    public List<MathPiece> pieces(Formula formula, MathStyle style, Color color, boolean before) {
        return rows.pieces(formula, new Look(style, color), before);
    }

    /// How a part is set.
    record Look(MathStyle style, Color color) {
        Look in(MathStyle other) {
            return new Look(other, color);
        }

        Look with(Formula.Styled change) {
            MathStyle changed = change.level().map(style::at).orElse(style);
            return new Look(changed, change.color().orElse(color));
        }
    }

    MathBox box(Formula formula, Look look) {
        return switch (formula) {
            case Formula.Row f -> rows.row(f.parts(), look);
            case Formula.Identifier f -> text(f.text(), look);
            case Formula.Numeral f -> text(f.text(), look);
            case Formula.Operator f -> operator(f, look);
            case Formula.Text f -> words.of(f.text(), f.face(), font.size(look.style), look.color);
            case Formula.Space f -> MathBox.space(font.length(f.width(), look.style));
            case Formula.Unread f ->
                    words.of(
                            f.source(),
                            new Formula.Face(false, false, Formula.Family.MONO),
                            font.size(look.style),
                            look.color);
            case Formula.Fraction f -> fraction(f, look);
            case Formula.Radical f -> new RadicalSetter(this).root(f, look);
            case Formula.Scripts f -> scripts.scripts(f, look);
            case Formula.UnderOver f -> scripts.underOver(f, look);
            case Formula.Accent f -> accents.accent(f, look);
            case Formula.Fenced f -> fenced(f, look);
            case Formula.Table f -> tables.table(f, look);
            case Formula.Styled f -> box(f.content(), look.with(f));
            case Formula.Classed f -> box(f.content(), look);
            case Formula.Padded f -> padded(f, look);
            case Formula.Enclosed f -> accents.enclosed(f, look);
        };
    }

    /// Characters, from the text's fonts where the font for mathematics has none.
    private MathBox text(String text, Look look) {
        return font.has(text)
                ? font.text(text, look.style, look.color)
                : words.of(text, Formula.Face.PLAIN, font.size(look.style), look.color);
    }

    // ---- operators and delimiters ----

    MathBox operator(Formula.Operator f, Look look) {
        if (f.size().given() > 0) {
            long tall = font.size(look.style) * f.size().given() / 1000;
            return stretcher.delimiter(f.sign(), tall, look.style, look.color);
        }
        return switch (f.size()) {
            case LARGE -> large(f.sign(), look);
            case PLAIN, STRETCHED, BIG, BIGGER, GREAT, GREATER -> text(f.sign(), look);
        };
    }

    private MathBox large(String sign, Look look) {
        long least =
                look.style.isDisplay()
                        ? font.units(font.table.displayOperatorMinHeight(), look.style)
                        : 0;
        Stretcher.Wanted wanted = new Stretcher.Wanted(sign, least, true, look.style, look.color);
        return stretcher.centred(stretcher.atLeast(wanted), look.style);
    }

    private MathBox fenced(Formula.Fenced f, Look look) {
        List<MathBox> parts = f.parts().stream().map(part -> box(part, look)).toList();
        long axis = font.axis(look.style);
        long far = 0;
        for (MathBox part : parts) {
            far = Math.max(far, Math.max(part.height() - axis, part.depth() + axis));
        }
        // \delimiterfactor and \delimitershortfall of plain TeX.
        long tall = Math.max(2 * far * 901 / 1000, 2 * far - font.size(look.style) / 2);
        MathBox.Builder out = new MathBox.Builder();
        long x = 0;
        for (int i = 0; i < f.fences().size(); i++) {
            String fence = f.fences().get(i);
            boolean outer = i == 0 || i == f.fences().size() - 1;
            long thin = outer ? 0 : font.mu(5, look.style);
            if (fence.isEmpty()) {
                x += outer ? nullDelimiter(look) : 0;
            } else {
                MathBox delimiter = stretcher.delimiter(fence, tall, look.style, look.color);
                out.add(delimiter, x + thin, 0);
                x += delimiter.width() + 2 * thin;
            }
            if (i < parts.size()) {
                out.add(parts.get(i), x, 0);
                x += parts.get(i).width();
            }
        }
        return out.build(x);
    }

    private long nullDelimiter(Look look) {
        return font.size(look.style) * NULL_DELIMITER / 1000;
    }

    // ---- fractions (appendix G, rule 15) ----

    private MathBox fraction(Formula.Fraction f, Look look) {
        MathBox above = box(f.numerator(), look.in(look.style.numerator())).upright();
        MathBox below = box(f.denominator(), look.in(look.style.denominator())).upright();
        boolean display = look.style.isDisplay();
        long rule =
                f.rule()
                        .map(r -> font.length(r, look.style))
                        .orElseGet(() -> value(Constant.FRACTION_RULE_THICKNESS, look));
        long up;
        long down;
        if (rule == 0) {
            up =
                    value(
                            display
                                    ? Constant.STACK_TOP_DISPLAY_STYLE_SHIFT_UP
                                    : Constant.STACK_TOP_SHIFT_UP,
                            look);
            down =
                    value(
                            display
                                    ? Constant.STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN
                                    : Constant.STACK_BOTTOM_SHIFT_DOWN,
                            look);
            long gap =
                    value(
                            display ? Constant.STACK_DISPLAY_STYLE_GAP_MIN : Constant.STACK_GAP_MIN,
                            look);
            long missing = gap - (up - above.depth() - (below.height() - down));
            up += Math.max(0, missing / 2);
            down += Math.max(0, missing - missing / 2);
        } else {
            up =
                    value(
                            display
                                    ? Constant.FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP
                                    : Constant.FRACTION_NUMERATOR_SHIFT_UP,
                            look);
            down =
                    value(
                            display
                                    ? Constant.FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN
                                    : Constant.FRACTION_DENOMINATOR_SHIFT_DOWN,
                            look);
            long axis = font.axis(look.style);
            long gapAbove =
                    value(
                            display
                                    ? Constant.FRACTION_NUM_DISPLAY_STYLE_GAP_MIN
                                    : Constant.FRACTION_NUMERATOR_GAP_MIN,
                            look);
            long gapBelow =
                    value(
                            display
                                    ? Constant.FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN
                                    : Constant.FRACTION_DENOMINATOR_GAP_MIN,
                            look);
            up = Math.max(up, axis + rule / 2 + gapAbove + above.depth());
            down = Math.max(down, below.height() + gapBelow + rule - rule / 2 - axis);
        }
        long side = nullDelimiter(look);
        long inner = Math.max(above.width(), below.width());
        MathBox.Builder out = new MathBox.Builder();
        out.add(above, side + (inner - above.width()) / 2, up);
        if (rule > 0) {
            long low = font.axis(look.style) - (rule - rule / 2);
            out.rule(new MathBox.Rule(side, low, inner, rule, look.color));
        }
        out.add(below, side + (inner - below.width()) / 2, -down);
        return out.build(inner + 2 * side);
    }

    long value(Constant constant, Look look) {
        return font.value(constant, look.style);
    }

    // ---- what is not seen ----

    private MathBox padded(Formula.Padded f, Look look) {
        MathBox content = box(f.content(), look);
        Formula.Room room = f.room();
        long width = room.width() ? content.width() : 0;
        long left =
                room.width()
                        ? 0
                        : switch (room.over()) {
                            case LEFT -> -content.width();
                            case CENTER -> -content.width() / 2;
                            case RIGHT -> 0;
                        };
        MathBox seen =
                f.seen()
                        ? new MathBox.Builder().add(content, left, 0).build(width)
                        : MathBox.space(width);
        return seen.sized(
                width, room.height() ? content.height() : 0, room.depth() ? content.depth() : 0);
    }

    /// Whether a formula is one sign, whose scripts stand by the font's own measures.
    static boolean isSign(Formula formula) {
        return switch (formula) {
            case Formula.Identifier f -> f.text().codePointCount(0, f.text().length()) == 1;
            case Formula.Operator f -> f.size() == Formula.Size.PLAIN;
            case Formula.Numeral _ -> true;
            default -> false;
        };
    }

    static boolean isLarge(Formula formula) {
        return formula instanceof Formula.Operator f
                && f.size() == Formula.Size.LARGE
                && f.atom() == Atom.OP;
    }
}
