package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.resolve.Resolved;
import org.livret.resolve.TocEntry;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.List;

/// The table of contents within the text.
record ContentsElements(Resolved resolved, Words words, InlineElements inlines) {
    private static final int ALL = 6;

    /// The contents as `nav`, with a title unless braces give an empty one.
    Content.Element nav(Node.Contents n, Tag tag) {
        String title = n.attributes().get("title").orElse(words.of(Words.Key.CONTENTS));
        Span span = n.span();
        List<Content> children = new ArrayList<>();
        if (!title.isEmpty()) {
            children.add(new Tag("p").cls("title").of(span, new Content.Characters(title, span)));
        }
        if (!resolved.toc().isEmpty()) {
            children.add(list(resolved.toc(), depth(n), span));
        }
        return tag.cls("toc").meaning(new Meaning("", "doc-toc")).of(span, children);
    }

    private static int depth(Node.Contents n) {
        String depth = n.attributes().get("depth").orElse("");
        boolean oneDigit = depth.length() == 1 && depth.charAt(0) >= '1' && depth.charAt(0) <= '6';
        return oneDigit ? depth.charAt(0) - '0' : ALL;
    }

    private Content list(List<TocEntry> entries, int depth, Span span) {
        List<Content> items = new ArrayList<>(entries.size());
        for (TocEntry entry : entries) {
            List<Content> title =
                    new Labels(words)
                            .before(entry.label(), entry.number(), inlines.of(entry.title()), span);
            Content link =
                    new Tag("a")
                            .cls("level-" + entry.level())
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
