package org.livret.xhtml;

import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// The text of a code block with its words told apart: `span.comment`, `span.string`,
/// `span.number`, `span.keyword`, `span.key`.
///
/// A scanner of one pass that knows comments, strings, numbers and reserved words; it does not
/// parse. Whatever it takes a stretch for, the text stays the same.
final class CodeWords {
    private final CodeGrammar grammar;
    private final String text;
    private final Span span;
    private final List<Content> out = new ArrayList<>();
    private int plain;
    private int at;
    private boolean withinTag;

    private CodeWords(CodeGrammar grammar, String text, Span span) {
        this.grammar = grammar;
        this.text = text;
        this.span = span;
    }

    static List<Content> of(CodeGrammar grammar, String text, Span span) {
        return new CodeWords(grammar, text, span).scan();
    }

    private List<Content> scan() {
        while (at < text.length()) {
            if (grammar.markup()) {
                markup();
            } else {
                code();
            }
        }
        plainTo(text.length());
        return out;
    }

    // ---- programs ----

    private void code() {
        char c = text.charAt(at);
        int comment = commentEnd();
        if (comment > at) {
            mark("comment", comment);
        } else if (isQuote(c)) {
            int end = stringEnd(c);
            mark(grammar.keys() && isBeforeColon(end) ? "key" : "string", end);
        } else if (isDigit(c)) {
            mark("number", numberEnd());
        } else if (isWordStart(c)) {
            int end = wordEnd();
            if (grammar.isKeyword(text.substring(at, end))) {
                mark("keyword", end);
            } else if (grammar.keys() && isBeforeColon(end)) {
                mark("key", end);
            } else {
                at = end;
            }
        } else {
            at++;
        }
    }

    // Values of keys may be prose, in which an apostrophe opens nothing.
    private boolean isQuote(char c) {
        boolean apostrophe = grammar.keys() && at > 0 && isWord(text.charAt(at - 1));
        return grammar.quotes().indexOf(c) >= 0 && !apostrophe;
    }

    private int commentEnd() {
        if (!grammar.blockOpen().isEmpty() && text.startsWith(grammar.blockOpen(), at)) {
            return after(grammar.blockClose(), at + grammar.blockOpen().length());
        }
        for (String start : grammar.lineComments()) {
            // In a shell, # within a word starts no comment.
            boolean apart =
                    !start.equals("#") || at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (apart && text.startsWith(start, at)) {
                int end = text.indexOf('\n', at);
                return end < 0 ? text.length() : end;
            }
        }
        return at;
    }

    private int after(String close, int from) {
        int end = text.indexOf(close, from);
        return end < 0 ? text.length() : end + close.length();
    }

    private int stringEnd(char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (grammar.triple() && text.startsWith(three, at)) {
            return after(three, at + 3);
        }
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n' && quote != '`') {
                return i;
            }
        }
        return text.length();
    }

    private int numberEnd() {
        int end = at;
        while (end < text.length() && (isWord(text.charAt(end)) || isPoint(end))) {
            end++;
        }
        return end;
    }

    private boolean isPoint(int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && (isWord(text.charAt(end)) || isHyphen(end))) {
            end++;
        }
        return end;
    }

    // Names of keys may hold hyphens.
    private boolean isHyphen(int i) {
        return grammar.keys() && text.charAt(i) == '-';
    }

    private boolean isBeforeColon(int end) {
        int i = end;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    // ---- markup ----

    private void markup() {
        char c = text.charAt(at);
        if (text.startsWith("<!--", at)) {
            mark("comment", after("-->", at + 4));
        } else if (!withinTag && c == '<') {
            withinTag = true;
            at +=
                    text.startsWith("</", at)
                                    || text.startsWith("<!", at)
                                    || text.startsWith("<?", at)
                            ? 2
                            : 1;
            mark("keyword", nameEnd());
        } else if (withinTag && c == '>') {
            withinTag = false;
            at++;
        } else if (withinTag && (c == '"' || c == '\'')) {
            mark("string", after(String.valueOf(c), at + 1));
        } else if (withinTag && isWordStart(c)) {
            mark("key", Math.max(at + 1, nameEnd()));
        } else {
            at++;
        }
    }

    private int nameEnd() {
        int end = at;
        while (end < text.length()
                && (isWord(text.charAt(end)) || "-:.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    // ---- writing ----

    private void mark(String kind, int end) {
        if (end <= at) {
            return;
        }
        plainTo(at);
        Content words = new Content.Characters(text.substring(at, end), span);
        out.add(new Tag("span").cls(kind).of(span, words));
        at = end;
        plain = end;
    }

    private void plainTo(int end) {
        if (end > plain) {
            out.add(new Content.Characters(text.substring(plain, end), span));
        }
        plain = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' || c == '@';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
