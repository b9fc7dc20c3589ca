package org.livret.resolve;

import org.livret.doc.Node;

import java.util.Set;

/// Divisions that stand beside the text instead of structuring it: their headings open no sections.
final class Panels {
    private static final Set<String> PAGES =
            Set.of("cover", "inside-cover", "title-page", "dedication", "colophon", "back-cover");

    private Panels() {}

    /// Whether a block is a page by itself, which belongs to no section.
    static boolean isPage(Node.Block block) {
        return block instanceof Node.Division d && PAGES.contains(d.name());
    }

    static boolean isPanel(Node.Division division) {
        return switch (division.name()) {
            case "note",
                    "tip",
                    "important",
                    "warning",
                    "caution",
                    "definition",
                    "example",
                    "sidebar",
                    "pull-quote",
                    "cover",
                    "back-cover",
                    "title-page",
                    "key-figures",
                    "key-figure",
                    "testimonial",
                    "profile",
                    "contact",
                    "timeline",
                    "steps",
                    "card",
                    "equation" ->
                    true;
            default -> false;
        };
    }
}
