package org.livret.layout.inline;

import org.livret.css.TextStyle;

/// A text style with its fonts found and its metrics worked out. Compared by identity; [#id()] is
/// unique within one [Typography].
///
/// All lengths in scaled points; heights count upwards from the baseline, so that a descent and
/// most underlines are positive below: `underline` is the distance from the baseline down to the
/// upper edge of the line, `strike` that from the baseline up to the middle of the line.
public final class Look {
    private final int id;
    private final TextStyle style;
    private final Metrics metrics;

    public Look(int id, TextStyle style, Metrics metrics) {
        this.id = id;
        this.style = style;
        this.metrics = metrics;
    }

    /// `space` is the advance of the space without word or letter spacing, painted as `spaceGlyph`
    /// of `face`. `fixedPitch`: all letters are equally wide, and must stay so.
    public record Metrics(
            String face,
            long ascent,
            long descent,
            long xHeight,
            long capHeight,
            long underline,
            long underlineThickness,
            long strike,
            long strikeThickness,
            long space,
            int spaceGlyph,
            boolean fixedPitch) {}

    public int id() {
        return id;
    }

    public TextStyle style() {
        return style;
    }

    public Metrics metrics() {
        return metrics;
    }

    public long size() {
        return style.fontSize();
    }
}
