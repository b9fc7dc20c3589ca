package org.livret.layout.math;

import org.livret.font.MathTable.Constant;
import org.livret.font.MathTable.Corner;
import org.livret.layout.math.MathSetter.Look;
import org.livret.math.Formula;
import org.livret.math.Formula.Pair;

import java.util.Optional;

/// Sets what stands behind, before, below and above a base (appendix G, rules 13, 13a and 18).
final class ScriptSetter {
    private final MathSetter setter;
    private final MathFont font;

    ScriptSetter(MathSetter setter) {
        this.setter = setter;
        this.font = setter.font;
    }

    private long value(Constant constant, Look look) {
        return font.value(constant, look.style());
    }

    private Optional<MathBox> high(Pair pair, Look look) {
        return pair.high().map(f -> setter.box(f, look.in(look.style().superscript())).upright());
    }

    private Optional<MathBox> low(Pair pair, Look look) {
        return pair.low().map(f -> setter.box(f, look.in(look.style().subscript())).upright());
    }

    // ---- behind and before ----

    MathBox scripts(Formula.Scripts f, Look look) {
        MathBox base = setter.box(f.base(), look);
        return around(f, base, look);
    }

    /// How far scripts are moved up and down.
    private record Shifts(long up, long down) {}

    private MathBox around(Formula.Scripts f, MathBox base, Look look) {
        Optional<MathBox> high = high(f.after(), look);
        Optional<MathBox> low = low(f.after(), look);
        Optional<MathBox> highBefore = high(f.before(), look);
        Optional<MathBox> lowBefore = low(f.before(), look);
        boolean sign = MathSetter.isSign(f.base());
        Shifts shifts =
                shifts(base, sign, high.or(() -> highBefore), low.or(() -> lowBefore), look);
        boolean large = MathSetter.isLarge(f.base());
        MathBox.Builder out = new MathBox.Builder();
        long after = value(Constant.SPACE_AFTER_SCRIPT, look);
        long left = Math.max(width(highBefore), width(lowBefore));
        left += left > 0 ? after : 0;
        long start = left;
        highBefore.ifPresent(b -> out.add(b, start - after - b.width(), shifts.up));
        lowBefore.ifPresent(b -> out.add(b, start - after - b.width(), -shifts.down));
        out.add(base, left, 0);
        long right = left + base.width();
        long highAt =
                right + (large ? 0 : base.italic()) + kern(f.base(), high, shifts.up, look, true);
        long lowAt =
                right
                        - (large ? base.italic() : 0)
                        + kern(f.base(), low, -shifts.down, look, false);
        high.ifPresent(b -> out.add(b, highAt, shifts.up));
        low.ifPresent(b -> out.add(b, lowAt, -shifts.down));
        long end =
                Math.max(
                        high.map(b -> highAt + b.width() + after).orElse(right),
                        low.map(b -> lowAt + b.width() + after).orElse(right));
        return out.build(Math.max(right, end));
    }

    private static long width(Optional<MathBox> box) {
        return box.map(MathBox::width).orElse(0L);
    }

    private Shifts shifts(
            MathBox base, boolean sign, Optional<MathBox> high, Optional<MathBox> low, Look look) {
        long up = 0;
        if (high.isPresent()) {
            up =
                    value(
                            look.style().cramped()
                                    ? Constant.SUPERSCRIPT_SHIFT_UP_CRAMPED
                                    : Constant.SUPERSCRIPT_SHIFT_UP,
                            look);
            if (!sign) {
                up =
                        Math.max(
                                up,
                                base.height()
                                        - value(Constant.SUPERSCRIPT_BASELINE_DROP_MAX, look));
            }
            up = Math.max(up, high.get().depth() + value(Constant.SUPERSCRIPT_BOTTOM_MIN, look));
        }
        if (low.isEmpty()) {
            return new Shifts(up, 0);
        }
        long down = value(Constant.SUBSCRIPT_SHIFT_DOWN, look);
        if (!sign) {
            down = Math.max(down, base.depth() + value(Constant.SUBSCRIPT_BASELINE_DROP_MIN, look));
        }
        down = Math.max(down, low.get().height() - value(Constant.SUBSCRIPT_TOP_MAX, look));
        return high.isEmpty() ? new Shifts(up, down) : apart(high.get(), low.get(), up, down, look);
    }

