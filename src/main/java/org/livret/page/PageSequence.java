package org.livret.page;

import org.livret.geom.Point;
import org.livret.structure.StructureNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// All pages of a publication with its logical structure, the places of its anchors, and its
/// outline.
public record PageSequence(
        List<Page> pages,
        StructureNode structure,
        SequencedMap<String, Placement> anchors,
        List<Bookmark> outline,
        List<PageStart> starts) {
    public PageSequence {
        pages = List.copyOf(pages);
        anchors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(anchors));
        outline = List.copyOf(outline);
        starts = List.copyOf(starts);
    }

    /// Where an anchor stands: the page's index from 0 and the place on it.
    public record Placement(int page, Point at) {}

    /// An entry of the outline, leading to an anchor. `element` is the id of the structure element
    /// of its heading, -1 when there is none.
    public record Bookmark(String title, String anchor, int element, List<Bookmark> children) {
        public Bookmark {
            children = List.copyOf(children);
        }
    }

    /// The first text of a page's flow: which character of the source of the text begins it.
    /// `source` counts UTF-16 units in the text of the element tree's characters node with the
    /// given index in document order below the body. The EPUB's page list is made from these.
    public record PageStart(int page, int node, int offset) {}
}
