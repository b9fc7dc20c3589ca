package org.livret.xhtml;

import java.util.ArrayList;
import java.util.List;

/// Puts inlines before the first words of blocks.
final class Leading {
    private Leading() {}

    /// The contents with `before` in front: within the first paragraph when the contents start with
    /// one, else before everything.
    static List<Content> in(List<Content> contents, List<Content> before) {
        List<Content> all = new ArrayList<>(contents.size() + before.size());
        boolean paragraph =
                !contents.isEmpty()
                        && contents.getFirst() instanceof Content.Element e
                        && e.name().equals("p");
        if (paragraph) {
            Content.Element first = (Content.Element) contents.getFirst();
            List<Content> words = new ArrayList<>(before);
            words.addAll(first.children());
            all.add(new Content.Element(first.name(), first.attributes(), words, first.span()));
            all.addAll(contents.subList(1, contents.size()));
        } else {
            all.addAll(before);
            all.addAll(contents);
        }
        return all;
    }
}
