package org.livret.pdf;

import org.livret.geom.Color;

/// How one file says colours. Every colour of text, lines, grounds and gradients goes this way into
/// the file, so that no other class knows what the file is for.
interface Inks {
    /// The space in which the file mixes what is translucent, and in which gradients run.
    Space space();

    /// The colour of a ground or a large shape. Its opacity is said elsewhere.
    Ink ink(Color color);

    /// The colour of letters and thin lines, whose edges show when several inks do not lie exactly
    /// one above another.
    Ink fine(Color color);

    /// Whether a colour of letters and thin lines is printed over what lies below, so that no paper
    /// shows between them when the inks do not meet.
    boolean overprints(Ink fine);

    /// A colour that is mixed with others, as a stop of a gradient is: its components in [#space()]
    /// from 0 to 1.
    float[] mixed(Color color);

    /// The device spaces that colours are mixed in.
    enum Space {
        RGB("/DeviceRGB"),
        CMYK("/DeviceCMYK");

        private final String operand;

        Space(String operand) {
            this.operand = operand;
        }

        /// What PDF calls it.
        String operand() {
            return operand;
        }
    }
}
