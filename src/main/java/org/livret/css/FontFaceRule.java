package org.livret.css;

import org.livret.css.TextStyle.AxisValue;
import org.livret.css.TextStyle.Feature;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One face of a font family, from `@font-face` (CSS Fonts 4, section 4): what of the family it
/// serves, where its file is, and what holds for all text in it.
///
/// `sources` are the addresses in `src` that may be usable, in order, already resolved against the
/// name of the sheet in which they stand, `span.file()`: `styles/book.css` with `url(fonts/a.ttf)`
/// gives `styles/fonts/a.ttf`.
public record FontFaceRule(
        String family, Serves serves, List<String> sources, Settings settings, Span span) {
    public FontFaceRule {
        sources = List.copyOf(sources);
    }

    /// Values from the least to the greatest. One that is `open` is chosen like the normal value,
    /// but keeps no variable font from other ones: the keyword `auto`.
    public record Range(int least, int greatest, boolean open) {
        static Range of(int one, int other) {
            return new Range(Math.min(one, other), Math.max(one, other), false);
        }

        static Range auto(int normal) {
            return new Range(normal, normal, true);
        }
    }

    /// Characters from the first to the last.
    public record CharacterRange(int first, int last) {}

    /// What of a family a face is for.
    ///
    /// @param weights 1 to 1000; equal for static fonts
    /// @param widths in thousandths of the normal width
    /// @param italic whether it is italic; otherwise `angles` tells how it slants
    /// @param angles in thousandths of a degree, 0 for upright
    /// @param characters the characters that it sets; empty for all
    public record Serves(
            Range weights,
            Range widths,
            boolean italic,
            Range angles,
            List<CharacterRange> characters) {
        static final Serves NORMAL =
                new Serves(Range.auto(400), Range.auto(1000), false, Range.auto(0), List.of());

        public Serves {
            characters = List.copyOf(characters);
        }
    }

    /// What a face sets for all its text.
    ///
    /// @param instance the name of an instance of a variable font
    public record Settings(
            Optional<String> instance,
            List<AxisValue> variations,
            List<Feature> features,
            Overrides overrides) {
        /// Nothing.
        public static final Settings NONE =
                new Settings(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new Overrides(
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                1000));

        public Settings {
            variations = List.copyOf(variations);
            features = List.copyOf(features);
        }
    }

    /// Measures in place of the file's, in thousandths of the em; the size in thousandths of the
    /// font's own.
    public record Overrides(
            OptionalInt ascent, OptionalInt descent, OptionalInt lineGap, int size) {}
}
