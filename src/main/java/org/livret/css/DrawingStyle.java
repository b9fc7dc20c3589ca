package org.livret.css;

import org.livret.geom.Color;

/// The colours of shapes in drawings that a style may colour, such as charts (SVG 2, section 13).
/// `none` is transparent. Inherited.
public record DrawingStyle(Color fill, Color stroke) {
    /// What no rule speaks of: filled with black.
    public static final DrawingStyle PLAIN = new DrawingStyle(Color.BLACK, Color.TRANSPARENT);
}
