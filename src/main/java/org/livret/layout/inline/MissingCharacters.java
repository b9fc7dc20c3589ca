package org.livret.layout.inline;

import org.livret.diag.Reporter;
import org.livret.diag.Span;
import org.livret.font.FontProblem;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Reports each character that no font has once, at the first place where it stands, and so each
/// script that is not set as it is written.
final class MissingCharacters {
    private final Reporter reporter;
    private final Set<Integer> reported = new HashSet<>();
    private final Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);

    MissingCharacters(Reporter reporter) {
        this.reporter = reporter;
    }

    void report(Word word, Span span) {
        if (word.complex.isPresent() && scripts.add(word.complex.get())) {
            reporter.report(new FontProblem.ComplexScript(span, word.complex.get()));
        }
        for (int codePoint : word.missing) {
            if (reported.add(codePoint)) {
                reporter.report(
                        new FontProblem.MissingCharacter(
                                narrowed(span, word.source, codePoint),
                                codePoint,
                                word.look.style().families()));
            }
        }
    }

    /// The part of a span where a text stands, when the source has it word for word.
    static Span narrowed(Span span, String text, int codePoint) {
        String source = span.file().text();
        int at = source.indexOf(text, span.start());
        if (at < 0 || at + text.length() > span.end() || span.end() > source.length()) {
            return span;
        }
        int inside = text.indexOf(codePoint);
        int start = at + Math.max(0, inside);
        return new Span(span.file(), start, start + Character.charCount(codePoint));
    }
}
