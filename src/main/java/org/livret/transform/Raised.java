package org.livret.transform;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Raises what French raises: the endings of ordinals (1<sup>er</sup>, XIX<sup>e</sup> siècle),
/// `n°` before a number, and titles (M<sup>me</sup>) on demand. The Roman numerals of centuries get
/// the class `numeral`, for themes to set in small capitals.
///
/// After figures the ending decides. Capital letters are taken for a Roman number only before a
/// word that wants one, as « Ce », « De » and « Me » are words. Wrong endings (`1ère`, `2ème`) are
/// written right: the one place where letters change.
final class Raised {
    private static final Set<String> FIRST = Set.of("er", "re", "ers", "res");
    private static final Set<String> SECOND =
            Set.of("d", "de", "nd", "nde", "ds", "des", "nds", "ndes");
    private static final Set<String> LATER = Set.of("e", "es");

    /// Wrong endings and the right ones, by whether they follow a first.
    private static final Map<String, String> WRONG_FIRST =
            Map.of("ère", "re", "ere", "re", "ères", "res", "eres", "res", "ier", "er");

    private static final Map<String, String> WRONG_LATER =
            Map.of(
                    "ème", "e", "eme", "e", "ième", "e", "ieme", "e", "è", "e", "èmes", "es",
                    "emes", "es", "ièmes", "es", "iemes", "es");

    /// Titles whose letters but the first are raised.
    private static final Set<String> TITLES =
            Set.of("Mme", "Mmes", "Mlle", "Mlles", "Me", "Mgr", "Dr", "Pr", "Vve");

    private final Set<String> nouns;
    private final boolean ordinals;
    private final boolean titles;

    private Node.Text text = new Node.Text("", Span.of(SourceFile.unread("")));
    private List<Inline> out = List.of();
    private int done;

    private Raised(Set<String> nouns, boolean ordinals, boolean titles) {
        this.nouns = nouns;
        this.ordinals = ordinals;
        this.titles = titles;
    }

    /// What a tag's language raises; nothing in languages other than French.
    static Optional<Raised> of(String tag, Settings settings) {
        boolean ordinals = !settings.has(Settings.Choice.LEVEL_ORDINALS);
        boolean titles = settings.has(Settings.Choice.RAISED_TITLES);
        return Language.of(tag)
                .filter(language -> settings.on() && language.name().equals("fr"))
                .map(language ->
                        new Raised(Set.copyOf(language.words("numeral-nouns")), ordinals, titles));
    }

    /// The right ending for a wrong one, after the number `1`, `I` or another.
    static Optional<String> corrected(String number, String ending) {
        boolean first = number.equals("1") || number.equals("I");
        return Optional.ofNullable((first ? WRONG_FIRST : WRONG_LATER).get(ending));
    }

    /// The parts of the text, or nothing when it holds nothing to raise.
    List<Inline> parts(Node.Text whole) {
        text = whole;
        out = List.of();
        done = 0;
        String s = whole.text();
        for (int i = 0; i < s.length(); i++) {
            if (mayStart(s, i)) {
                i = Math.max(i, part(s, i) - 1);
            }
        }
        if (!out.isEmpty() && done < s.length()) {
            out.add(text(done, s.length()));
        }
        return out;
    }

    private static boolean mayStart(String s, int i) {
        char c = s.charAt(i);
        boolean letter = Letters.isDigit(c) || Letters.isUpper(c) || c == 'n';
        return letter && isStart(s, i);
    }

    private static boolean isStart(String s, int i) {
        char before = i == 0 ? Line.EDGE : s.charAt(i - 1);
        return switch (before) {
            case Line.EDGE, '(', '’', '«', '“', '[' -> true;
            default -> Letters.isSpace(before);
        };
    }

    /// Tries what may start at an index; where to go on.
    private int part(String s, int i) {
        int end = ordinals ? ordinal(s, i) : i;
        end = end == i && ordinals ? number(s, i) : end;
        return end == i && titles ? title(s, i) : end;
    }

    // ---- ordinals ----

