package org.livret.resolve;

import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The lists of figures, tables, listings and equations that a publication asks for: captions in
/// document order. What has the class `unlisted` stays out.
final class CaptionLists {
    private CaptionLists() {}

    /// A list for each kind of [Node.Contents] in the text but that of sections.
    static Map<Node.Listed, List<TocEntry>> of(
            List<Node.Block> blocks, Map<String, Anchor> anchors) {
        Map<Node.Listed, List<TocEntry>> lists = asked(blocks);
        if (!lists.isEmpty()) {
            Walk.each(
                    blocks,
                    node -> {
                        Anchor anchor = anchors.get(node.attributes().id().orElse(""));
                        if (anchor != null && !node.attributes().hasClass("unlisted")) {
                            add(anchor, lists);
                        }
                    });
        }
        return lists;
    }

    /// What the text has places of lists for.
    static Map<Node.Listed, List<TocEntry>> asked(List<Node.Block> blocks) {
        Map<Node.Listed, List<TocEntry>> lists = new EnumMap<>(Node.Listed.class);
        Walk.each(
                blocks,
                node -> {
                    if (node instanceof Node.Contents n && isOfCaptions(n.listed())) {
                        lists.putIfAbsent(n.listed(), new ArrayList<>());
                    }
                });
        return lists;
    }

    private static boolean isOfCaptions(Node.Listed listed) {
        return switch (listed) {
            case FIGURES, TABLES, LISTINGS, EQUATIONS -> true;
            case SECTIONS, LOCAL, INDEX -> false;
        };
    }

    private static void add(Anchor anchor, Map<Node.Listed, List<TocEntry>> lists) {
        Node.Listed listed = anchor.kind().listed();
        List<TocEntry> list = listed == null ? null : lists.get(listed);
        if (list != null) {
            list.add(
                    new TocEntry(
                            anchor.id(),
                            0,
                            anchor.label(),
                            anchor.number(),
                            anchor.title(),
                            List.of()));
        }
    }
}
