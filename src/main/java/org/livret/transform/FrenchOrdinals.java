package org.livret.transform;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Raises the letters of French ordinals: 1<sup>er</sup>, 2<sup>e</sup>, XIX<sup>e</sup> siècle.
///
/// After figures the ending decides. Capital letters are taken for a Roman number only before a
/// word that wants one, as « Ce », « De » and « Me » are words.
final class FrenchOrdinals {
    private static final Set<String> FIRST = Set.of("er", "re", "ers", "res");
    private static final Set<String> SECOND =
            Set.of("d", "de", "nd", "nde", "ds", "des", "nds", "ndes");
    private static final Set<String> LATER = Set.of("e", "es");
    private static final Set<String> COUNTED =
            Set.of(
                    "siècle",
                    "siècles",
                    "millénaire",
                    "arrondissement",
                    "République",
                    "dynastie",
                    "Empire",
                    "Reich",
                    "Internationale",
                    "congrès",
                    "légion",
                    "édition");

    private FrenchOrdinals() {}

    /// The parts of the text, or nothing when it holds no ordinal.
    static List<Inline> raised(Node.Text text) {
        String s = text.text();
        List<Inline> out = List.of();
        int done = 0;
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            boolean starts = (Letters.isDigit(c) || Letters.isRoman(c)) && isStart(s, i);
            int number = starts ? numberEnd(s, i) : i + 1;
            int end = starts ? endingEnd(s, number) : number;
            if (starts && end > number && isOrdinal(s, i, number, end)) {
                out = out.isEmpty() ? new ArrayList<>() : out;
                out.add(part(text, done, number));
                List<Inline> ending = List.of(part(text, number, end));
                out.add(new Node.Superscript(ending, span(text, number, end), Attributes.NONE));
                done = end;
            }
            i = Math.max(end, i + 1);
        }
        if (!out.isEmpty() && done < s.length()) {
            out.add(part(text, done, s.length()));
        }
        return out;
    }

    private static boolean isStart(String s, int i) {
        if (i == 0) {
            return true;
        }
        char before = s.charAt(i - 1);
        return Letters.isSpace(before)
                || before == '('
                || before == '’'
                || before == '«'
                || before == '“'
                || before == '[';
    }

    private static int numberEnd(String s, int from) {
        boolean figures = Letters.isDigit(s.charAt(from));
        int end = from;
        while (end < s.length()
                && (figures ? Letters.isDigit(s.charAt(end)) : Letters.isRoman(s.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static int endingEnd(String s, int from) {
        int end = from;
        while (end < s.length() && end - from < 5 && Letters.isLower(s.charAt(end))) {
            end++;
        }
        boolean word =
                end == s.length()
                        || !(Letters.isWord(s.charAt(end))
                                || s.charAt(end) == '-'
                                || s.charAt(end) == '’');
        return word ? end : from;
    }

    private static boolean isOrdinal(String s, int from, int number, int end) {
        String ending = s.substring(number, end);
        String figures = s.substring(from, number);
        if (!Letters.isDigit(figures.charAt(0))) {
            boolean fits = figures.equals("I") ? FIRST.contains(ending) : LATER.contains(ending);
            return fits && isCounted(s, end);
        }
        return switch (figures) {
            case "1" -> FIRST.contains(ending);
            case "2" -> LATER.contains(ending) || SECOND.contains(ending);
            default -> figures.length() <= 4 && LATER.contains(ending);
        };
    }

    private static boolean isCounted(String s, int end) {
        int from = end + 1;
        int to = from;
        while (to < s.length() && Letters.isLetter(s.charAt(to))) {
            to++;
        }
        return to > from
                && Letters.isSpace(s.charAt(end))
                && COUNTED.contains(s.substring(from, to));
    }

    private static Node.Text part(Node.Text text, int from, int to) {
        return new Node.Text(text.text().substring(from, to), span(text, from, to));
    }

    // Only a text that is as long as its source has its characters at the same places.
    private static Span span(Node.Text text, int from, int to) {
        Span whole = text.span();
        boolean exact = whole.end() - whole.start() == text.text().length();
        return exact ? new Span(whole.file(), whole.start() + from, whole.start() + to) : whole;
    }
}