    private int ordinal(String s, int i) {
        int number = numberEnd(s, i);
        int end = number == i ? i : endingEnd(s, number);
        if (end <= number) {
            return i;
        }
        String figures = s.substring(i, number);
        String typed = s.substring(number, end);
        String ending = corrected(figures, typed).orElse(typed);
        if (!isOrdinal(figures, ending, s, end)) {
            return i;
        }
        boolean roman = !Letters.isDigit(figures.charAt(0)) && isCounted(s, end);
        raise(roman ? i : number, number, end, ending);
        return end;
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
        while (end < s.length() && end - from < 6 && Letters.isLower(s.charAt(end))) {
            end++;
        }
        char next = end == s.length() ? Line.EDGE : s.charAt(end);
        return Letters.isWord(next) || next == '-' || next == '’' ? from : end;
    }

    private boolean isOrdinal(String figures, String ending, String s, int end) {
        if (!Letters.isDigit(figures.charAt(0))) {
            boolean king = figures.equals("I") && ending.equals("er");
            boolean fits = figures.equals("I") ? FIRST.contains(ending) : LATER.contains(ending);
            return king || (fits && isCounted(s, end));
        }
        return switch (figures) {
            case "1" -> FIRST.contains(ending);
            case "2" -> LATER.contains(ending) || SECOND.contains(ending);
            default -> figures.length() <= 4 && LATER.contains(ending);
        };
    }

    private boolean isCounted(String s, int end) {
        int from = end + 1;
        int to = from;
        while (to < s.length() && Letters.isLetter(s.charAt(to))) {
            to++;
        }
        return to > from && Letters.isSpace(s.charAt(end)) && nouns.contains(s.substring(from, to));
    }

    // ---- n° ----

    private int number(String s, int i) {
        char n = s.charAt(i);
        boolean sign = i + 1 < s.length() && (s.charAt(i + 1) == '°' || s.charAt(i + 1) == 'º');
        if ((n != 'n' && n != 'N') || !(sign || s.startsWith("nos", i))) {
            return i;
        }
        boolean plural = !sign || s.startsWith("s", i + 2);
        int end = !sign ? i + 3 : plural ? i + 3 : i + 2;
        boolean counts = sign ? isNumber(s, end) : isPair(s, end);
        if (!counts) {
            return i;
        }
        raise(i + 1, i + 1, end, plural ? "os" : "o");
        return end;
    }

    private static boolean isNumber(String s, int space) {
        return space + 1 < s.length()
                && Letters.isSpace(s.charAt(space))
                && Letters.isDigit(s.charAt(space + 1));
    }

    // « nos 5 et 6 » are numbers, « nos 2 enfants » are ours.
    private static boolean isPair(String s, int space) {
        if (!isNumber(s, space)) {
            return false;
        }
        int at = numberEnd(s, space + 1);
        boolean and = s.startsWith(" et ", at) || s.startsWith(" à ", at);
        int next = at + (and ? s.indexOf(' ', at + 1) - at + 1 : 1);
        boolean joined = and || s.startsWith("-", at) || s.startsWith("–", at);
        return joined && next < s.length() && Letters.isDigit(s.charAt(next));
    }

    // ---- titles ----

    private int title(String s, int i) {
        int end = i;
        while (end < s.length() && Letters.isLetter(s.charAt(end))) {
            end++;
        }
        boolean named = end + 1 < s.length() && Letters.isUpper(s.charAt(end + 1));
        if (!TITLES.contains(s.substring(i, end))
                || !named
                || s.charAt(end) != Letters.NO_BREAK_SPACE) {
            return i;
        }
        raise(i + 1, i + 1, end, s.substring(i + 1, end));
        return end;
    }

    // ---- parts ----

    /// Raises `[base, end)`, said as `raised`; what stands from `numeral` to `base` is a numeral of
    /// its own.
    private void raise(int numeral, int base, int end, String raised) {
        out = out.isEmpty() ? new ArrayList<>() : out;
        if (numeral > done) {
            out.add(text(done, numeral));
        }
        if (base > numeral) {
            out.add(
                    new Node.Phrase(
                            Optional.empty(),
                            List.of(text(numeral, base)),
                            span(numeral, base),
                            Attributes.ofClass("numeral")));
        }
        Span span = span(base, end);
        out.add(new Node.Superscript(List.of(new Node.Text(raised, span)), span, Attributes.NONE));
        done = end;
    }

    private Node.Text text(int from, int to) {
        return new Node.Text(text.text().substring(from, to), span(from, to));
    }

    // Only a text that is as long as its source has its characters at the same places.
    private Span span(int from, int to) {
        Span whole = text.span();
        boolean exact = whole.end() - whole.start() == text.text().length();
        return exact ? new Span(whole.file(), whole.start() + from, whole.start() + to) : whole;
    }
}
