package org.livret.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the text of a declaration's value into component values (CSS Syntax 3, section 4). Never
/// fails: what is no token becomes a sign.
final class Tokenizer extends Scanner {
    /// Deeper brackets are dropped; no sheet for people needs them.
    private static final int DEEPEST = 32;

    private Tokenizer(String text, int start, int end) {
        super(text, start, end);
    }

    static List<Value> values(String text) {
        return values(text, 0, text.length());
    }

    static List<Value> values(String text, int start, int end) {
        return List.copyOf(new Tokenizer(text, start, end).until('\0', 0));
    }

    private List<Value> until(char close, int depth) {
        List<Value> out = new ArrayList<>(4);
        skipSpace();
        while (!atEnd()) {
            if (peek(0) == close) {
                at++;
                break;
            }
            Value value = value(depth);
            if (depth < DEEPEST) {
                out.add(value);
            }
            skipSpace();
        }
        return out;
    }

    private Value value(int depth) {
        char c = peek(0);
        if (c == '"' || c == '\'') {
            return new Value.Quoted(string());
        }
        if (startsNumber()) {
            return number();
        }
        if (startsName()) {
            return word(depth);
        }
        at++;
        return switch (c) {
            case '#' -> new Value.Hash(name());
            case '(' -> new Value.Block(c, until(')', depth + 1));
            case '[' -> new Value.Block(c, until(']', depth + 1));
            case '{' -> new Value.Block(c, until('}', depth + 1));
            default -> new Value.Sign(c);
        };
    }

    private Value word(int depth) {
        String name = name();
        if (peek(0) != '(') {
            return new Value.Ident(name);
        }
        at++;
        String function = name.toLowerCase(Locale.ROOT);
        if (function.equals("url")) {
            skipSpace();
            if (peek(0) != '"' && peek(0) != '\'') {
                return bareUrl();
            }
            String address = string();
            until(')', depth + 1);
            return new Value.Url(address);
        }
        return new Value.Function(function, until(')', depth + 1));
    }

    private Value bareUrl() {
        int start = at;
        while (!atEnd() && peek(0) != ')') {
            at++;
        }
        String address = text.substring(start, at).strip();
        at = Math.min(end, at + 1);
        return new Value.Url(address);
    }

    private boolean startsNumber() {
        int sign = peek(0) == '+' || peek(0) == '-' ? 1 : 0;
        return isDigit(peek(sign)) || (peek(sign) == '.' && isDigit(peek(sign + 1)));
    }

    private Value number() {
        int start = at;
        at++;
        digits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
        if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(sign))) {
            at += sign;
            digits();
        }
        double number = Double.parseDouble(text.substring(start, at));
        if (peek(0) == '%') {
            at++;
            return new Value.Numeric(number, "%");
        }
        return new Value.Numeric(number, startsName() ? name().toLowerCase(Locale.ROOT) : "");
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }
}
