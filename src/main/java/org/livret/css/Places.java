package org.livret.css;

import com.helger.css.CSSSourceLocation;
import com.helger.css.parser.Token;

import org.jspecify.annotations.Nullable;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;

/// Turns ph-css's lines and columns in a [FlatSheet] into offsets of the sheet.
final class Places {
    private final SourceFile file;
    private final FlatSheet flat;
    private final List<Integer> lineStarts = new ArrayList<>();

    Places(SourceFile file, FlatSheet flat) {
        this.file = file;
        this.flat = flat;
        String text = flat.text();
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

    private int offset(int line, int column) {
        int start = lineStarts.get(Math.max(0, Math.min(line, lineStarts.size()) - 1));
        return flat.offset(start + column - 1);
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

    /// The line of the sheet in which a token ends.
    int line(Token token) {
        return file.position(offset(token.endLine, token.endColumn)).line();
    }
}
