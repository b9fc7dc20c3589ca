package org.livret.font;

/// Upright, italic or slanted (CSS Fonts 4, section 2.4). `angle` is how far a slanted face leans
/// to the right, in thousandths of a degree; 0 is upright.
public record Slope(boolean italic, int angle) {
    public static final Slope UPRIGHT = new Slope(false, 0);
    public static final Slope ITALIC = new Slope(true, 0);

    /// How far faces lean for which no angle is said: `oblique`, and `italic` where a font can only
    /// be slanted (CSS Fonts 4, section 2.4).
    public static final int USUAL_ANGLE = 14_000;

    /// As italic as an angle can be that is taken for italic.
    static final int ITALIC_FROM = 11_000;

    public boolean isUpright() {
        return !italic && angle == 0;
    }
}
