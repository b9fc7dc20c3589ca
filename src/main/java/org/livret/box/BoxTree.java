package org.livret.box;

import org.livret.structure.StructureNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A publication as boxes: the flow, the footnotes by id in order of call, the logical structure,
/// and the outline.
public record BoxTree(
        Box.Block root,
        SequencedMap<String, Box.Block> notes,
        StructureNode structure,
        List<OutlineEntry> outline) {
    public BoxTree {
        notes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notes));
        outline = List.copyOf(outline);
    }

    /// A heading for the outline: its words, its anchor and the id of its structure element.
    public record OutlineEntry(
            String title, String anchor, int element, List<OutlineEntry> children) {
        public OutlineEntry {
            children = List.copyOf(children);
        }
    }
}
