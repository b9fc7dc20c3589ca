package org.livret.transform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

/// Turns straight quotes into those of the language and straight apostrophes into curly ones.
/// Characters are replaced one by one; spaces are not touched.
///
/// Straight double quotes are paired over the whole line, then each pair gets its marks by the
/// quotes it stands in; one without a partner stays as it is and is reported. Primes after digits
/// stay (`2'33"`).
final class Quotes {
    private static final int NONE = -1;
    private static final int MOST_APOSTROPHES = 3;

    private static final int LONGEST_WORD = 8;

    private final QuoteStyle style;
    private final Set<String> apostropheWords;
    private int[] partner = new int[0];
    private int[] open = new int[16];
    private int depth;
    private int openDoubles;

    /// `apostropheWords` are those that begin with an apostrophe, such as Dutch ’s and English
    /// ’tis, without it and in lower case.
    Quotes(QuoteStyle style, Set<String> apostropheWords) {
        this.style = style;
        this.apostropheWords = apostropheWords;
    }

    /// Replaces the quotes of a line; `unbalanced` is told the index of each straight double quote
    /// without partner.
    void apply(Line line, IntConsumer unbalanced) {
        if (!hasStraight(line)) {
            return;
        }
        if (partner.length < line.length()) {
            partner = new int[line.length() * 2];
        }
        Arrays.fill(partner, 0, line.length(), NONE);
        depth = 0;
        openDoubles = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.isFree(i, '"')) {
                pairDouble(line, i);
            } else if (line.isFree(i, '\'')) {
                pairSingle(line, i);
            }
        }
        write(line, unbalanced);
    }

    private static boolean hasStraight(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (c == '"' || c == '\'') {
                return true;
            }
        }
        return false;
    }

    // ---- pairing ----

    private void pairDouble(Line line, int i) {
        int opener = lastOpen(line, '"');
        if (isPrime(line, i) || (opener == NONE && Letters.isDigit(line.at(i - 1)))) {
            return;
        }
        if (closes(line, i, opener != NONE)) {
            if (opener != NONE) {
                pair(line, opener, i);
            }
        } else {
            push(line, i);
        }
    }

    private boolean closes(Line line, int i, boolean isOpen) {
        char after = line.at(i + 1);
        boolean mayOpen =
                opensAfter(line, i) && !Letters.isSpaceOrEdge(after) && !closesWords(after);
        boolean mayClose = !opensAfter(line, i) && !Letters.isWord(after);
        if (mayOpen != mayClose) {
            return mayClose;
        }
        return isOpen || !opensAfter(line, i);
    }

    private static boolean closesWords(char c) {
        return c == '»' || c == '”' || c == ')' || c == ']';
    }

    // After an apostrophe within a word, or where a quote may begin. What closes quotes in one
    // language opens them in another.
    private boolean opensAfter(Line line, int i) {
        int at = i - 1;
        while (line.at(at) == '\'' && i - at <= MOST_APOSTROPHES) {
            at--;
        }
        char before = line.at(at);
        if (before == '’') {
            return Letters.isWord(line.at(at - 1));
        }
        if (before == style.outer().charAt(1) || before == style.inner().charAt(1)) {
            return false;
        }
        return switch (before) {
            case '(', '[', '{', '«', '“', '„', '‘', '‚', '‹', '—', '–', '-', '/', '¿', '¡' -> true;
            default -> Letters.isSpaceOrEdge(before) || (at < i - 1 && Letters.isWord(before));
        };
    }

    // Minutes and seconds, feet and inches: digits, a prime, digits.
    private static boolean isPrime(Line line, int i) {
        int at = i - 1;
        while (Letters.isDigit(line.at(at))) {
            at--;
        }
        return at < i - 1 && isPrimeSign(line.at(at)) && Letters.isDigit(line.at(at - 1));
    }

    private static boolean isPrimeSign(char c) {
        return c == '\'' || c == '’' || c == '′';
    }

    private void pairSingle(Line line, int i) {
        char before = line.at(i - 1);
        char after = line.at(i + 1);
        boolean wordAfter = Letters.isWord(after);
        if (Letters.isWord(before) && (wordAfter || opensQuote(line, i + 1))) {
            return;
        }
        if (opensAfter(line, i) && before != '\'') {
            if ((wordAfter && !isYear(line, i) && !isApostropheWord(line, i)) || after == '"') {
                push(line, i);
            }
            return;
        }
        int opener = lastOpen(line, '\'');
        if (opener != NONE && !Letters.isDigit(before)) {
            pair(line, opener, i);
        }
    }

    private static boolean opensQuote(Line line, int i) {
        return switch (line.at(i)) {
            case '«', '“', '‘' -> true;
            case '"' -> Letters.isWord(line.at(i + 1));
            default -> false;
        };
    }

    // Years without their century: ’68, the ’90s.
    private static boolean isYear(Line line, int i) {
        boolean two = Letters.isDigit(line.at(i + 1)) && Letters.isDigit(line.at(i + 2));
        char next = line.at(i + 3);
        return two && (next == 's' || (!Letters.isWord(next) && next != '\''));
    }

    // ’s morgens, rock ’n’ roll; not the ‘em’ dash.
    private boolean isApostropheWord(Line line, int i) {
        int end = i + 1;
        while (Letters.isLetter(line.at(end)) && end - i <= LONGEST_WORD) {
            end++;
        }
        boolean quoted = line.at(end) == '\'' && end - i > 2;
        return !quoted
                && end > i + 1
                && apostropheWords.contains(line.text(i + 1, end).toLowerCase(Locale.ROOT));
    }

    /// The last straight quote of a kind that waits for its partner. Single quotes may not close
    /// over an open double one.
    private int lastOpen(Line line, char kind) {
        if (kind == '"' && openDoubles == 0) {
            return NONE;
        }
        int k = depth - 1;
        while (k >= 0 && kind == '"' && line.at(open[k]) != '"') {
            k--;
        }
        return k >= 0 && line.at(open[k]) == kind ? open[k] : NONE;
    }

    private void push(Line line, int i) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = i;
        openDoubles += line.at(i) == '"' ? 1 : 0;
    }

    private void pair(Line line, int opener, int closer) {
        while (open[depth - 1] != opener) {
            depth--;
        }
        depth--;
        openDoubles -= line.at(opener) == '"' ? 1 : 0;
        partner[opener] = closer;
        partner[closer] = opener;
    }

    // ---- writing ----

    private void write(Line line, IntConsumer unbalanced) {
        int[] enclosing = open;
        int nested = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (line.isFree(i, '"')) {
                if (partner[i] > i) {
                    String marks =
                            style.within(nested == 0 ? Line.EDGE : line.at(enclosing[nested - 1]));
                    line.replace(partner[i], marks.charAt(1));
                    line.replace(i, marks.charAt(0));
                    enclosing = pushed(enclosing, nested++, i);
                } else if (partner[i] == NONE && !isMeasure(line, i)) {
                    unbalanced.accept(i);
                }
            } else if (line.isFree(i, '\'')) {
                single(line, i);
                if (partner[i] > i) {
                    enclosing = pushed(enclosing, nested++, i);
                }
            } else if (isOpening(c)) {
                enclosing = pushed(enclosing, nested++, i);
            } else if (nested > 0
                    && !isApostrophe(line, i)
                    && closesMark(line.at(enclosing[nested - 1]), c)) {
                nested--;
            }
        }
    }

    private static int[] pushed(int[] stack, int depth, int value) {
        int[] grown = depth == stack.length ? Arrays.copyOf(stack, depth * 2) : stack;
        grown[depth] = value;
        return grown;
    }

    private static boolean isApostrophe(Line line, int i) {
        return line.at(i) == '’' && Letters.isWord(line.at(i + 1));
    }

    private static boolean isMeasure(Line line, int i) {
        return isPrime(line, i) || Letters.isDigit(line.at(i - 1));
    }

    // A digit's quote is a prime; any other one that belongs to no pair stands for a letter left
    // out.
    private void single(Line line, int i) {
        if (partner[i] > i) {
            line.replace(partner[i], style.single().charAt(1));
            line.replace(i, style.single().charAt(0));
            return;
        }
        char before = line.at(i - 1);
        boolean afterLetter = Letters.isWordButDigit(before) || Letters.isClosing(before);
        boolean beforeWord = !Letters.isDigit(before) && Letters.isWord(line.at(i + 1));
        boolean decade = Letters.isDigit(before) && Letters.isLetter(line.at(i + 1));
        if (afterLetter || beforeWord || decade) {
            line.replace(i, '’');
        }
    }

    private boolean isOpening(char c) {
        return c == style.outer().charAt(0)
                || c == style.inner().charAt(0)
                || c == style.single().charAt(0);
    }

    private boolean closesMark(char opening, char c) {
        return (opening == style.outer().charAt(0) && c == style.outer().charAt(1))
                || (opening == style.inner().charAt(0) && c == style.inner().charAt(1))
                || (opening == style.single().charAt(0) && c == style.single().charAt(1));
    }
}
