package org.livret.layout.math;

import org.livret.font.MathTable.Constant;
import org.livret.layout.math.MathSetter.Look;
import org.livret.math.Formula;

/// Sets roots (appendix G, rule 11).
record RadicalSetter(MathSetter setter) {
    private static final String SIGN = "√";

    MathBox root(Formula.Radical f, Look look) {
        MathFont font = setter.font;
        MathBox content = setter.box(f.radicand(), look.in(look.style().cramp())).upright();
        long rule = setter.value(Constant.RADICAL_RULE_THICKNESS, look);
        long gap =
                setter.value(
                        look.style().isDisplay()
                                ? Constant.RADICAL_DISPLAY_STYLE_VERTICAL_GAP
                                : Constant.RADICAL_VERTICAL_GAP,
                        look);
        long wanted = content.total() + gap + rule;
        MathBox sign =
                setter.stretcher.atLeast(
                        new Stretcher.Wanted(SIGN, wanted, true, look.style(), look.color()));
        // What the sign is too tall is shared between the room above and below the content.
        gap += Math.max(0, (sign.total() - wanted) / 2);
        long top = content.height() + gap + rule;
        MathBox.Builder out = new MathBox.Builder();
        long left = 0;
        long raise = top - sign.height();
        if (f.degree().isPresent()) {
            MathStyle style = look.style().superscript().superscript();
            MathBox degree = setter.box(f.degree().get(), look.in(style));
            long before = setter.value(Constant.RADICAL_KERN_BEFORE_DEGREE, look);
            long after = setter.value(Constant.RADICAL_KERN_AFTER_DEGREE, look);
            long up = sign.total() * font.table.degreeRaisePercent() / 100;
            out.add(degree, Math.max(0, before), up + raise - sign.depth() + degree.depth());
            left = Math.max(0, before + degree.width() + after);
        }
        out.add(sign, left, raise);
        long start = left + sign.width();
        out.rule(new MathBox.Rule(start, top - rule, content.width(), rule, look.color()));
        out.add(content, start, 0);
        MathBox box = out.build(start + content.width());
        long room = setter.value(Constant.RADICAL_EXTRA_ASCENDER, look);
        return box.sized(box.width(), Math.max(box.height(), top + room), box.depth());
    }
}
