package org.livret.code;

import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;
import org.livret.code.Languages.Grammar;
import org.livret.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;

import javax.swing.text.Segment;

/// RSyntaxTextArea's scanners on plain text, its thirty-nine types of tokens as few kinds. Its
/// scanners read line by line, each from the state that the line before left.
///
/// What a scanner takes for a mistake is plain: it knows each language as of some year, and a book
/// may be about another.
final class Scanner {
    private final Grammar grammar;
    private final String text;
    private final List<org.livret.code.Token> out = new ArrayList<>();

    private Scanner(Grammar grammar, String text) {
        this.grammar = grammar;
        this.text = text;
    }

    static List<org.livret.code.Token> tokens(Grammar grammar, String text) {
        Scanner scanner = new Scanner(grammar, text);
        scanner.scan(
                TokenMakerFactory.getDefaultInstance().getTokenMaker("text/" + grammar.scanner()));
        return scanner.out;
    }

    private void scan(TokenMaker maker) {
        char[] chars = text.toCharArray();
        int state = 0;
        for (int start = 0; start < chars.length; ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? chars.length : end;
            Segment line = new Segment(chars, start, end - start);
            for (Token t = maker.getTokenList(line, state, start);
                    t != null;
                    t = t.getNextToken()) {
                add(t, start, end);
            }
            state = maker.getLastTokenTypeOnLine(line, state);
            start = end + 1;
        }
    }

    // The last token of a line is empty: it only holds the state.
    private void add(Token token, int lineStart, int lineEnd) {
        int from = Math.max(lineStart, token.getOffset());
        int to = Math.min(lineEnd, token.getOffset() + token.length());
        Kind kind = from < to && token.isPaintable() ? kind(token, from, to) : null;
        if (kind == null) {
            return;
        }
        org.livret.code.Token last = out.isEmpty() ? null : out.getLast();
        if (last != null && last.end() == from && last.kind() == kind) {
            out.removeLast();
            out.add(new org.livret.code.Token(last.start(), to, kind));
        } else {
            out.add(new org.livret.code.Token(from, to, kind));
        }
    }

    private @Nullable Kind kind(Token token, int from, int to) {
        return switch (token.getType()) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT ->
                    Kind.COMMENT;
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN ->
                    Kind.KEYWORD;
            case TokenTypes.FUNCTION -> isCapitalised(from, to) ? Kind.TYPE : Kind.FUNCTION;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.ERROR_NUMBER_FORMAT ->
                    hasDigit(from, to) ? Kind.NUMBER : null;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.ERROR_STRING_DOUBLE ->
                    Kind.STRING;
            case TokenTypes.REGEX -> text.charAt(from) == '@' ? Kind.META : Kind.STRING;
            case TokenTypes.DATA_TYPE -> isMore(from, to) ? Kind.KEYWORD : Kind.TYPE;
            case TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> Kind.ATTRIBUTE;
            case TokenTypes.MARKUP_TAG_NAME -> Kind.TAG;
            case TokenTypes.OPERATOR -> Kind.OPERATOR;
            case TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_DTD,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
                    TokenTypes.MARKUP_CDATA_DELIMITER,
                    TokenTypes.MARKUP_ENTITY_REFERENCE ->
                    Kind.META;
            case TokenTypes.IDENTIFIER -> name(from, to);
            default -> null;
        };
    }

    private @Nullable Kind name(int from, int to) {
        if (!Character.isUnicodeIdentifierStart(text.charAt(from))) {
            return null;
        }
        if (isMore(from, to)) {
            return Kind.KEYWORD;
        }
        if (grammar.keys()) {
            return next(to) == ':' ? Kind.ATTRIBUTE : null;
        }
        if (grammar.types() && isCapitalised(from, to)) {
            return Kind.TYPE;
        }
        return to < text.length() && text.charAt(to) == '(' ? Kind.FUNCTION : null;
    }

    private boolean isMore(int from, int to) {
        return !grammar.more().isEmpty() && grammar.more().contains(text.substring(from, to));
    }

    /// What follows on the line, white space aside.
    private char next(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() ? text.charAt(i) : '\n';
    }

    // A name in capitals only is a constant.
    private boolean isCapitalised(int from, int to) {
        if (!Character.isUpperCase(text.charAt(from))) {
            return false;
        }
        boolean lower = to - from == 1;
        for (int i = from; i < to && !lower; i++) {
            lower = Character.isLowerCase(text.charAt(i));
        }
        return lower;
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '#') {
                return true;
            }
        }
        return false;
    }
}
