package org.livret.transform;

import org.livret.language.Language;

import java.util.Optional;
import java.util.Set;
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

    /// Quotes, apostrophes, dashes, ellipses and what stays together in a language whose spaces are
    /// those that were typed.
    record Plain(Quotes quotes, Signs signs, DashSpaces dashes, Glue glue) implements Rules {
        @Override
        public void apply(Line line, Findings findings) {
            quotes.apply(line, findings.unbalancedQuote());
            signs.apply(line);
            dashes.apply(line);
            glue.apply(line);
        }
    }

    /// French, where spaces before punctuation are set too.
    record French(Quotes quotes, Signs signs, FrenchSpaces spaces, Glue glue) implements Rules {
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
        Optional<Language> known = Language.of(tag);
        if (!settings.on() || known.isEmpty()) {
            return new None();
        }
        Language language = known.get();
        Quotes quotes =
                new Quotes(
                        settings.quotes(language), Set.copyOf(language.words("apostrophe-words")));
        Signs signs = Signs.of(language, settings);
        Glue glue = new Glue(GlueWords.of(language), settings.narrow());
        Optional<FrenchStyle> french = settings.french(language);
        return french.isPresent()
                ? new French(quotes, signs, new FrenchSpaces(french.get()), glue)
                : new Plain(quotes, signs, new DashSpaces(), glue);
    }
}
