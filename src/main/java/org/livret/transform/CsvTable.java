package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Column;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// Comma-separated values as a table. The first line is its head unless braces say `header=0`;
/// `foot=1` makes the last line its foot. Fields are kept as they are written, and columns of
/// numbers only are set flush right. Lines of unequal length are told of, and filled up.
final class CsvTable {
    /// A larger file is cut.
    static final int MOST_CELLS = 50_000;

    /// Of so many unequal lines the first are told.
    private static final int MOST_TOLD = 5;

    /// A number with its sign, its currency or its unit, whatever separates its groups.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-−+±~≈<>]?\\s?[€$£¥]?\\s?\\d[\\d\\s.,'’\u00A0\u202F]*"
                            + "([\\s\u00A0\u202F]?(%|‰|[€$£¥]|\\p{L}{1,3}))?");

    private final String text;
    private final Place place;
    private final Attributes attributes;
    private final Reporter reporter;

    CsvTable(String text, Place place, Attributes attributes, Reporter reporter) {
        this.text = text;
        this.place = place;
        this.attributes = attributes;
        this.reporter = reporter;
    }

    /// Where the offsets of a text stand.
    record Place(SourceFile file, IntFunction<Integer> offset) {
        static Place of(SourceFile file) {
            return new Place(file, at -> at);
        }

        /// The lines of a fence begin below its own; they may be indented there.
        static Place inFence(Node.CodeBlock fence) {
            String whole = fence.span().file().text();
            int first = whole.indexOf('\n', fence.span().start()) + 1;
            return new Place(fence.span().file(), at -> offset(whole, first, fence.text(), at));
        }

        private static int offset(String whole, int first, String text, int at) {
            int line = text.lastIndexOf('\n', at - 1) + 1;
            int outer = first;
            for (int i = 0; i < line; i++) {
                outer = text.charAt(i) == '\n' ? whole.indexOf('\n', outer) + 1 : outer;
            }
            int end = text.indexOf('\n', line);
            int indent = whole.indexOf(text.substring(line, end < 0 ? text.length() : end), outer);
            return Math.max(outer, indent) + at - line;
        }

        Span span(int from, int to) {
            return new Span(file, offset.apply(from), offset.apply(to));
        }
    }

    Block table(List<Inline> caption, Span span) {
        Csv csv = Csv.of(text);
        for (Csv.Fault fault : csv.faults()) {
            Span at = place.span(fault.at(), fault.at() + 1);
            reporter.report(new TableProblem.MalformedCsv(fault.kind(), at));
        }
        List<List<Csv.Field>> rows = cut(csv.rows());
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            reporter.report(new TableProblem.EmptyCsv(span));
            return new Node.Paragraph(caption, span, Attributes.NONE);
        }
        unequal(rows);
        int head = Math.min(number("header", 1), rows.size());
        int foot = Math.max(head, rows.size() - number("foot", 0));
        List<Column> alignments = new ArrayList<>(columns);
        for (int c = 0; c < columns; c++) {
            alignments.add(
                    isNumbers(rows.subList(head, rows.size()), c) ? Column.RIGHT : Column.NONE);
        }
        return new Node.Table(
                alignments,
                rows(rows.subList(0, head), columns),
                rows(rows.subList(head, foot), columns),
                rows(rows.subList(foot, rows.size()), columns),
                caption,
                span,
                attributes.without("caption").without("header").without("foot"));
    }

    private int number(String key, int otherwise) {
        return switch (attributes.get(key).orElse("")) {
            case "0", "false", "no" -> 0;
            case "1", "true", "yes" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            default -> otherwise;
        };
    }

    private List<List<Csv.Field>> cut(List<List<Csv.Field>> rows) {
        int cells = 0;
        for (int r = 0; r < rows.size(); r++) {
            cells += rows.get(r).size();
            if (cells > MOST_CELLS) {
                int at = rows.get(r).getFirst().at();
                reporter.report(new TableProblem.LongCsv(MOST_CELLS, place.span(at, at)));
                return rows.subList(0, r);
            }
        }
        return rows;
    }

    private void unequal(List<List<Csv.Field>> rows) {
        int told = 0;
        int usual = rows.getFirst().size();
        for (List<Csv.Field> row : rows) {
            if (row.size() != usual && told++ < MOST_TOLD) {
                int at = row.getFirst().at();
                reporter.report(new TableProblem.UnequalCsv(row.size(), usual, place.span(at, at)));
            }
        }
    }

    private static boolean isNumbers(List<List<Csv.Field>> rows, int column) {
        boolean any = false;
        for (List<Csv.Field> row : rows) {
            String text = column < row.size() ? row.get(column).text() : "";
            boolean nothing = text.isEmpty() || "-–—".contains(text);
            if (!nothing && (text.length() > 40 || !NUMBER.matcher(text).matches())) {
                return false;
            }
            any |= !nothing;
        }
        return any;
    }

    private List<Node.Row> rows(List<List<Csv.Field>> rows, int columns) {
        List<Node.Row> out = new ArrayList<>(rows.size());
        for (List<Csv.Field> row : rows) {
            List<Node.Cell> cells = new ArrayList<>(columns);
            for (Csv.Field field : row) {
                cells.add(cell(field));
            }
            Span end = place.span(row.getLast().at(), row.getLast().at());
            while (cells.size() < columns) {
                cells.add(new Node.Cell(1, 1, List.of(), end, Attributes.NONE));
            }
            out.add(new Node.Row(cells, cells.getFirst().span(), Attributes.NONE));
        }
        return out;
    }

    // A line feed within a field is kept.
    private Node.Cell cell(Csv.Field field) {
        Span span = place.span(field.at(), field.at() + field.text().length());
        List<Inline> words = new ArrayList<>();
        for (String line : field.text().split("\n", -1)) {
            if (!words.isEmpty()) {
                words.add(new Node.HardBreak(span));
            }
            words.add(new Node.Text(line, span));
        }
        List<Block> blocks =
                field.text().isEmpty()
                        ? List.of()
                        : List.of(new Node.Plain(words, span, Attributes.NONE));
        return new Node.Cell(1, 1, blocks, span, Attributes.NONE);
    }
}