    /// Keeps the least room between a superscript and a subscript.
    private Shifts apart(MathBox high, MathBox low, long up, long down, Look look) {
        long gap = up - high.depth() - (low.height() - down);
        long missing = value(Constant.SUB_SUPERSCRIPT_GAP_MIN, look) - gap;
        if (missing <= 0) {
            return new Shifts(up, down);
        }
        long lower = down + missing;
        long rise =
                value(Constant.SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, look) - (up - high.depth());
        return rise > 0 ? new Shifts(up + rise, lower - rise) : new Shifts(up, lower);
    }

    /// Scripts cut into the corner of a slanted sign (OpenType, “MathKernInfo”): as far as the
    /// heights of both allow.
    private long kern(Formula base, Optional<MathBox> script, long shift, Look look, boolean high) {
        if (script.isEmpty() || !MathSetter.isSign(base)) {
            return 0;
        }
        String text =
                switch (base) {
                    case Formula.Identifier f -> f.text();
                    case Formula.Operator f -> f.sign();
                    default -> "";
                };
        if (text.isEmpty()) {
            return 0;
        }
        int glyph = font.glyph(text, look.style());
        Corner corner = high ? Corner.TOP_RIGHT : Corner.BOTTOM_RIGHT;
        long edge = high ? shift - script.get().depth() : shift + script.get().height();
        long em = font.size(look.style());
        int units = (int) (edge * font.face.unitsPerEm() / Math.max(1, em));
        return font.units(font.table.kern(glyph, corner, units), look.style());
    }

    // ---- below and above ----

    MathBox underOver(Formula.UnderOver f, Look look) {
        boolean behind = f.limits() == Formula.Limits.IN_DISPLAY && !look.style().isDisplay();
        if (behind) {
            return scripts(new Formula.Scripts(f.base(), f.labels(), Pair.NONE), look);
        }
        Optional<MathBox> high = high(f.labels(), look);
        Optional<MathBox> low = low(f.labels(), look);
        MathBox base = base(f, Math.max(width(high), width(low)), look);
        long width = Math.max(base.width(), Math.max(width(high), width(low)));
        long lean = base.italic() / 2;
        MathBox.Builder out = new MathBox.Builder();
        out.add(base, (width - base.width()) / 2, 0);
        if (high.isPresent()) {
            MathBox above = high.get();
            long up =
                    base.height()
                            + Math.max(
                                    value(Constant.UPPER_LIMIT_GAP_MIN, look) + above.depth(),
                                    value(Constant.UPPER_LIMIT_BASELINE_RISE_MIN, look));
            out.add(above, (width - above.width()) / 2 + lean, up);
        }
        if (low.isPresent()) {
            MathBox below = low.get();
            long down =
                    base.depth()
                            + Math.max(
                                    value(Constant.LOWER_LIMIT_GAP_MIN, look) + below.height(),
                                    value(Constant.LOWER_LIMIT_BASELINE_DROP_MIN, look));
            out.add(below, (width - below.width()) / 2 - lean, -down);
        }
        return out.build(width);
    }

    // An arrow reaches a little over its labels on both sides.
    private MathBox base(Formula.UnderOver f, long labels, Look look) {
        if (f.base() instanceof Formula.Operator op && op.size() == Formula.Size.STRETCHED) {
            long wanted = labels + font.mu(12, look.style());
            return setter.stretcher.atLeast(
                    new Stretcher.Wanted(op.sign(), wanted, false, look.style(), look.color()));
        }
        return setter.box(f.base(), look);
    }
}
