package org.livret.markdown;

import org.livret.doc.Attributes;

import java.util.Optional;

/// What stands after a fence's opening marks: `java {.numbered start=3}`, or `{.java .numbered}` as
/// in Pandoc. Other words are kept as the attribute `info`.
record FenceInfo(Optional<String> language, Attributes attributes) {
    static FenceInfo of(String info, boolean extended) {
        int wordEnd = 0;
        while (wordEnd < info.length()
                && !Columns.isWhite(info.charAt(wordEnd))
                && !(extended && info.charAt(wordEnd) == '{')) {
            wordEnd++;
        }
        Optional<String> language =
                wordEnd == 0
                        ? Optional.empty()
                        : Optional.of(Entities.decode(info.substring(0, wordEnd)));
        String rest = info.substring(wordEnd).strip();
        if (!extended || rest.isEmpty()) {
            return new FenceInfo(language, Attributes.NONE);
        }
        int braces = rest.lastIndexOf('{');
        Braces found = braces < 0 ? null : Braces.at(rest, braces);
        if (found == null || found.end() != rest.length()) {
            return new FenceInfo(language, Attributes.NONE.with("info", rest));
        }
        Attributes attributes = found.attributes();
        if (language.isEmpty() && !attributes.classes().isEmpty()) {
            language = Optional.of(attributes.classes().getFirst());
            attributes =
                    new Attributes(
                            attributes.id(),
                            attributes.classes().subList(1, attributes.classes().size()),
                            attributes.pairs());
        }
        String words = rest.substring(0, braces).strip();
        return new FenceInfo(
                language, words.isEmpty() ? attributes : attributes.with("info", words));
    }
}
