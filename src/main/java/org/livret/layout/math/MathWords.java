package org.livret.layout.math;

import org.livret.geom.Color;
import org.livret.math.Formula;

/// Sets words in the fonts of the text around a formula.
@FunctionalInterface
public interface MathWords {
    /// The words at a size.
    MathBox of(String text, Formula.Face face, long size, Color color);
}
