package org.livret.resolve;

import org.livret.doc.Node;

import java.util.List;

/// A line of the table of contents with the lines below it.
///
/// `level` is the heading's; `label` and `number` are those of the section's [Anchor] and may be
/// empty; `title` has neither notes, links, pictures nor ids.
public record TocEntry(
        String id,
        int level,
        String label,
        String number,
        List<Node.Inline> title,
        List<TocEntry> children) {
    public TocEntry {
        title = List.copyOf(title);
        children = List.copyOf(children);
    }
}
