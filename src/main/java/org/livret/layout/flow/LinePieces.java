package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BreakStyle;
import org.livret.css.ParagraphStyle;
import org.livret.diag.Span;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.SetLetter;

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

    /// Adds a paragraph; its lines stand on the grid when their style asks for it.
    void add(Box.Paragraph paragraph, Frame frame, LineGrid page) {
        LineGrid grid = grid(paragraph, page);
        Optional<SetLetter> letter = context.lines().letter(paragraph);
        if (letter.isPresent()) {
            Measure around = floats.measure(frame, paragraph.style().paragraph().lineHeight());
            if (FirstLetter.leavesRoom(letter.get(), around)) {
                Measure beside = around.setIn(letter.get().lines(), letter.get().width());
                List<Piece> pieces = pieces(paragraph, lines(paragraph, beside), frame.x(), grid);
                new FirstLetter(letter.get(), paragraph).add(pieces, this, frame);
                return;
            }
        }
        plain(paragraph.withLetterInText(), frame, grid);
    }

    /// Lines as far apart as those of the grid stand on it.
    private static LineGrid grid(Box.Paragraph paragraph, LineGrid page) {
        ParagraphStyle style = paragraph.style().paragraph();
        return style.snaps() && style.lineHeight() == page.pitch() ? page : LineGrid.NONE;
    }

    private void plain(Box.Paragraph paragraph, Frame frame, LineGrid grid) {
        Measure measure = floats.measure(frame, paragraph.style().paragraph().lineHeight());
        List<Line> lines = lines(paragraph, measure);
        if (lines.isEmpty()) {
            return;
        }
        boolean plain = out.isPlain() && measure.first().isEmpty() && !WrapMarks.asked(paragraph);
        int first = out.size();
        out.moveBesides(measure.slot(0).left());
        add(pieces(paragraph, lines, frame.x(), grid));
        if (plain) {
            out.lines(new Strip.Lines(first, lines.size(), paragraph, measure));
        }
    }

    private List<Line> lines(Box.Paragraph paragraph, Measure measure) {
        return WrapMarks.on(
                context.lines().lines(paragraph, measure, context.facts()),
                paragraph,
                measure,
                context);
    }

    /// Adds lines with what floats beside them.
    void add(List<Piece> pieces) {
        for (Piece piece : pieces) {
            out.add(floats.beside(piece));
            floats.keep();
        }
    }

    /// Adds room that belongs to what was added last.
    void room(long height, Span span) {
        out.penalise(Gap.FORBIDDEN);
        out.edge(height, span);
    }

    /// Whether lines stand on a grid. Those of a paragraph whose formulas make one taller would be
    /// two grid lines apart; they stand where they come instead.
    private static boolean fits(Box.Paragraph paragraph, List<Line> lines, LineGrid grid) {
        boolean formulas =
                paragraph.content().stream().anyMatch(inline -> inline instanceof Box.Formula);
        return !formulas || lines.stream().allMatch(line -> line.height() <= grid.pitch());
    }

    /// The lines of a paragraph as pieces.
    static List<Piece> pieces(Box.Paragraph paragraph, List<Line> lines, long x, LineGrid grid) {
        BreakStyle breaks = paragraph.style().breaks();
        LineGrid own = fits(paragraph, lines, grid) ? grid : LineGrid.NONE;
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
                                    paragraph.span())
                            .on(own));
        }
        return pieces;
    }
}
