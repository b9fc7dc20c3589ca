package org.livret.epub;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.epub.EpubInput.PageStart;
import org.livret.resolve.Words;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// The marks where printed pages start. Texts and pictures, here called leaves, are counted in
/// document order as they are rewritten; each mark is handed out once.
final class PageMarks {
    /// A mark that was written: the folio and its place in the package.
    record Page(String label, String href) {}

    private final List<PageStart> starts;
    private final String word;
    private final List<Page> pages = new ArrayList<>();
    private int next;
    private int node;

    PageMarks(List<PageStart> starts, Words words) {
        List<PageStart> sorted = new ArrayList<>(starts);
        sorted.sort(Comparator.comparingInt(PageStart::node).thenComparingInt(PageStart::offset));
        this.starts = sorted;
        word = words.of(Words.Key.PAGE).toLowerCase(Locale.ROOT);
    }

    /// The next start within the coming `leaves`; null when there is none.
    @Nullable PageStart within(int leaves) {
        if (next == starts.size() || starts.get(next).node() >= node + leaves) {
            return null;
        }
        return starts.get(next);
    }

    /// Whether a page starts right at the coming leaf.
    boolean atNext() {
        PageStart start = within(1);
        return start != null && (start.node() < node || start.offset() == 0);
    }

    /// The offset of a start in the coming text.
    int offset(PageStart start) {
        return start.node() < node ? 0 : Math.max(0, start.offset());
    }

    void leafDone() {
        node++;
    }

    /// Whether a start is left when all leaves are done.
    boolean atEnd() {
        return next < starts.size();
    }

    /// Makes the mark of the next start.
    Content take(Targets targets, String file, Span span) {
        PageStart start = starts.get(next++);
        String id = targets.freshId(file, "page-" + start.label());
        pages.add(new Page(start.label(), Chunk.FOLDER + file + "#" + id));
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("epub:type", "pagebreak");
        attributes.put("role", "doc-pagebreak");
        attributes.put("aria-label", " " + word + " " + start.label() + ". ");
        return new Content.Element("span", attributes, List.of(), span);
    }

    /// The pages in order.
    List<Page> pages() {
        return pages;
    }
}
