package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.resolve.Resolved;
import org.livret.resolve.TocEntry;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of contents and lists of captions within the text.
record ContentsElements(Resolved resolved, Words words, InlineElements inlines) {
    private static final int ALL = 6;

    /// How many levels a chapter's own contents go down unless braces say so.
    private static final int LOCAL = 2;

    /// A list as `nav`, with a title unless braces give an empty one. `section` is the one in which
    /// it stands.
    Content.Element nav(Node.Contents n, Optional<Node.Section> section, Tag tag) {
        String title = n.attributes().get("title").orElse(usualTitle(n.listed()));
        Span span = n.span();
        List<Content> children = new ArrayList<>();
        if (!title.isEmpty()) {
            children.add(new Tag("p").cls("title").of(span, new Content.Characters(title, span)));
        }
        List<TocEntry> entries = entries(n, section);
        if (!entries.isEmpty()) {
            children.add(list(entries, depth(n, ALL), span));
        }
        named(n.listed(), tag);
        return tag.of(span, children);
    }

    private String usualTitle(Node.Listed listed) {
        return switch (listed) {
            case SECTIONS -> words.of(Words.Key.CONTENTS);
            case LOCAL, INDEX -> "";
            case FIGURES -> words.of(Words.Key.LIST_OF_FIGURES);
            case TABLES -> words.of(Words.Key.LIST_OF_TABLES);
            case LISTINGS -> words.of(Words.Key.LIST_OF_LISTINGS);
            case EQUATIONS -> words.of(Words.Key.LIST_OF_EQUATIONS);
        };
    }

    private List<TocEntry> entries(Node.Contents n, Optional<Node.Section> section) {
        return switch (n.listed()) {
            case SECTIONS -> resolved.toc();
            case LOCAL ->
                    section.map(s -> resolved.below(s, s.heading().level() + depth(n, LOCAL)))
                            .orElse(resolved.toc());
            case FIGURES, TABLES, LISTINGS, EQUATIONS, INDEX ->
                    resolved.lists().getOrDefault(n.listed(), List.of());
        };
    }

    // EPUB's vocabulary has words for two of the lists only, and ARIA for none.
    private static void named(Node.Listed listed, Tag tag) {
        switch (listed) {
            case SECTIONS -> tag.cls("toc").meaning(new Meaning("", "doc-toc"));
            case LOCAL -> tag.cls("local-toc");
            case FIGURES -> listOf("figures", "loi", tag);
            case TABLES -> listOf("tables", "lot", tag);
            case LISTINGS -> listOf("listings", "", tag);
            case EQUATIONS -> listOf("equations", "", tag);
            case INDEX -> tag.cls("index-entries");
        }
    }

    private static void listOf(String what, String type, Tag tag) {
        tag.cls("list-of").cls("list-of-" + what).meaning(new Meaning(type, ""));
    }

    private static int depth(Node.Contents n, int otherwise) {
        String depth = n.attributes().get("depth").orElse("");
        boolean oneDigit = depth.length() == 1 && depth.charAt(0) >= '1' && depth.charAt(0) <= '6';
        return oneDigit ? depth.charAt(0) - '0' : otherwise;
    }

    private Content list(List<TocEntry> entries, int depth, Span span) {
        List<Content> items = new ArrayList<>(entries.size());
        for (TocEntry entry : entries) {
            List<Content> title =
                    new Labels(words)
                            .before(entry.label(), entry.number(), inlines.of(entry.title()), span);
            Content link =
                    new Tag("a")
                            .cls(entry.level() == 0 ? "" : "level-" + entry.level())
                            .set("href", "#" + entry.id())
                            .of(span, title);
            boolean deeper = depth > 1 && !entry.children().isEmpty();
            List<Content> item =
                    deeper ? List.of(link, list(entry.children(), depth - 1, span)) : List.of(link);
            items.add(new Tag("li").of(span, item));
        }
        return new Tag("ol").of(span, items);
    }
}
