package org.livret.epub;

import org.livret.epub.EpubInput.PageStart;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an index says of its places in an e-book: the folios of the printed edition where there is
/// one, else 1, 2, 3. Places on one printed page are said once, as in print; pages in a row are not
/// joined, so that each keeps its link.
final class IndexPages {
    /// From which printed page to which something stands, by their places in the list of pages.
    private record Stretch(int first, int last) {
        static final Stretch UNKNOWN = new Stretch(-1, -1);
    }

    private final List<PageStart> starts;
    private final Map<String, Stretch> stretches = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private int leaf;

    IndexPages(ElementTree tree, List<PageStart> pages) {
        starts = new ArrayList<>(pages);
        starts.sort(Comparator.comparingInt(PageStart::node).thenComparingInt(PageStart::offset));
        if (!starts.isEmpty()) {
            collect(tree.body());
            tree.notes().forEach((id, note) -> collectNote(calls.getOrDefault(id, -1), note));
        }
    }

    private void collect(Content content) {
        if (!(content instanceof Element e)) {
            leaf += Contents.leaves(content);
            return;
        }
        int from = leaf;
        if (Contents.isNoteCall(e)) {
            calls.putIfAbsent(e.attribute("href").orElse("#").substring(1), pageOf(from, 0));
        }
        if (e.children().isEmpty()) {
            leaf += Contents.leaves(e);
        } else {
            e.children().forEach(this::collect);
        }
        if (e.id().isPresent()) {
            int last = Math.max(pageOf(from, 0), pageOf(leaf - 1, Integer.MAX_VALUE));
            stretches.putIfAbsent(e.id().get(), new Stretch(pageOf(from, 0), last));
        }
    }

    // A note stands where it is called.
    private void collectNote(int page, Content content) {
        if (page >= 0 && content instanceof Element e) {
            e.id().ifPresent(id -> stretches.putIfAbsent(id, new Stretch(page, page)));
            e.children().forEach(child -> collectNote(page, child));
        }
    }

    /// The last page that starts at a leaf's character or before it; -1 before the first.
    private int pageOf(int node, int offset) {
        int page = -1;
        while (page + 1 < starts.size()
                && (starts.get(page + 1).node() < node
                        || starts.get(page + 1).node() == node
                                && starts.get(page + 1).offset() <= offset)) {
            page++;
        }
        return page;
    }

    /// The places of one entry in the order of their pages with what they say, and what stands
    /// between them.
    Element said(Element locators) {
        List<Element> links = new ArrayList<>();
        List<Content> between = new ArrayList<>();
        for (Content child : locators.children()) {
            if (child instanceof Element link) {
                links.add(link);
            } else {
                between.add(child);
            }
        }
        links.sort(Comparator.comparingInt(link -> stretch(link).first()));
        List<Content> out = new ArrayList<>(locators.children().size());
        Set<String> known = new HashSet<>();
        for (int i = 0; i < links.size(); i++) {
            Element link = links.get(i);
            String words = words(link, i + 1);
            if (known.add(words)) {
                if (!out.isEmpty()) {
                    out.add(between.getFirst());
                }
                Content text = new Content.Characters(words, link.span());
                out.add(new Element(link.name(), link.attributes(), List.of(text), link.span()));
            }
        }
        return new Element(locators.name(), locators.attributes(), out, locators.span());
    }

    private Stretch stretch(Element link) {
        Content.Locator locator = (Content.Locator) link.children().getFirst();
        return stretches.getOrDefault(locator.target(), Stretch.UNKNOWN);
    }

    private String words(Element link, int number) {
        Content.Locator locator = (Content.Locator) link.children().getFirst();
        Stretch stretch = stretch(link);
        if (stretch.first() < 0) {
            return Integer.toString(number);
        }
        String first = starts.get(stretch.first()).label();
        return locator.range() && stretch.last() > stretch.first()
                ? first + locator.dash() + starts.get(stretch.last()).label()
                : first;
    }

    /// Whether an element holds the places of an index's entry.
    static boolean isLocators(Element e) {
        return !e.children().isEmpty()
                && e.children().getFirst() instanceof Element link
                && !link.children().isEmpty()
                && link.children().getFirst() instanceof Content.Locator;
    }
}
