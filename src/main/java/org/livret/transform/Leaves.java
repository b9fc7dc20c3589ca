package org.livret.transform;

import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The nodes whose characters stand in a [Line], by where they began in it at first.
final class Leaves {
    private final List<Inline> leaves = new ArrayList<>();
    private final List<LintSwitch> switches = new ArrayList<>();
    private int[] starts = new int[64];

    void clear() {
        leaves.clear();
        switches.clear();
    }

    void add(Inline node, int start, LintSwitch lints) {
        if (leaves.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[leaves.size()] = start;
        leaves.add(node);
        switches.add(lints);
    }

    /// Where the leaf after the given one begins.
    int end(int leaf) {
        return leaf + 1 < leaves.size() ? starts[leaf + 1] : Integer.MAX_VALUE;
    }

    LintSwitch lints(int origin) {
        return switches.get(leaf(origin));
    }

    private int leaf(int origin) {
        int low = Arrays.binarySearch(starts, 0, leaves.size(), origin);
        return low >= 0 ? last(low) : -low - 2;
    }

    // Empty texts begin where their followers do.
    private int last(int index) {
        int i = index;
        while (i + 1 < leaves.size() && starts[i + 1] == starts[i]) {
            i++;
        }
        return i;
    }

    /// The place of a character in the source; that of its node when it cannot be told.
    Span place(int origin) {
        int found = leaf(origin);
        Span span = leaves.get(found).span();
        boolean exact =
                leaves.get(found) instanceof Node.Text t
                        && t.text().length() == span.end() - span.start();
        int start = span.start() + origin - starts[found];
        return exact ? new Span(span.file(), start, start + 1) : span;
    }

    /// The place of the characters `typed`, which begin at an origin. They are found in the source
    /// even where an escape stands before them, when they stand there once.
    Span place(int origin, String typed) {
        Span first = place(origin);
        String source = first.file().text();
        if (source.startsWith(typed, first.start()) && first.end() - first.start() == 1) {
            return new Span(first.file(), first.start(), first.start() + typed.length());
        }
        Span node = leaves.get(leaf(origin)).span();
        String written = source.substring(node.start(), Math.min(node.end(), source.length()));
        int at = written.indexOf(typed);
        boolean once = at >= 0 && written.indexOf(typed, at + 1) < 0;
        int start = node.start() + at;
        return once ? new Span(node.file(), start, start + typed.length()) : first;
    }

    /// The place of a punctuation mark and of the call of a note after it.
    Span call(int origin) {
        return place(origin).to(leaves.get(leaf(origin + 1)).span());
    }
}
