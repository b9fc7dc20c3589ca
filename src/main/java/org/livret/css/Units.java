package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;
import org.livret.geom.Sp;

/// What relative values refer to: the font size that is `em`, the root's, the line height, the
/// current colour, in scaled points.
///
/// `ex` and `ch` count as half an em and `cap` as 0.7 em: styles are computed before any font is
/// opened (CSS Values 4, section 6.1.1 allows it).
record Units(
        long em,
        long rootEm,
        long lineHeight,
        long rootLineHeight,
        Color color,
        Values parent,
        Values own) {
    /// For reading values that are not yet on any element: to check them, and to read initial
    /// values.
    static final Units NEUTRAL =
            new Units(
                    Sp.pt(12),
                    Sp.pt(12),
                    Sp.pt(14.4),
                    Sp.pt(14.4),
                    Color.BLACK,
                    Values.NONE,
                    Values.NONE);

    /// The dimension in scaled points, or null for a unit that is none of length. A bare 0 is a
    /// length.
    @Nullable Double length(Value.Numeric value) {
        double factor = unit(value.unit());
        if (value.unit().isEmpty() && value.number() == 0) {
            return 0.0;
        }
        return factor < 0 ? null : (Double) (value.number() * factor);
    }

    private double unit(String unit) {
        return switch (unit) {
            case "pt" -> Sp.PER_PT;
            case "px" -> Sp.PER_PT * 0.75;
            case "mm" -> Sp.PER_PT * 72 / 25.4;
            case "cm" -> Sp.PER_PT * 72 / 2.54;
            case "q" -> Sp.PER_PT * 72 / 101.6;
            case "in" -> Sp.PER_PT * 72;
            case "pc" -> Sp.PER_PT * 12;
            case "em" -> em;
            case "rem" -> rootEm;
            case "ex", "ch" -> em * 0.5;
            case "cap" -> em * 0.7;
            case "lh" -> lineHeight;
            case "rlh" -> rootLineHeight;
            default -> -1;
        };
    }
}
