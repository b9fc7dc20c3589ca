package org.livret.font;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One axis of a variable font (OpenType 1.9, “fvar”): its tag, such as `wght`, and its values from
/// the least to the greatest. `normal` is the value of the outlines as they stand in the file.
public record Axis(String tag, double min, double normal, double max) {
    public static final String WEIGHT = "wght";
    public static final String WIDTH = "wdth";
    public static final String SLANT = "slnt";
    public static final String ITALIC = "ital";
    public static final String OPTICAL_SIZE = "opsz";

    /// The nearest value that the axis has, in thousandths: nobody sees finer steps, and equal
    /// values make equal instances.
    double nearest(double value) {
        return Math.clamp(Math.round(value * 1000) / 1000.0, min, max);
    }

    boolean has(double value) {
        return min <= value && value <= max;
    }

    /// Such as ‘wght’ (100 to 900).
    String described() {
        return "‘" + tag + "’ (" + text(min) + " to " + text(max) + ")";
    }

    /// A value without needless digits.
    static String text(double value) {
        String text =
                BigDecimal.valueOf(value)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return text.equals("0.000") ? "0" : text;
    }
}
