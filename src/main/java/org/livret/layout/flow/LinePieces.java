package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle.Clear;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.Extent;
import org.livret.css.ParagraphStyle;
import org.livret.diag.Span;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Turns lines into pieces, with the penalties of widows, orphans and hyphens, and sets markers
/// beside them.
final class LinePieces {
    /// The room between an outside marker and its text, in thousandths of the marker's font size.
    private static final int MARKER_GAP = 400;

    private final FlowContext context;
    private final StripBuilder out;
    private final Floats floats;
    private final List<Waiting> markers = new ArrayList<>();

    /// A marker that waits for its first line; `x` is where the item's content starts.
    private record Waiting(Box.Marker marker, long x) {}

    LinePieces(FlowContext context, StripBuilder out, Floats floats) {
        this.context = context;
        this.out = out;
        this.floats = floats;
    }

    /// Keeps the marker for the next line.
    void marker(Optional<Box.Marker> marker, Frame frame) {
        marker.ifPresent(m -> markers.add(new Waiting(m, frame.x())));
    }

    void paragraph(Box.Paragraph given, Frame frame) {
        Box.Paragraph paragraph = withInsideMarkers(given);
        Measure measure = floats.measure(frame, paragraph.style().paragraph().lineHeight());
        List<Line> lines = context.lines().lines(paragraph, measure, context.facts());
        BreakStyle breaks = paragraph.style().breaks();
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i);
            Gap gap = Gap.NONE;
            if (i > 0) {
                boolean stranded = i < breaks.orphans() || count - i < breaks.widows();
                int cost =
                        (stranded ? Gap.WIDOW : 0)
                                + (lines.get(i - 1).hyphenated() ? Gap.HYPHEN : 0);
                gap = new Gap(0, cost);
            }
            Piece piece = piece(line, gap, frame, paragraph.span());
            out.add(floats.beside(piece));
            floats.keep();
        }
    }

    /// Markers that stand in the text are set as its beginning, followed by a space.
    private Box.Paragraph withInsideMarkers(Box.Paragraph p) {
        List<Box.Inline> content = new ArrayList<>(0);
        for (Iterator<Waiting> all = markers.iterator(); all.hasNext(); ) {
            Box.Marker marker = all.next().marker();
            if (marker.style().generated().markerInside()) {
                content.addAll(marker.content());
                if (!marker.content().isEmpty()
                        && marker.content().getLast() instanceof Box.Text t) {
                    content.add(
                            new Box.Text(" ", t.style(), t.tag(), t.source(), Optional.empty()));
                }
                all.remove();
            }
        }
        if (content.isEmpty()) {
            return p;
        }
        content.addAll(p.content());
        return new Box.Paragraph(p.style(), p.element(), p.marks(), p.marker(), content, p.span());
    }

    private Piece piece(Line line, Gap gap, Frame frame, Span span) {
        List<Fragment> fragments = line.fragments();
        if (!markers.isEmpty()) {
            fragments = withMarkers(fragments, frame.x(), line.baseline());
        }
        Piece.Matter matter =
                new Piece.Matter(fragments, line.notes(), line.marks(), Optional.of(line.start()));
        return new Piece(
                gap, frame.x(), line.height(), line.baseline(), matter, line.hyphenated(), span);
    }

    private List<Fragment> withMarkers(List<Fragment> fragments, long x, long baseline) {
        List<Fragment> all = new ArrayList<>();
        for (Waiting waiting : markers) {
            Line line = line(waiting.marker());
            new Shift(left(waiting) - x, baseline - line.baseline()).into(line.fragments(), all);
        }
        markers.clear();
        all.addAll(fragments);
        return all;
    }

    /// Ends the box of a marker: when no line came, the marker gets a line of its own.
    void endMarker(Optional<Box.Marker> marker, Span span) {
        if (marker.isPresent()) {
            flushMarkers(span);
        }
    }

    /// Sets markers that no line followed in lines of their own.
    void flushMarkers(Span span) {
        while (!markers.isEmpty()) {
            floats.clear(Clear.BOTH);
            Waiting waiting = markers.removeFirst();
            Line line = line(waiting.marker());
            Piece.Matter matter =
                    new Piece.Matter(
                            line.fragments(), line.notes(), line.marks(), Optional.empty());
            out.add(
                    new Piece(
                            Gap.NONE,
                            left(waiting),
                            line.height(),
                            line.baseline(),
                            matter,
                            false,
                            span));
        }
    }

    private long left(Waiting waiting) {
        Box.Marker marker = waiting.marker();
        long gap = marker.style().text().fontSize() * MARKER_GAP / 1000;
        return waiting.x()
                - gap
                - context.lines().widths(asParagraph(marker), context.facts()).max();
    }

    private Line line(Box.Marker marker) {
        Box.Paragraph paragraph = asParagraph(marker);
        long width = context.lines().widths(paragraph, context.facts()).max();
        return context.lines().lines(paragraph, Measure.of(width), context.facts()).getFirst();
    }

    private static Box.Paragraph asParagraph(Box.Marker marker) {
        return new Box.Paragraph(
                unindented(marker.style()),
                -1,
                List.of(),
                Optional.empty(),
                marker.content(),
                org.livret.diag.Span.of(org.livret.diag.SourceFile.unread("")));
    }

    /// The style with lines that start at the left edge.
    static ComputedStyle unindented(ComputedStyle style) {
        ParagraphStyle p = style.paragraph();
        ParagraphStyle plain =
                new ParagraphStyle(
                        p.lineHeight(),
                        ParagraphStyle.Align.START,
                        ParagraphStyle.Align.AUTO,
                        Extent.ZERO,
                        false,
                        ParagraphStyle.Hyphens.NONE,
                        p.limits(),
                        p.whiteSpace(),
                        ParagraphStyle.Wrap.AUTO,
                        false,
                        false,
                        p.tabSize(),
                        p.rightToLeft());
        return new ComputedStyle(
                style.text(), plain, style.box(), style.breaks(), style.generated());
    }
}
