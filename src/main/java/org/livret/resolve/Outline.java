package org.livret.resolve;

import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The table of contents: sections in document order, nested by their levels.
final class Outline {
    private record Line(Anchor anchor, List<Line> below) {}

    private static final int NONE = 7;

    private final Map<String, Anchor> anchors;
    private final int lowest;
    private final List<Line> top = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();

    private Outline(Map<String, Anchor> anchors, int lowest) {
        this.anchors = anchors;
        this.lowest = lowest;
    }

    /// The contents of blocks down to a level, that one included.
    static List<TocEntry> of(List<Node.Block> blocks, Map<String, Anchor> anchors, int lowest) {
        Outline outline = new Outline(anchors, lowest);
        outline.add(blocks);
        return entries(outline.top);
    }

    /// The highest level in use, 1 when there is no section. Sections outside of numbering and
    /// contents do not count.
    static int highest(List<Node.Block> blocks) {
        int highest = highestIn(blocks);
        return highest == NONE ? 1 : highest;
    }

    private static int highestIn(List<Node.Block> blocks) {
        int highest = NONE;
        for (Node.Block block : blocks) {
            if (block instanceof Node.Section section) {
                highest =
                        Math.min(
                                highest,
                                isApart(section)
                                        ? highestIn(section.blocks())
                                        : section.heading().level());
            } else if (block instanceof Node.Division division) {
                highest = Math.min(highest, highestIn(division.blocks()));
            }
        }
        return highest;
    }

    private static boolean isApart(Node.Section section) {
        return section.attributes().hasClass("unnumbered")
                || section.attributes().hasClass("unlisted");
    }

    private void add(List<Node.Block> blocks) {
        for (Node.Block block : blocks) {
            if (block instanceof Node.Section section) {
                add(section);
                add(section.blocks());
            } else if (block instanceof Node.Division division) {
                add(division.blocks());
            }
        }
    }

    private void add(Node.Section section) {
        Anchor anchor = anchors.get(section.attributes().id().orElse(""));
        if (anchor == null
                || section.attributes().hasClass("unlisted")
                || anchor.level() > lowest) {
            return;
        }
        if (!anchor.isNumbered() && Walk.plainText(anchor.title()).isBlank()) {
            return;
        }
        while (!open.isEmpty() && open.getLast().anchor().level() >= anchor.level()) {
            open.removeLast();
        }
        Line line = new Line(anchor, new ArrayList<>());
        (open.isEmpty() ? top : open.getLast().below()).add(line);
        open.add(line);
    }

    private static List<TocEntry> entries(List<Line> lines) {
        List<TocEntry> entries = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Anchor a = line.anchor();
            entries.add(
                    new TocEntry(
                            a.id(),
                            a.level(),
                            a.label(),
                            a.number(),
                            a.title(),
                            entries(line.below())));
        }
        return entries;
    }
}
