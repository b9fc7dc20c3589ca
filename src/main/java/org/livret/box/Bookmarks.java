package org.livret.box;

import org.livret.box.BoxTree.OutlineEntry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Gathers headings into the outline.
final class Bookmarks {
    private record Open(
            int level, String title, String anchor, int element, List<OutlineEntry> children) {
        OutlineEntry closed() {
            return new OutlineEntry(title, anchor, element, children);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<OutlineEntry> roots = new ArrayList<>();

    void add(int level, String title, String anchor, int element) {
        while (!open.isEmpty() && open.element().level >= level) {
            closeOne();
        }
        open.push(new Open(level, title, anchor, element, new ArrayList<>()));
    }

    List<OutlineEntry> finish() {
        while (!open.isEmpty()) {
            closeOne();
        }
        return List.copyOf(roots);
    }

    private void closeOne() {
        OutlineEntry done = open.pop().closed();
        (open.isEmpty() ? roots : open.element().children).add(done);
    }
}
