package org.livret.structure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One element of the logical structure. Elements and the content in them are numbered by one
/// counter in reading order: [#id()] is the element's number, and each piece of content carries a
/// [Tag] with its own. Sorting an element's children and marked content by these numbers gives the
/// reading order, wherever on the pages the content was painted.
public record StructureNode(int id, Role role, Facts facts, List<StructureNode> children) {
    public StructureNode {
        children = List.copyOf(children);
    }

    /// What a screen reader may be told beside the role. Widths of spans count columns and rows.
    public record Facts(
            Optional<String> alternativeText,
            Optional<String> actualText,
            Optional<String> language,
            OptionalInt columnSpan,
            OptionalInt rowSpan,
            Optional<Scope> scope,
            Optional<ListNumbering> numbering) {
        public static final Facts NONE =
                new Facts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /// What a header cell heads (ISO 32000-1, table 349).
    public enum Scope {
        ROW,
        COLUMN,
        BOTH
    }

    /// How list labels count (ISO 32000-1, table 347).
    public enum ListNumbering {
        NONE,
        DISC,
        CIRCLE,
        SQUARE,
        DECIMAL,
        UPPER_ROMAN,
        LOWER_ROMAN,
        UPPER_ALPHA,
        LOWER_ALPHA
    }
}
