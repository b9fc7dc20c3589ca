package org.livret.css;

import org.livret.geom.Color;
import org.livret.geom.Sp;

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
        Cut cut,
        List<Feature> features,
        boolean kerning,
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
                cut,
                features,
                kerning,
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

    /// The same on the baseline or off it.
    public TextStyle withShift(long other) {
        return new TextStyle(
                families,
                fontSize,
                cut,
                features,
                kerning,
                color,
                background,
                letterSpacing,
                wordSpacing,
                transform,
                lines,
                other,
                wraps,
                language);
    }

    /// The same in other families.
    public TextStyle withFamilies(List<String> others) {
        return new TextStyle(
                others,
                fontSize,
                cut,
                features,
                kerning,
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

    /// The same in bold or italics, when these are asked for.
    public TextStyle withCut(boolean bold, boolean italic) {
        Cut other =
                new Cut(
                        bold ? 700 : cut.weight,
                        cut.width,
                        italic ? Slope.ITALIC : cut.slope,
                        cut.opticalSizing,
                        cut.variations);
        return new TextStyle(
                families,
                fontSize,
                other,
                features,
                kerning,
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

    public int weight() {
        return cut.weight;
    }

    /// Whether the text is italic, or slanted as that is.
    public boolean italic() {
        return !cut.slope.equals(Slope.UPRIGHT);
    }

    /// The size in points that letters are drawn for where a font can do that; 0 for none in
    /// particular.
    public double opticalSize() {
        return cut.opticalSizing ? Sp.toPt(fontSize) : 0;
    }

    /// Which cut of its families a text is set in.
    ///
    /// @param weight 1 to 1000
    /// @param width `font-stretch`, in thousandths of the normal width
    /// @param opticalSizing whether letters are drawn for the size in which they are set, where a
    ///   font can do that
    /// @param variations `font-variation-settings`
    public record Cut(
            int weight, int width, Slope slope, boolean opticalSizing, List<AxisValue> variations) {
        public Cut {
            variations = List.copyOf(variations);
        }

        /// A weight, upright or italic, everything else as it is usual.
        public static Cut of(int weight, boolean italic) {
            return new Cut(weight, 1000, italic ? Slope.ITALIC : Slope.UPRIGHT, true, List.of());
        }
    }

    /// `font-style`: upright, italic, or slanted by an angle in thousandths of a degree.
    public record Slope(boolean italic, int angle) {
        public static final Slope UPRIGHT = new Slope(false, 0);
        public static final Slope ITALIC = new Slope(true, 0);
    }

    /// A value on an axis of a variable font, such as `GRAD` with 50.
    public record AxisValue(String tag, double value) {}

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
    public record DecorationLine(Kind kind, Color color, Stroke stroke) {
        /// How a line is drawn. A thickness or an offset below the baseline that is less than 0 is
        /// the font's own.
        public record Stroke(Line line, long thickness, long offset) {
            public static final Stroke PLAIN = new Stroke(Line.SOLID, -1, -1);
        }

        public enum Line {
            SOLID,
            DOUBLE,
            DOTTED,
            DASHED,
            WAVY
        }

        public enum Kind {
            UNDERLINE,
            OVERLINE,
            LINE_THROUGH
        }
    }
}
