package org.livret.epub;

import org.livret.language.Language;

import java.util.Locale;

/// What only an e-book says, in the language of the publication: names of its lists, and sentences
/// of the accessibility summary.
final class EpubWords {
    /// What every file answers.
    enum Key {
        START_READING,
        LANDMARKS,
        PAGES,
        TITLE_PAGE,
        SUMMARY_STRUCTURE,
        SUMMARY_IMAGES,
        SUMMARY_IMAGES_SOME,
        SUMMARY_PAGES,
        SUMMARY_HAZARDS
    }

    private final Language language;

    private EpubWords(Language language) {
        this.language = language;
    }

    static EpubWords of(String tag) {
        return new EpubWords(Language.orEnglish(tag));
    }

    String of(Key key) {
        return language.get(key.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
