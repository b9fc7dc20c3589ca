package org.livret.pdf;

import org.livret.icc.OutputProfile;

/// What a file's colours are for (ISO 32000-1, section 14.11.5).
public sealed interface OutputIntent {
    /// Screens, whose colours are sRGB.
    record Screen() implements OutputIntent {}

    /// A press with a printing condition. `inkLimit` is the most ink in all that converted colours
    /// may take, in thousandths of one full ink.
    record Press(OutputProfile profile, int inkLimit) implements OutputIntent {
        /// A press that gets as much ink as its profile asks for.
        public static Press of(OutputProfile profile) {
            return new Press(profile, profile.inkLimit());
        }
    }
}
