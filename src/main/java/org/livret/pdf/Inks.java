package org.livret.pdf;

import org.livret.geom.Color;

/// How one file says colours. Every colour of text, lines, grounds and gradients goes this way into
/// the file, so that no other class knows what the file is for.
interface Inks {
    /// The space in which the file mixes what is translucent, and in which gradients run.
    Space space();

    /// A colour that stands alone. Its opacity is said elsewhere.
    Ink ink(Color color);

    /// A colour that is mixed with others, as a stop of a gradient is: its components in [#space()]
    /// from 0 to 1.
    float[] mixed(Color color);

    /// The device spaces that colours are mixed in.
    enum Space {
        RGB
    }
}
