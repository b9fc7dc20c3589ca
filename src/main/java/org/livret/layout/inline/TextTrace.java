package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.TextStyle.DecorationLine;
import org.livret.geom.Color;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows the text of a line and leaves what belongs to stretches of it: grounds, underlines and
/// other lines, areas of links.
final class TextTrace {
    private final List<Fragment> below = new ArrayList<>();
    private final List<Fragment> above = new ArrayList<>();
    private final List<Fragment> links = new ArrayList<>();
    private long baseline;

    // The stretch in one look.
    private @Nullable Look look;
    private long lookStart;
    private boolean grounded;

    // The stretch in one link.
    private Optional<Box.Link> link = Optional.empty();
    private Tag linkTag = Tag.ARTIFACT;
    private long linkStart;
    private long linkTop;
    private long linkBottom;

    private long lookEnd;
    private long linkEnd;

    void startLine(long y) {
        baseline = y;
        look = null;
        link = Optional.empty();
    }

    /// Text from `from` to `to` in a segment. `onGround`: its ground is that of a box around it,
    /// which is painted already.
    void text(Segment segment, long from, long to, boolean onGround) {
        Look next = segment.look();
        boolean before = to == lookStart;
        if (next != look || (from != lookEnd && !before)) {
            endLook();
            look = next;
            lookStart = from;
            lookEnd = to;
            grounded = onGround;
        } else {
            lookStart = Math.min(lookStart, from);
            lookEnd = Math.max(lookEnd, to);
        }
        Look.Metrics metrics = next.metrics();
        long top = baseline - next.style().shift() - metrics.ascent();
        extend(
                segment.link(),
                segment.tag(),
                new Rect(from, top, to - from, metrics.ascent() + metrics.descent()));
    }

    /// Something else that may be linked.
    void object(Optional<Box.Link> of, Tag tag, Rect area) {
        endLook();
        extend(of, tag, area);
    }

    private void extend(Optional<Box.Link> next, Tag tag, Rect area) {
        boolean beside = area.x() == linkEnd || area.right() == linkStart;
        if (!same(next) || (link.isPresent() && !beside)) {
            endLink();
            link = next;
            linkTag = tag;
            linkStart = area.x();
            linkEnd = area.right();
            linkTop = area.y();
            linkBottom = area.bottom();
        }
        if (link.isPresent()) {
            linkTop = Math.min(linkTop, area.y());
            linkBottom = Math.max(linkBottom, area.bottom());
            linkStart = Math.min(linkStart, area.x());
            linkEnd = Math.max(linkEnd, area.right());
        }
    }

    private boolean same(Optional<Box.Link> next) {
        if (next.isEmpty() || link.isEmpty()) {
            return next.isEmpty() && link.isEmpty();
        }
        return next.get().element() == link.get().element()
                && next.get().destination().equals(link.get().destination());
    }

    /// Ends all stretches at what is neither text nor linked.
    void interrupt() {
        endLook();
        endLink();
    }

    private void endLook() {
        if (look == null) {
            return;
        }
        Color ground = look.style().background();
        Look.Metrics metrics = look.metrics();
        long y = baseline - look.style().shift();
        if (!ground.isTransparent() && !grounded) {
            below.add(
                    fill(
                            lookStart,
                            y - metrics.ascent(),
                            metrics.ascent() + metrics.descent(),
                            ground));
        }
        DecorationLines lines = new DecorationLines(metrics, y, lookStart, lookEnd);
        for (DecorationLine line : look.style().lines()) {
            lines.paint(line, DecorationLines.isAbove(line) ? above : below);
        }
        look = null;
    }

    private Fragment fill(long from, long top, long height, Color color) {
        Rect rect = new Rect(from, top, Math.max(0, lookEnd - from), height);
        return new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(rect), false, new Fragment.Solid(color));
    }

    private void endLink() {
        if (link.isPresent() && linkEnd > linkStart) {
            Box.Link to = link.get();
            String destination = to.destination();
            Fragment.Target target =
                    destination.startsWith("#")
                            ? new Fragment.Anchor(destination.substring(1))
                            : new Fragment.Uri(destination);
            Rect area = new Rect(linkStart, linkTop, linkEnd - linkStart, linkBottom - linkTop);
            Tag tag = to.element() < 0 ? Tag.ARTIFACT : new Tag(to.element(), linkTag.order());
            links.add(new Fragment.LinkArea(tag, area, target, to.description()));
        }
        link = Optional.empty();
    }

    /// Ends the line: first what is painted below the text, then the text, then what is above it
    /// and the links.
    void endLine(GlyphBuffer glyphs, List<Fragment> out) {
        interrupt();
        out.addAll(below);
        glyphs.drainTo(out);
        out.addAll(above);
        out.addAll(links);
        below.clear();
        above.clear();
        links.clear();
    }
}
