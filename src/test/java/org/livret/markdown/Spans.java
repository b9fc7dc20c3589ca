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
            if (node instanceof Node.Text text && !saysSo(text, file)) {
                faults.add("the source says otherwise: " + dump(node));
            }
            check(Walk.children(node), start, end, file, faults);
        }
    }

    // A text with escapes is shorter than its source; a title that became a caption stands in
    // its picture; a character that cannot be published was replaced; spaces that set a line in do
    // not give.
    private static boolean saysSo(Node.Text text, SourceFile file) {
        String source = file.text().substring(text.span().start(), text.span().end());
        return source.length() != text.text().length()
                || source.startsWith("![")
                || text.text().contains("\uFFFD")
                || plain(source).equals(plain(text.text()));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static String dump(Node node) {
        return TreeDump.withSpans(List.of(node));
    }
}
