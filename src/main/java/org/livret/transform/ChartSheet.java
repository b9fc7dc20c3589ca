package org.livret.transform;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The text of a `chart` fence or of a data file: keys with values, a line `---`, then a table with
/// a head, as [Csv]. Every value knows its place.
record ChartSheet(SequencedMap<String, Cell> keys, List<List<Cell>> rows, List<Fault> faults) {
    record Cell(String text, Span span) {}

    /// What is wrong with the separated values, and where.
    record Fault(Csv.Kind kind, Span span) {}

    ChartSheet {
        rows = rows.stream().map(List::copyOf).toList();
        faults = List.copyOf(faults);
    }

    /// The sheet of a fence.
    static ChartSheet of(Node.CodeBlock code) {
        String text = code.text();
        int line = text.startsWith("---\n") ? 0 : text.indexOf("\n---\n") + 1;
        boolean keyed = line > 0 || text.startsWith("---\n");
        int table = keyed ? line + "---\n".length() : 0;
        Places places = Places.of(code);
        SequencedMap<String, Cell> keys = new LinkedHashMap<>();
        int at = 0;
        while (at < line) {
            int end = text.indexOf('\n', at);
            key(text.substring(at, end), places.span(at, end), keys);
            at = end + 1;
        }
        return table(text.substring(table), table, places, keys);
    }

    /// The sheet of a data file, which has no keys.
    static ChartSheet of(SourceFile file) {
        Places whole = new Places(file, List.of(), file.text().length());
        return table(file.text(), 0, whole, new LinkedHashMap<>());
    }

    private static ChartSheet table(
            String text, int from, Places places, SequencedMap<String, Cell> keys) {
        Csv csv = Csv.of(text);
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Csv.Field> row : csv.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (Csv.Field field : row) {
                int at = from + field.at();
                cells.add(new Cell(field.text(), places.span(at, at + field.text().length())));
            }
            rows.add(cells);
        }
        List<Fault> faults = new ArrayList<>();
        for (Csv.Fault fault : csv.faults()) {
            int at = from + fault.at();
            faults.add(new Fault(fault.kind(), places.span(at, at + 1)));
        }
        return new ChartSheet(keys, rows, faults);
    }

    private static void key(String line, Span span, SequencedMap<String, Cell> keys) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String value = unquoted(line.substring(colon + 1).strip());
            keys.put(line.substring(0, colon).strip(), new Cell(value, span));
        }
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /// Where the text of a fence stands in its source, line by line: the fence may be indented, or
    /// stand in a quote or a list.
    private record Places(SourceFile file, List<Start> lines, int end) {
        /// The offsets of a line in the text and in the source.
        record Start(int text, int source) {}

        static Places of(Node.CodeBlock code) {
            String source = code.span().file().text();
            List<Start> starts = new ArrayList<>();
            int inText = 0;
            int at = nextLine(source, code.span().start());
            for (String line : code.text().lines().toList()) {
                int next = nextLine(source, at);
                int found = source.indexOf(line, at);
                starts.add(new Start(inText, found >= 0 && found < next ? found : at));
                inText += line.length() + 1;
                at = next;
            }
            return new Places(code.span().file(), starts, code.span().end());
        }

        private static int nextLine(String text, int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end + 1;
        }

        Span span(int from, int to) {
            int start = place(from);
            return new Span(file, start, Math.max(start, place(to)));
        }

        private int place(int offset) {
            Start line = new Start(0, 0);
            for (Start start : lines) {
                line = start.text() <= offset ? start : line;
            }
            int length = file.text().length();
            return Math.min(line.source() + offset - line.text(), Math.min(end, length));
        }
    }
}
