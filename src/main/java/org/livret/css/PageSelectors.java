package org.livret.css;

import org.livret.css.StyleSheet.PageSelector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the selectors of `@page` rules and the names of what stands in them (CSS Paged Media 3,
/// section 5).
final class PageSelectors {
    private PageSelectors() {}

    static Optional<PageSelector> read(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).strip();
        boolean first = false;
        boolean blank = false;
        boolean left = false;
        boolean right = false;
        int at = colon;
        while (at >= 0) {
            int next = text.indexOf(':', at + 1);
            String pseudo =
                    text.substring(at + 1, next < 0 ? text.length() : next)
                            .strip()
                            .toLowerCase(Locale.ROOT);
            switch (pseudo) {
                case "first" -> first = true;
                case "blank" -> blank = true;
                case "left", "verso" -> left = true;
                case "right", "recto" -> right = true;
                default -> {
                    return Optional.empty();
                }
            }
            at = next;
        }
        return Optional.of(new PageSelector(name, first, blank, left, right));
    }

    /// The names of what may stand in an `@page` rule.
    static List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add("@footnote");
        for (PageStyle.MarginBox box : PageStyle.MarginBox.values()) {
            parts.add('@' + box.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return parts;
    }

    /// The margin box of `@top-left` and its like; empty for `@footnote`.
    static Optional<PageStyle.MarginBox> box(String symbol) {
        String name = symbol.substring(1).toUpperCase(Locale.ROOT).replace('-', '_');
        for (PageStyle.MarginBox box : PageStyle.MarginBox.values()) {
            if (box.name().equals(name)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
