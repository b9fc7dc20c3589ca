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

    /// Where a page's share of the running text begins: before the UTF-16 unit `offset` of the
    /// element tree's characters node or picture with the index `node`, counted in document order
    /// below the body, or behind all of them ([#END]). The EPUB's page list is made from these.
    ///
    /// What is repeated, generated, floated or carried over does not count: a page that opens with
    /// a repeated table head starts at its first new row, one that opens with a float or the rest
    /// of a note at the first text of its flow, one that opens with a picture at that picture. A
    /// page with nothing of the flow starts where the next one does, and a blank one nowhere.
    public record PageStart(int page, int node, int offset) {
        public static final int END = Integer.MAX_VALUE;
    }
}
