package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.FontFaceRule.CharacterRange;
import org.livret.css.FontFaceRule.Overrides;
import org.livret.css.FontFaceRule.Range;
import org.livret.css.FontFaceRule.Serves;
import org.livret.css.FontFaceRule.Settings;
import org.livret.css.TextStyle.AxisValue;
import org.livret.css.TextStyle.Feature;
import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the descriptors of `@font-face` (CSS Fonts 4, section 4, and 5, section 2). Of one that is
/// written twice the later counts. One that cannot be used is told and counts as not written; one
/// that nobody knows changes nothing, which is told too.
final class FontFaceReader {
    private static final List<String> DESCRIPTORS =
            List.of(
                    "font-family",
                    "src",
                    "font-weight",
                    "font-stretch",
                    "font-width",
                    "font-style",
                    "unicode-range",
                    "font-feature-settings",
                    "font-variation-settings",
                    "font-named-instance",
                    "ascent-override",
                    "descent-override",
                    "line-gap-override",
                    "size-adjust",
                    "font-display");

    private final Reporter reporter;
    private @Nullable String family;
    private List<String> sources = List.of();
    private Range weights = Serves.NORMAL.weights();
    private Range widths = Serves.NORMAL.widths();
    private FontFaceForms.Style style = FontFaceForms.Style.AUTO;
    private List<CharacterRange> characters = List.of();
    private String instance = "";
    private List<AxisValue> variations = List.of();
    private List<Feature> features = List.of();
    private int ascent = FontFaceForms.NORMAL;
    private int descent = FontFaceForms.NORMAL;
    private int lineGap = FontFaceForms.NORMAL;
    private int size = Settings.NONE.overrides().size();

    private FontFaceReader(Reporter reporter) {
        this.reporter = reporter;
    }

    static Optional<FontFaceRule> read(
            List<Declaration> descriptors, Span span, Reporter reporter) {
        FontFaceReader reader = new FontFaceReader(reporter);
        descriptors.forEach(reader::descriptor);
        return reader.rule(span);
    }

    private Optional<FontFaceRule> rule(Span span) {
        if (family == null || sources.isEmpty()) {
            reporter.report(
                    new CssProblem.IncompleteFontFace(
                            family == null ? "font-family" : "src", span));
            return Optional.empty();
        }
        return Optional.of(
                new FontFaceRule(
                        family,
                        new Serves(weights, widths, style.italic(), style.angles(), characters),
                        sources,
                        new Settings(
                                Optional.of(instance).filter(name -> !name.isEmpty()),
                                FontForms.byAxis(variations),
                                features,
                                new Overrides(
                                        height(ascent), height(descent), height(lineGap), size)),
                        span));
    }

    private static OptionalInt height(int share) {
        return share == FontFaceForms.NORMAL ? OptionalInt.empty() : OptionalInt.of(share);
    }

    private void descriptor(Declaration d) {
        switch (d.property()) {
            case "font-family" -> family = family(d.value());
            case "src" -> sources = FontFaceForms.sources(d.value());
            case "font-weight" -> weights = value(d, FontFaceForms.WEIGHTS, weights);
            case "font-stretch", "font-width" -> widths = value(d, FontFaceForms.WIDTHS, widths);
            case "font-style" -> style = value(d, FontFaceForms.STYLE, style);
            case "unicode-range" -> characters(d);
            case "font-named-instance" -> instance = value(d, FontFaceForms.INSTANCE, instance);
            case "font-variation-settings" ->
                    variations = value(d, FontForms.VARIATIONS, variations);
            case "font-feature-settings" -> features = value(d, FontForms.FEATURES, features);
            case "ascent-override" -> ascent = value(d, FontFaceForms.OVERRIDE, ascent);
            case "descent-override" -> descent = value(d, FontFaceForms.OVERRIDE, descent);
            case "line-gap-override" -> lineGap = value(d, FontFaceForms.OVERRIDE, lineGap);
            case "size-adjust" -> size = value(d, FontFaceForms.SIZE_ADJUST, size);
            // Nothing is loaded late, neither in print nor from within an e-book.
            case "font-display" -> value(d, FontFaceForms.DISPLAY, true);
            default -> unknown(d);
        }
    }

    private void unknown(Declaration d) {
        reporter.report(
                new CssProblem.UnusedDescriptor(
                        d.property(), NearestName.of(d.property(), DESCRIPTORS), d.span()));
    }

    private <T> T value(Declaration d, Form<T> form, T otherwise) {
        T read = form.read(d.value(), Units.NEUTRAL);
        if (read == null) {
            unusable(d, ValueText.of(d.value()), form.expected());
            return otherwise;
        }
        return read;
    }

    private void unusable(Declaration d, String value, String expected) {
        reporter.report(new CssProblem.UnusableValue(d.property(), value, expected, d.span()));
    }

    private static @Nullable String family(List<Value> value) {
        List<String> families = TextForms.FAMILY.read(value, Units.NEUTRAL);
        return families == null || families.size() != 1 ? null : families.getFirst();
    }

    // Ranges of characters are no CSS values: `U+4E00` would be read as a number with an exponent.
    private void characters(Declaration d) {
        String text = d.span().file().text().substring(d.span().start(), d.span().end());
        String written = text.substring(text.indexOf(':') + 1).strip();
        Optional<List<CharacterRange>> ranges = UnicodeRanges.read(written);
        if (ranges.isEmpty()) {
            unusable(d, written, "ranges of characters such as ‘U+0-FF, U+2013’ or ‘U+4??’");
        }
        characters = ranges.orElse(characters);
    }
}
