package org.livret.layout.inline;

import java.util.Map;
import java.util.Optional;

/// What a round of layout may look up from the round before: the page of every anchor and the
/// number of pages (the settle loop; at most five rounds).
///
/// `anchors` maps an anchor's id to its page, `ends` to the page on which what bears it ends, where
/// an index asks for that; in the first round both are empty and references are set as `0`.
/// `current` is the label of the page being set, for margin boxes; `0` while none is.
public record PageFacts(
        Map<String, Page> anchors, Map<String, Page> ends, int pageCount, String current) {
    public static final PageFacts UNKNOWN = new PageFacts(Map.of(), Map.of(), 0);

    public PageFacts {
        anchors = Map.copyOf(anchors);
        ends = Map.copyOf(ends);
    }

    public PageFacts(Map<String, Page> anchors, Map<String, Page> ends, int pageCount) {
        this(anchors, ends, pageCount, "0");
    }

    /// A page by its place in the publication, from 0, and by what it is called.
    public record Page(int index, String label) {
        static final Page UNKNOWN = new Page(0, "0");
    }

    public Optional<String> label(String anchor) {
        return Optional.ofNullable(anchors.get(anchor)).map(Page::label);
    }

    Page start(String anchor) {
        return anchors.getOrDefault(anchor, Page.UNKNOWN);
    }

    /// The page on which something ends; where it starts when nothing is known of that.
    Page end(String anchor) {
        Page start = start(anchor);
        Page end = ends.getOrDefault(anchor, start);
        return end.index() < start.index() ? start : end;
    }
}
