package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.ParagraphStyle;
import org.livret.diag.Span;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Sets the markers of list items and notes (CSS Lists 3, section 3.3). A marker outside stands
/// beside what comes first in its item and ends a little before the item's content; a marker inside
/// begins the item's text.
final class Markers {
    /// The room between an outside marker and its text, in thousandths of the marker's font size.
    private static final int GAP = 400;

    private final FlowContext context;
    private final StripBuilder out;
    private final FlowWalk.Within within;
    private final List<Inside> inside = new ArrayList<>(0);

    /// A marker that waits for its text; `frame` is the room of the item's content.
    private record Inside(Box.Marker marker, Frame frame) {}

    Markers(FlowContext context, StripBuilder out, FlowWalk.Within within) {
        this.context = context;
        this.out = out;
        this.within = within;
    }

    /// Takes the marker of an item whose content is a paragraph: it stands before its first line,
    /// wherever that begins.
    void begin(Box.Paragraph paragraph, Frame frame) {
        if (paragraph.marker().isPresent()) {
            ParagraphStyle style = paragraph.style().paragraph();
            long indent =
                    style.indentHanging()
                            ? 0
                            : Math.min(0, style.indent().resolve(frame.width(), 0));
            Frame first = new Frame(frame.x() + indent, frame.width(), frame.room());
            begin(paragraph.marker(), first);
        }
    }

    /// Takes the marker of an item whose content comes next. One that would stand in a neighbour's
    /// way, or beside hardly any text, stands inside.
    void begin(Optional<Box.Marker> marker, Frame frame) {
        if (marker.isEmpty()) {
            return;
        }
        Box.Marker m = marker.get();
        boolean narrow = frame.width() <= Geometry.NARROWEST;
        Optional<Piece> beside =
                m.style().generated().markerInside() || narrow ? Optional.empty() : set(m, frame);
        long leftmost = within == FlowWalk.Within.PAGE ? -context.margin() : 0;
        if (beside.isPresent() && beside.get().x() >= leftmost) {
            out.beside(beside.get(), limit(m, frame), MarkerLine.NOWHERE);
        } else {
            inside.add(new Inside(m, frame));
        }
    }

    /// Ends an item: when nothing came, its marker gets a line of its own.
    void end(Optional<Box.Marker> marker, Span span) {
        if (marker.isPresent()) {
            for (Inside waiting : inside) {
                set(waiting.marker(), waiting.frame())
                        .ifPresent(piece -> out.beside(piece, Long.MAX_VALUE, span));
            }
            inside.clear();
            out.endBeside(span);
        }
    }

    private static boolean rightToLeft(Box.Marker marker) {
        return marker.style().paragraph().rightToLeft();
    }

    /// How far what stands beside the marker may reach to the left. To the right of its text a
    /// marker is in nobody's way.
    private static long limit(Box.Marker marker, Frame frame) {
        return rightToLeft(marker) ? Long.MIN_VALUE : frame.x() - gap(marker);
    }

    private static long gap(Box.Marker marker) {
        return marker.style().text().fontSize() * GAP / 1000;
    }

    private Optional<Piece> set(Box.Marker marker, Frame frame) {
        Optional<MarkerLine> set = MarkerLine.of(marker.content(), marker.style(), context);
        return set.map(s -> piece(marker, s, frame));
    }

    private static Piece piece(Box.Marker marker, MarkerLine set, Frame frame) {
        Line line = set.line();
        List<Fragment> fragments =
                marker.silent() ? Artifacts.silent(line.fragments()) : line.fragments();
        Piece.Matter matter =
                new Piece.Matter(fragments, line.notes(), line.marks(), Optional.empty());
        long left =
                rightToLeft(marker)
                        ? frame.x() + frame.width() + gap(marker)
                        : frame.x() - gap(marker) - set.width();
        return new Piece(
                Gap.NONE, left, line.height(), line.baseline(), matter, false, MarkerLine.NOWHERE);
    }

    /// The paragraph with the markers that begin it, each followed by a space.
    Box.Paragraph into(Box.Paragraph p) {
        if (inside.isEmpty()) {
            return p;
        }
        List<Box.Inline> content = new ArrayList<>();
        for (Iterator<Inside> all = inside.iterator(); all.hasNext(); all.remove()) {
            List<Box.Inline> marker = all.next().marker().content();
            content.addAll(marker);
            if (!marker.isEmpty() && marker.getLast() instanceof Box.Text t) {
                content.add(new Box.Text(" ", t.style(), t.tag(), t.source(), Optional.empty()));
            }
        }
        content.addAll(p.content());
        return p.with(content);
    }
}
