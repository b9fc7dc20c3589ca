package org.livret.pdf;

/// A colour as a content stream says it: components in thousandths of a device space (ISO 32000-1,
/// section 8.6.4).
sealed interface Ink {
    /// The ink that every content stream begins with.
    Ink INITIAL = new Gray(0);

    /// DeviceGray, 0 is black.
    record Gray(int light) implements Ink {}

    /// DeviceRGB.
    record Rgb(int red, int green, int blue) implements Ink {}

    /// DeviceCMYK.
    record Cmyk(int cyan, int magenta, int yellow, int black) implements Ink {
        /// Whether all ink there is of black, and none of the others, is printed.
        boolean isFullBlack() {
            return black == 1000 && cyan == 0 && magenta == 0 && yellow == 0;
        }
    }
}
