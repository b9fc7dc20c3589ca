package org.livret.markdown;

import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;

/// Lines that begin with a bar and a space, as Pandoc has them for verse and addresses.
final class LineBlock {
    private LineBlock() {}

    /// Whether all lines are such; what ends with a bar, too, is the row of a table.
    static boolean is(String text) {
        return text.startsWith("| ") && text.lines().allMatch(LineBlock::isLine);
    }

    private static boolean isLine(String line) {
        return line.equals("|") || line.startsWith("| ") && !line.stripTrailing().endsWith("|");
    }

    static List<Inline> read(SourceText text, Reading reading) {
        List<Inline> out = new ArrayList<>();
        String s = text.text();
        int at = 0;
        while (at < s.length()) {
            int end = s.indexOf('\n', at);
            int stop = end < 0 ? s.length() : end;
            line(text, Math.min(at + 2, stop), stop, reading, out);
            if (end >= 0) {
                out.add(new Node.HardBreak(text.span(end, end + 1)));
            }
            at = stop + 1;
        }
        return out;
    }

    // The spaces that set a line in are kept: they are part of its shape.
    private static void line(SourceText text, int from, int to, Reading reading, List<Inline> out) {
        int first = Columns.firstNonSpace(text.text(), from);
        if (first > from && first < to) {
            out.add(new Node.Text("\u00a0".repeat(first - from), text.span(from, first)));
        }
        if (first < to) {
            out.addAll(InlineParser.parse(text.part(first, to).trimmed(), reading));
        }
    }
}
