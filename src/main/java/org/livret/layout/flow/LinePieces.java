package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BreakStyle;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;

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
        List<Line> lines = context.lines().lines(paragraph, measure, context.facts());
        if (!lines.isEmpty()) {
            out.moveBesides(measure.slot(0).left());
        }
        BreakStyle breaks = paragraph.style().breaks();
        int count = lines.size();
        for (int i = 0; i < count; i++) {
            Line line = lines.get(i);
            int cost = 0;
            if (i > 0) {
                boolean stranded = i < breaks.orphans() || count - i < breaks.widows();
                cost =
                        (stranded ? Gap.WIDOW : 0)
                                + (lines.get(i - 1).hyphenated() ? Gap.HYPHEN : 0);
            }
            Piece.Matter matter =
                    new Piece.Matter(
                            line.fragments(),
                            line.notes(),
                            line.marks(),
                            Optional.of(line.start()));
            Piece piece =
                    new Piece(
                            cost == 0 ? Gap.NONE : new Gap(0, cost),
                            frame.x(),
                            line.height(),
                            line.baseline(),
                            matter,
                            line.hyphenated(),
                            paragraph.span());
            out.add(floats.beside(piece));
            floats.keep();
        }
    }
}
