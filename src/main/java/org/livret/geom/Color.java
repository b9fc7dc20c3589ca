package org.livret.geom;

/// A colour as the style sheet gave it, with its opacity from 0 to 1.
///
/// Components are kept as eighth-bit integers (RGB) or per mille (CMYK), so that equal styles make
/// equal bytes.
// The first colours are made while styles are read, before any second thread begins.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Color {
    /// Opacity in thousandths: 1000 is opaque.
    int alpha();

    Color BLACK = new Rgb(0, 0, 0, 1000);
    Color WHITE = new Rgb(255, 255, 255, 1000);
    Color TRANSPARENT = new Rgb(0, 0, 0, 0);

    /// sRGB, components 0 to 255.
    record Rgb(int red, int green, int blue, int alpha) implements Color {}

    /// `device-cmyk()` (CSS Color 5), components in thousandths.
    record Cmyk(int cyan, int magenta, int yellow, int black, int alpha) implements Color {}

    /// The colour on a screen, which has no printing condition: inks are converted plainly (CSS
    /// Color 5, section 6).
    default Rgb onScreen() {
        return switch (this) {
            case Rgb rgb -> rgb;
            case Cmyk(int cyan, int magenta, int yellow, int black, int alpha) ->
                    new Rgb(light(cyan, black), light(magenta, black), light(yellow, black), alpha);
        };
    }

    private static int light(int ink, int black) {
        double covered = Math.min(1, ink / 1000.0 * (1 - black / 1000.0) + black / 1000.0);
        return (int) Math.round(255 * (1 - covered));
    }

    /// The same colour with another opacity, in thousandths.
    default Color withAlpha(int alpha) {
        return switch (this) {
            case Rgb(int red, int green, int blue, int _) -> new Rgb(red, green, blue, alpha);
            case Cmyk(int cyan, int magenta, int yellow, int black, int _) ->
                    new Cmyk(cyan, magenta, yellow, black, alpha);
        };
    }

    default boolean isTransparent() {
        return alpha() == 0;
    }
}
