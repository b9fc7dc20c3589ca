package org.livret.markdown;

import org.livret.diag.SourceFile;
import org.livret.doc.Node;
import org.livret.doc.TreeDump;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;

/// What must hold for the places of all nodes: children stand in their parents, one after another,
/// and plain text stands in the source as in the tree.
final class Spans {
    private Spans() {}

    static List<String> faults(List<? extends Node> nodes, SourceFile file) {
        List<String> faults = new ArrayList<>();
        check(nodes, 0, file.text().length(), file, faults);
        return faults;
    }

    private static void check(
            List<? extends Node> nodes, int from, int to, SourceFile file, List<String> faults) {
        for (Node node : nodes) {
            int start = node.span().start();
            int end = node.span().end();
            if (node.span().file() != file || start < from || end > to) {
                faults.add("not within " + from + ".." + to + ": " + dump(node));
            }
            String source = file.text().substring(Math.min(start, end), end).replace("\r\n", "\n");
            if (node instanceof Node.Text text
                    && text.text().length() == end - start
                    && !source.equals(text.text())) {
                faults.add("the source says “" + source + "”: " + dump(node));
            }
            check(Walk.children(node), start, end, file, faults);
        }
    }

    private static String dump(Node node) {
        return TreeDump.withSpans(List.of(node));
    }
}
