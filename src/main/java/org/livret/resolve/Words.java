package org.livret.resolve;

import org.livret.doc.Attributes;
import org.livret.language.Language;

import java.util.Locale;
import java.util.Optional;

/// The words that a publication says in its own language: labels, titles of call-outs, what stands
/// around page numbers.
///
/// They stand in the language's file. Words are written as they are shown alone, with a capital
/// where the language wants one.
public final class Words {
    private final String tag;
    private final Language language;

    private Words(String tag, Language language) {
        this.tag = tag;
        this.language = language;
    }

    /// The words of a BCP 47 tag's language; English ones when there is no file for it.
    public static Words of(String tag) {
        return new Words(tag, Language.orEnglish(tag));
    }

    /// The words of the language that braces ask for; these when they ask for none, or for one
    /// without words.
    public Words within(Attributes attributes) {
        return attributes
                .get("lang")
                .filter(tag -> !tag.equals(this.tag))
                .flatMap(tag -> Language.of(tag).map(l -> new Words(tag, l)))
                .orElse(this);
    }

    /// The language of the words: that of the publication, or English.
    public String language() {
        return language.name();
    }

    /// What is known of the language beside these words.
    public Language all() {
        return language;
    }

    /// The word for a key that every file has, such as `figure`.
    public String of(Key key) {
        return language.get(key.key());
    }

    /// The title of a call-out without one of its own, by the division's name.
    public Optional<String> title(String division) {
        return language.find("title." + division);
    }

    /// A label as it stands within a sentence: in lower case where the language writes common nouns
    /// so.
    public String withinSentence(String label) {
        boolean lower = "lower".equals(of(Key.LABEL_CASE));
        return lower && !isInitials(label) ? firstLower(label) : label;
    }

    private static boolean isInitials(String label) {
        return label.length() > 1
                && Character.isUpperCase(label.codePointAt(label.offsetByCodePoints(0, 1)));
    }

    private static String firstLower(String label) {
        if (label.isEmpty()) {
            return label;
        }
        int first = label.codePointAt(0);
        return Character.toString(Character.toLowerCase(first))
                + label.substring(Character.charCount(first));
    }

    /// A date of ISO 8601 as people write it: `2026-11-23` is « 23 novembre 2026 », `2026-11` «
    /// novembre 2026 ». What is no such date stays as it is.
    public String date(String iso) {
        boolean month =
                iso.length() >= 7
                        && iso.charAt(4) == '-'
                        && (iso.length() == 7 || iso.length() == 10);
        int number = month ? Counting.number(iso.substring(5, 7)) : -1;
        if (number < 1 || number > 12) {
            return iso;
        }
        String name = of(Key.MONTHS).split(" ")[number - 1];
        String form = of(iso.length() == 7 ? Key.DATE_MONTH : Key.DATE_DAY);
        int day = iso.length() == 7 ? 0 : Counting.number(iso.substring(8));
        String shown = day == 1 ? of(Key.FIRST_DAY) : Integer.toString(day);
        return form.replace("{y}", iso.substring(0, 4)).replace("{m}", name).replace("{d}", shown);
    }

    /// Title words in the language's quotation marks.
    String quoted(String title) {
        String quotes = language.get("quotes");
        String space = language.find("quote-space").orElse("");
        return quotes.charAt(0) + space + title + space + quotes.charAt(1);
    }

    /// What every language has a word for.
    public enum Key {
        FIGURE,
        TABLE,
        LISTING,
        EQUATION,
        CHAPTER,
        SECTION,
        /// Between a cross-reference and its page number, with the spaces: `, page `.
        BEFORE_PAGE,
        CONTENTS,
        LIST_OF_FIGURES,
        LIST_OF_TABLES,
        LIST_OF_LISTINGS,
        LIST_OF_EQUATIONS,
        /// Above the entries of an index that begin with no letter.
        INDEX_SIGNS,
        INDEX_SEE,
        INDEX_SEE_ALSO,
        /// Between the first and the last of several pages.
        PAGE_RANGE,
        /// Between several things that have commas of their own, with the spaces.
        SEMICOLON,
        NOTES,
        PAGE,
        COVER,
        /// Between a label and what it labels, with the spaces: ` – `.
        SEPARATOR,
        /// Between a word and what is said of it, with the spaces: `: `.
        COLON,
        BAR_CHART,
        LINE_CHART,
        AREA_CHART,
        PIE_CHART,
        /// `lower` or `upper`: how a label is written within a sentence.
        LABEL_CASE,
        /// A date with `{d}`, `{m}` and `{y}` for its day, month and year.
        DATE_DAY,
        DATE_MONTH,
        FIRST_DAY,
        /// The twelve months, with spaces between.
        MONTHS,
        TASK_DONE,
        TASK_OPEN,
        /// What a link back from a note to its call is named for screen readers.
        BACK_TO_TEXT;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        String key() {
            return key;
        }
    }
}
