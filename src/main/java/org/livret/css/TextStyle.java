package org.livret.css;

import org.livret.geom.Color;

import java.util.List;

/// How characters look: everything that decides which glyphs are set and in what colour. Inherited,
/// but for `shift` and `background`.
///
/// Lengths in scaled points. `features` are OpenType feature tags in order with their values, from
/// `font-variant-*` and `font-feature-settings`. `lines` are the decoration lines in force, those
/// of ancestors first. `shift` raises the baseline above the parent's (below it when negative);
/// shifts of nested elements add up. `background` is the ground behind the text of inline elements,
/// and of inline elements within them. `wraps` tells whether a line may end within the text, as
/// `white-space` has it. `language` is a BCP 47 tag from `lang`.
public record TextStyle(
        List<String> families,
        long fontSize,
        int weight,
        boolean italic,
        List<Feature> features,
        boolean kerning,
        boolean ligatures,
        Color color,
        Color background,
        long letterSpacing,
        long wordSpacing,
        Transform transform,
        List<DecorationLine> lines,
        long shift,
        boolean wraps,
        String language) {
    public TextStyle {
        families = List.copyOf(families);
        features = List.copyOf(features);
        lines = List.copyOf(lines);
    }

    /// The same in another size.
    public TextStyle withFontSize(long size) {
        return new TextStyle(
                families,
                size,
                weight,
                italic,
                features,
                kerning,
                ligatures,
                color,
                background,
                letterSpacing,
                wordSpacing,
                transform,
                lines,
                shift,
                wraps,
                language);
    }

    /// An OpenType feature, such as `onum` with 1.
    public record Feature(String tag, int value) {}

    /// `text-transform`.
    public enum Transform {
        NONE,
        UPPERCASE,
        LOWERCASE,
        CAPITALIZE
    }

    /// A line drawn with text, in its own colour.
    public record DecorationLine(Kind kind, Color color) {
        public enum Kind {
            UNDERLINE,
            OVERLINE,
            LINE_THROUGH
        }
    }
}
