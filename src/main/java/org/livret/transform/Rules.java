package org.livret.transform;

import org.livret.language.Language;

import java.util.Optional;
import java.util.function.IntConsumer;

/// The typography of a language, applied to a line. An instance keeps working room and serves one
/// thread.
sealed interface Rules {
    /// Applies the rules to the free characters of the line. Findings are told as indexes of the
    /// line at that time.
    void apply(Line line, Findings findings);

    /// What rules find that they cannot set right.
    record Findings(IntConsumer unbalancedQuote, IntConsumer missingSpace) {}

    /// A language without rules.
    record None() implements Rules {
        @Override
        public void apply(Line line, Findings findings) {}
    }

    /// Quotes, apostrophes, dashes and ellipses of a language whose spaces stay as they are.
    record Marks(Quotes quotes, Signs signs) implements Rules {
        @Override
        public void apply(Line line, Findings findings) {
            quotes.apply(line, findings.unbalancedQuote());
            signs.apply(line);
        }
    }

    /// French.
    record French(Quotes quotes, Signs signs, FrenchSpaces spaces, FrenchGlue glue)
            implements Rules {
        @Override
        public void apply(Line line, Findings findings) {
            quotes.apply(line, findings.unbalancedQuote());
            signs.apply(line);
            spaces.apply(line, findings.missingSpace());
            glue.apply(line);
        }
    }

    /// The rules of a BCP 47 tag.
    static Rules of(String tag, Settings settings) {
        Optional<Language> language = Language.of(tag);
        if (!settings.on() || language.isEmpty()) {
            return new None();
        }
        QuoteStyle style = QuoteStyle.of(language.get());
        return isFrench(tag) ? french(tag, style, settings) : marks(style, settings);
    }

    private static Rules marks(QuoteStyle style, Settings settings) {
        return new Marks(
                new Quotes(style),
                new Signs(Signs.Dashes.GLUED, false, settings.dashedRanges(), settings.dialogue()));
    }

    private static Rules french(String tag, QuoteStyle style, Settings settings) {
        return new French(
                new Quotes(style),
                new Signs(Signs.Dashes.SPACED, true, settings.dashedRanges(), settings.dialogue()),
                new FrenchSpaces(settings.french(tag)),
                new FrenchGlue(settings.narrow()));
    }

    static boolean isFrench(String tag) {
        return tag.regionMatches(true, 0, "fr", 0, 2)
                && (tag.length() == 2 || tag.charAt(2) == '-');
    }
}
