package org.livret.layout.inline;

import java.util.Map;
import java.util.Optional;

/// What a round of layout may look up from the round before: the page of every anchor and the
/// number of pages (the settle loop; at most five rounds).
///
/// `labels` maps an anchor's id to the label of its page; in the first round it is empty and
/// references are set as `0`. `current` is the label of the page being set, for margin boxes; `0`
/// while none is.
public record PageFacts(Map<String, String> labels, int pageCount, String current) {
    public static final PageFacts UNKNOWN = new PageFacts(Map.of(), 0);

    public PageFacts {
        labels = Map.copyOf(labels);
    }

    public PageFacts(Map<String, String> labels, int pageCount) {
        this(labels, pageCount, "0");
    }

    public Optional<String> label(String anchor) {
        return Optional.ofNullable(labels.get(anchor));
    }
}
