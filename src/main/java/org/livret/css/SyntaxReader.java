package org.livret.css;

import org.livret.css.SyntaxTree.At;
import org.livret.css.SyntaxTree.Custom;
import org.livret.css.SyntaxTree.Item;
import org.livret.css.SyntaxTree.Prelude;
import org.livret.css.SyntaxTree.Run;
import org.livret.css.SyntaxTree.Styled;
import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the rules of a sheet; see [SyntaxTree] for the grammar.
final class SyntaxReader extends Scanner {
    private final SourceFile file;
    private final Reporter reporter;

    private SyntaxReader(SourceFile file, Reporter reporter) {
        super(file.text(), 0, file.text().length());
        this.file = file;
        this.reporter = reporter;
    }

    static SyntaxTree read(SourceFile file, Reporter reporter) {
        return new SyntaxReader(file, reporter).sheet();
    }

    private SyntaxTree sheet() {
        List<Item> items = new ArrayList<>();
        // A byte order mark is no letter of a name.
        at = text.startsWith("\uFEFF") ? 1 : 0;
        skipSpace();
        while (!atEnd()) {
            if (text.startsWith("<!--", at) || text.startsWith("-->", at)) {
                at += peek(0) == '<' ? 4 : 3;
            } else if (peek(0) == '@' && startsNameAt(1)) {
                items.add(atRule());
            } else if (peek(0) == '}' || peek(0) == ';') {
                stray(at, at + 1);
                at++;
            } else {
                styled(items);
            }
            skipSpace();
        }
        return new SyntaxTree(items);
    }

    private boolean startsNameAt(int distance) {
        at += distance;
        boolean starts = startsName();
        at -= distance;
        return starts;
    }

    private void stray(int start, int stop) {
        reporter.report(
                new CssProblem.Malformed(
                        text.substring(start, stop), "", new Span(file, start, stop)));
    }

    /// A rule of the sheet itself: everything up to the next brace is its prelude.
    private void styled(List<Item> items) {
        int start = at;
        int brace = stop("{}");
        if (peek(0) == '{') {
            block(start, brace, items);
        } else if (!atEnd()) {
            stray(at, at + 1);
            at++;
        } else {
            int last = trimmed(start, brace);
            reporter.report(new CssProblem.Malformed("", "", new Span(file, last, last)));
        }
    }

    private void block(int start, int brace, List<Item> items) {
        boolean bare = trimmed(start, brace) == start;
        if (bare) {
            stray(brace, brace + 1);
        }
        List<Item> inner = contents();
        if (!bare) {
            items.add(new Styled(start, brace, at, inner));
        }
    }

    private Item atRule() {
        int start = at++;
        String name = name().toLowerCase(Locale.ROOT);
        int prelude = at;
        int end = stop("{;}");
        Prelude place = new Prelude(start, prelude, end);
        if (peek(0) == '{') {
            List<Item> inner = contents();
            return new At(name, place, at, Optional.of(inner));
        }
        at += peek(0) == ';' ? 1 : 0;
        return new At(name, place, at, Optional.empty());
    }

    /// What stands in the braces that open here; afterwards the place is behind them.
    private List<Item> contents() {
        at++;
        List<Item> items = new ArrayList<>();
        skipSpace();
        while (!atEnd() && peek(0) != '}') {
            if (peek(0) == ';') {
                at++;
            } else if (peek(0) == '@' && startsNameAt(1)) {
                items.add(atRule());
            } else {
                statement(items);
            }
            skipSpace();
        }
        at += atEnd() ? 0 : 1;
        return items;
    }

    private void statement(List<Item> items) {
        int start = at;
        if (isCustom()) {
            stopInBraces();
            items.add(new Custom(start, at));
            return;
        }
        at = start;
        int stop = stop("{;}");
        if (peek(0) == '{') {
            block(start, stop, items);
            return;
        }
        if (!items.isEmpty() && items.getLast() instanceof Run(int first, int _)) {
            items.set(items.size() - 1, new Run(first, stop));
        } else {
            items.add(new Run(start, stop));
        }
    }

    /// Whether the declaration of a custom property begins here; goes behind its colon.
    private boolean isCustom() {
        if (peek(0) != '-' || peek(1) != '-') {
            return false;
        }
        name();
        skipSpace();
        boolean colon = peek(0) == ':';
        at += colon ? 1 : 0;
        return colon;
    }

    /// Goes to the first of some signs outside brackets, or to the end.
    private int stop(String signs) {
        int open = 0;
        while (!atEnd()) {
            char c = peek(0);
            boolean brace = c == '{' || c == '}';
            if ((open == 0 || brace) && signs.indexOf(c) >= 0) {
                if (open > 0) {
                    stray(at, at + 1);
                }
                return at;
            }
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            open = Math.max(0, open);
            pass();
        }
        return at;
    }

    /// Goes to the end of a value that may hold braces.
    private void stopInBraces() {
        int open = 0;
        while (!atEnd()) {
            char c = peek(0);
            if (open == 0 && (c == ';' || c == '}')) {
                return;
            }
            boolean opens = c == '(' || c == '[' || c == '{';
            open += opens ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            open = Math.max(0, open);
            pass();
        }
    }

    /// Passes one token; of a function only its name.
    private void pass() {
        char c = peek(0);
        if (c == '"' || c == '\'') {
            string();
        } else if (c == '/' && peek(1) == '*') {
            skipSpace();
        } else if (startsName()) {
            if (name().equalsIgnoreCase("url") && peek(0) == '(') {
                url();
            }
        } else {
            at += c == '\\' ? 2 : 1;
            at = Math.min(at, end);
        }
    }

    /// An address without quotes is one token up to its bracket.
    private void url() {
        int open = at++;
        skipSpace();
        if (peek(0) == '"' || peek(0) == '\'') {
            at = open;
            return;
        }
        while (!atEnd() && peek(0) != ')' && peek(0) != '\n') {
            at += peek(0) == '\\' ? 2 : 1;
        }
        at = Math.min(end, at + (peek(0) == ')' ? 1 : 0));
    }

    private int trimmed(int from, int to) {
        int last = to;
        while (last > from && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }
}
