package org.livret.box;

import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.GeneratedStyle;
import org.livret.css.TextStyle;
import org.livret.geom.Color;

/// The style of a box that no element stands for (CSS 2.2, section 9.2.1.1): inherited properties
/// of its parent, initial values else.
final class AnonymousStyle {
    private AnonymousStyle() {}

    static ComputedStyle of(ComputedStyle parent) {
        BreakStyle breaks = parent.breaks();
        return new ComputedStyle(
                plain(parent.text()),
                parent.paragraph(),
                BoxStyle.PLAIN,
                new BreakStyle(
                        BreakStyle.Break.AUTO,
                        BreakStyle.Break.AUTO,
                        BreakStyle.Inside.AUTO,
                        breaks.orphans(),
                        breaks.widows(),
                        breaks.page()),
                GeneratedStyle.NONE,
                parent.drawing());
    }

    /// The text style without what is not inherited.
    private static TextStyle plain(TextStyle text) {
        if (text.shift() == 0 && text.background().isTransparent()) {
            return text;
        }
        return new TextStyle(
                text.families(),
                text.fontSize(),
                text.cut(),
                text.features(),
                text.kerning(),
                text.color(),
                Color.TRANSPARENT,
                text.letterSpacing(),
                text.wordSpacing(),
                text.transform(),
                text.lines(),
                0,
                text.wraps(),
                text.language());
    }
}
