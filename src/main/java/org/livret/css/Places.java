package org.livret.css;

import com.helger.css.CSSSourceLocation;
import com.helger.css.parser.Token;

import org.jspecify.annotations.Nullable;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// Turns ph-css's lines and columns into offsets.
final class Places {
    private final SourceFile file;
    private final List<Integer> lineStarts = new ArrayList<>();

    Places(SourceFile file) {
        this.file = file;
        String text = file.text();
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                lineStarts.add(i + 1);
            }
        }
    }

    SourceFile file() {
        return file;
    }

    int offset(int line, int column) {
        int start = lineStarts.get(Math.max(0, Math.min(line, lineStarts.size()) - 1));
        return Math.max(0, Math.min(file.text().length(), start + column - 1));
    }

    Span span(@Nullable CSSSourceLocation location) {
        if (location == null || !location.hasFirstTokenArea() || !location.hasLastTokenArea()) {
            return Span.of(file);
        }
        int start =
                offset(
                        location.getFirstTokenBeginLineNumber(),
                        location.getFirstTokenBeginColumnNumber());
        int last =
                offset(
                        location.getLastTokenEndLineNumber(),
                        location.getLastTokenEndColumnNumber());
        int end = Math.max(start, Math.min(last + 1, file.text().length()));
        while (end > start && Character.isWhitespace(file.text().charAt(end - 1))) {
            end--;
        }
        return new Span(file, start, end);
    }

    Span span(Token token) {
        int start = offset(token.beginLine, token.beginColumn);
        return new Span(file, start, Math.min(file.text().length(), start + token.image.length()));
    }

    /// Where the block of a rule opens: the first brace behind its start that stands outside
    /// strings and comments.
    int brace(Span rule) {
        String text = file.text();
        for (int i = rule.start(); i < rule.end(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                return i;
            }
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? i : close;
            } else if (c == '/' && text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? i : close + 1;
            }
        }
        return rule.end();
    }
}
