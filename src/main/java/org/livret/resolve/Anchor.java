package org.livret.resolve;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Node;

import java.util.List;

/// A place that can be pointed at.
///
/// `label` is the word before the number as it is shown (`Figure`, `Leçon`), `number` what counting
/// or the author gave (`3`, `2.1`); both may be empty. `title` is the heading or caption without
/// notes, links and ids. `level` is that of a section, else 0.
public record Anchor(
        String id,
        Kind kind,
        int level,
        String label,
        String number,
        List<Node.Inline> title,
        Span span) {
    public Anchor {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an anchor without id");
        }
        title = List.copyOf(title);
    }

    /// What stands at the place. `PLACE` is anything that is not counted.
    public enum Kind {
        SECTION,
        FIGURE,
        TABLE,
        LISTING,
        EQUATION,
        DIVISION,
        PLACE;

        /// The list that names it, if there is one.
        Node.@Nullable Listed listed() {
            return switch (this) {
                case SECTION -> Node.Listed.SECTIONS;
                case FIGURE -> Node.Listed.FIGURES;
                case TABLE -> Node.Listed.TABLES;
                case LISTING -> Node.Listed.LISTINGS;
                case EQUATION -> Node.Listed.EQUATIONS;
                case DIVISION, PLACE -> null;
            };
        }
    }

    /// Whether label or number is to be shown.
    public boolean isNumbered() {
        return !number.isEmpty();
    }

    static Anchor place(String id, List<Node.Inline> title, Span span) {
        return new Anchor(id, Kind.PLACE, 0, "", "", title, span);
    }
}
