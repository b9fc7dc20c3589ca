package org.livret.css;

import org.livret.geom.Color;

/// Colours for screens whose ground is the reader's choice.
final class Screens {
    /// Grounds lighter than this, as the least of their components, count as tints of the page.
    private static final int LIGHT = 160;

    private Screens() {}

    /// A light colour as the translucent colour that looks the same on white, and on sepia or black
    /// stays a tint. Dark and translucent colours stay.
    static Color.Rgb translucent(Color.Rgb color) {
        int least = Math.min(color.red(), Math.min(color.green(), color.blue()));
        if (color.alpha() != 1000 || least < LIGHT) {
            return color;
        }
        int alpha = (int) Math.round((255 - least) * 1000 / 255.0);
        double share = alpha / 1000.0;
        return alpha == 0
                ? new Color.Rgb(0, 0, 0, 0)
                : new Color.Rgb(
                        tint(color.red(), share),
                        tint(color.green(), share),
                        tint(color.blue(), share),
                        alpha);
    }

    private static int tint(int component, double share) {
        return (int)
                Math.round(Math.max(0, Math.min(255, (component - 255 * (1 - share)) / share)));
    }
}
