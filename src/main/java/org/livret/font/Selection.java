package org.livret.font;

import java.util.List;

/// What a text asks of the faces of its families.
///
/// @param weight 1 to 1000
/// @param width in thousandths of the normal width
/// @param opticalSize the size for which letters are to be drawn, in points; 0 for none in
///   particular
/// @param variations values on any axes, which win over all of these
public record Selection(
        int weight, int width, Slope slope, double opticalSize, List<AxisValue> variations) {
    static final int NORMAL_WIDTH = 1000;

    public Selection {
        variations = List.copyOf(variations);
    }

    /// A weight and a style alone.
    public static Selection of(int weight, boolean italic) {
        return new Selection(
                weight, NORMAL_WIDTH, italic ? Slope.ITALIC : Slope.UPRIGHT, 0, List.of());
    }

    /// The same of the other style, for what the one lacks.
    Selection ofOtherStyle() {
        Slope other = slope.isUpright() ? Slope.ITALIC : Slope.UPRIGHT;
        return new Selection(weight, width, other, opticalSize, variations);
    }

    /// Only what rules of faces have words for.
    Selection withoutVariations() {
        return new Selection(weight, width, slope, 0, List.of());
    }
}
