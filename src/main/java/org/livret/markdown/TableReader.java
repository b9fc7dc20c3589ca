package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Cell;
import org.livret.doc.Node.Column;
import org.livret.doc.Node.Row;

import java.util.ArrayList;
import java.util.List;

/// Tables of GitHub's Markdown (section 4.10), in the lines of a paragraph: a row of heads, a row
/// of dashes, rows of cells. Bars without anything between them widen the cell before them, and
/// `^^` alone lengthens the cell above, as in MultiMarkdown; a row of equals signs stands between
/// the body and the foot. A last line `Table: text` or `: text` is the caption.
final class TableReader {
    private final SourceText source;
    private final String s;
    private final Reading reading;
    private final List<Column> columns;
    private final RowSpans spans;
    private int at;

    private TableReader(SourceText source, Reading reading, List<Column> columns, int at) {
        this.source = source;
        this.s = source.text();
        this.reading = reading;
        this.columns = columns;
        this.spans = new RowSpans(reading);
        this.at = at;
    }

    /// A table that a paragraph holds: where it begins (what is before is a paragraph or a
    /// caption), the table, and the lines of its caption or null.
    record Found(int start, Node.Table table, @Nullable SourceText caption) {}

    static @Nullable Found find(SourceText source, Reading reading) {
        String s = source.text();
        int head = 0;
        for (int end = s.indexOf('\n'); end >= 0; end = s.indexOf('\n', head)) {
            List<Column> columns = columns(s, end + 1, lineEnd(s, end + 1));
            if (columns != null && width(cells(s, head, end)) == columns.size()) {
                return new TableReader(source, reading, columns, head).read();
            }
            head = end + 1;
        }
        return null;
    }

    private static int lineEnd(String s, int from) {
        int end = s.indexOf('\n', from);
        return end < 0 ? s.length() : end;
    }

    /// The alignments that a row of dashes asks for, or null when the line is no such row.
    private static @Nullable List<Column> columns(String s, int from, int to) {
        boolean marked = false;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if ("|:- \t".indexOf(c) < 0) {
                return null;
            }
            marked |= c == '|' || c == ':';
        }
        if (!marked) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (Piece piece : cells(s, from, to)) {
            Column column = piece.span == 1 ? column(s, piece.from, piece.to) : null;
            if (column == null) {
                return null;
            }
            columns.add(column);
        }
        return columns;
    }

    private static @Nullable Column column(String s, int from, int to) {
        boolean left = from < to && s.charAt(from) == ':';
        boolean right = to - 1 > from && s.charAt(to - 1) == ':';
        int start = left ? from + 1 : from;
        int end = right ? to - 1 : to;
        if (end <= start || Columns.run(s.substring(start, end), 0, '-') != end - start) {
            return null;
        }
        if (left) {
            return right ? Column.CENTER : Column.LEFT;
        }
        return right ? Column.RIGHT : Column.NONE;
    }

    /// What stands between two bars, without white space, and how many columns it takes.
    private record Piece(int from, int to, int span) {}

    private static int width(List<Piece> pieces) {
        int width = 0;
        for (Piece piece : pieces) {
            width += piece.span;
        }
        return width;
    }

    private static List<Piece> cells(String s, int lineStart, int lineEnd) {
        int from = Columns.firstNonSpace(s, lineStart);
        int end = Columns.trimmedEnd(s, from, lineEnd);
        if (from < end && s.charAt(from) == '|') {
            from++;
        }
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int i = from; i < end; i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < end && s.charAt(i + 1) == '|') {
                i++;
            } else if (c == '|') {
                int bars = Columns.run(s, i, '|');
                bars = Math.min(bars, end - i);
                pieces.add(piece(s, start, i, bars));
                i += bars - 1;
                start = i + 1;
            }
        }
        if (start < end) {
            pieces.add(piece(s, start, end, 1));
        }
        return pieces;
    }

    private static Piece piece(String s, int from, int to, int span) {
        int start = Math.min(Columns.firstNonSpace(s, from), to);
        return new Piece(start, Columns.trimmedEnd(s, start, to), span);
    }

    private Found read() {
        int start = at;
        List<Row> head = List.of(row());
        at = lineEnd(s, at) + 1;
        List<Row> body = new ArrayList<>();
        List<Row> foot = new ArrayList<>();
        List<Row> rows = body;
        SourceText caption = null;
        int end = Math.min(at, s.length());
        while (at < s.length() && caption == null) {
            if (Captions.start(s, at, "Table") >= 0) {
                caption = source.part(at, s.length()).trimmed();
            } else if (isFootLine(s, at, lineEnd(s, at))) {
                rows = foot;
                at = Math.min(lineEnd(s, at) + 1, s.length());
            } else {
                rows.add(row());
            }
            end = caption == null ? Math.min(at, s.length()) : s.length();
        }
        Span span = source.span(start, Columns.trimmedEnd(s, start, end));
        return new Found(
                start,
                new Node.Table(
                        columns,
                        spans.resolve(head),
                        spans.resolve(body),
                        spans.resolve(foot),
                        List.of(),
                        span,
                        Attributes.NONE),
                caption);
    }

    private static boolean isFootLine(String s, int from, int to) {
        boolean bar = false;
        boolean equals = false;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if ("|= \t".indexOf(c) < 0) {
                return false;
            }
            bar |= c == '|';
            equals |= s.startsWith("===", i);
        }
        return bar && equals;
    }

    private Row row() {
        int end = lineEnd(s, at);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        List<Piece> pieces = cells(s, at, end);
        for (Piece piece : pieces) {
            if (column == columns.size()) {
                Span rest = source.span(piece.from, Math.max(piece.from, end));
                reading.report(new MarkdownProblem.CellsBeyondColumns(columns.size(), rest));
                break;
            }
            int span = Math.min(piece.span, columns.size() - column);
            cells.add(cell(piece, span));
            column += span;
        }
        Span rowSpan = source.span(at, Columns.trimmedEnd(s, at, end));
        for (; column < columns.size(); column++) {
            cells.add(new Cell(1, 1, List.of(), endOf(rowSpan), Attributes.NONE));
        }
        at = Math.min(end + 1, s.length());
        return new Row(cells, rowSpan, Attributes.NONE);
    }

    private static Span endOf(Span span) {
        return new Span(span.file(), span.end(), span.end());
    }

    private Cell cell(Piece piece, int columnSpan) {
        Span span = source.span(piece.from, piece.to);
        boolean goesOn = s.startsWith("^^", piece.from) && piece.to == piece.from + 2;
        if (piece.to == piece.from || goesOn) {
            Cell empty = new Cell(columnSpan, 1, List.of(), span, Attributes.NONE);
            if (goesOn) {
                spans.mark(empty);
            }
            return empty;
        }
        SourceText text = unescaped(piece);
        List<Block> blocks =
                List.of(new Node.Plain(InlineParser.parse(text, reading), span, Attributes.NONE));
        return new Cell(columnSpan, 1, blocks, span, Attributes.NONE);
    }

    // The backslash of `\|` is the table's, even in code.
    private SourceText unescaped(Piece piece) {
        SourceText whole = source.part(piece.from, piece.to);
        String text = whole.text();
        if (!text.contains("\\|")) {
            return whole;
        }
        SourceText.Builder out = new SourceText.Builder(reading.file, reading.whole);
        int base = whole.offset(0);
        int from = 0;
        for (int i = text.indexOf("\\|"); i >= 0; i = text.indexOf("\\|", i + 2)) {
            out.add(base + from, base + i);
            from = i + 1;
        }
        return out.add(base + from, base + text.length()).build(base);
    }
}
