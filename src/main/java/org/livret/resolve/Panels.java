package org.livret.resolve;

import org.livret.doc.Node;

/// Divisions that stand beside the text instead of structuring it: their headings open no sections.
final class Panels {
    private Panels() {}

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
