package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BreakStyle;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns lines into pieces, with the penalties of widows, orphans and hyphens.
final class LinePieces {
    private final FlowContext context;
    private final StripBuilder out;
    private final Floats floats;

    LinePieces(FlowContext context, StripBuilder out, Floats floats) {
        this.context = context;
        this.out = out;
        this.floats = floats;
    }

    void add(Box.Paragraph paragraph, Frame frame) {
        Measure measure = floats.measure(frame, paragraph.style().paragraph().lineHeight());
        List<Line> lines =
                WrapMarks.on(
                        context.lines().lines(paragraph, measure, context.facts(), 0),
                        paragraph,
                        measure,
                        context);
        if (lines.isEmpty()) {
            return;
        }
        boolean plain = out.isPlain() && measure.first().isEmpty() && !WrapMarks.asked(paragraph);
        int first = out.size();
        out.moveBesides(measure.slot(0).left());
        for (Piece piece : pieces(paragraph, lines, frame.x())) {
            out.add(floats.beside(piece));
            floats.keep();
        }
        if (plain) {
            out.lines(new Strip.Lines(first, lines.size(), paragraph, measure));
        }
    }

    /// The lines of a paragraph as pieces.
    static List<Piece> pieces(Box.Paragraph paragraph, List<Line> lines, long x) {
        BreakStyle breaks = paragraph.style().breaks();
        int count = lines.size();
        List<Piece> pieces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i);
            int cost = 0;
            if (i > 0) {
                cost =
                        (i < breaks.orphans() ? Gap.ORPHAN : 0)
                                + (count - i < breaks.widows() ? Gap.WIDOW : 0)
                                + (lines.get(i - 1).hyphenated() ? Gap.HYPHEN : 0);
            }
            Piece.Matter matter =
                    new Piece.Matter(
                            line.fragments(),
                            line.notes(),
                            line.marks(),
                            Optional.of(line.start()));
            pieces.add(
                    new Piece(
                            cost == 0 ? Gap.NONE : new Gap(0, cost),
                            x,
                            line.height(),
                            line.baseline(),
                            matter,
                            line.hyphenated(),
                            paragraph.span()));
        }
        return pieces;
    }
}
