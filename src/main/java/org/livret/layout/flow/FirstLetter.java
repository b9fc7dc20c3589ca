package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.SetLetter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins a letter that is set apart to the lines beside it. They keep on one page; where there are
/// fewer of them than the letter is deep, room is left below.
record FirstLetter(SetLetter letter, Box.Paragraph paragraph) {
    /// A letter that takes more than this part of a line, in thousandths, stays in the text.
    private static final int WIDEST = 600;

    static boolean leavesRoom(SetLetter letter, Measure measure) {
        return letter.width() * 1000 <= measure.slot(0).width() * WIDEST;
    }

    void add(List<Piece> lines, LinePieces out, Frame frame) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : lines) {
            int index = pieces.size();
            if (index == 0) {
                pieces.add(beside(piece));
            } else if (index < letter.lines()) {
                pieces.add(piece.at(new Gap(0, Gap.FORBIDDEN), 0));
            } else {
                pieces.add(piece);
            }
        }
        if (pieces.isEmpty()) {
            pieces.add(beside(nothing(frame)));
        }
        out.add(pieces);
        long beside = 0;
        for (int i = 0; i < Math.min(letter.lines(), pieces.size()); i++) {
            beside += pieces.get(i).height();
        }
        long missing = letter.raise() + letter.lines() * lineHeight() - beside;
        if (pieces.size() < letter.lines() && missing > 0) {
            out.room(missing, paragraph.span());
        }
    }

    private long lineHeight() {
        return paragraph.style().paragraph().lineHeight();
    }

    /// The place of the first line in a paragraph that is all letter.
    private Piece nothing(Frame frame) {
        return new Piece(
                Gap.NONE, frame.x(), lineHeight(), -1, Piece.Matter.NONE, false, paragraph.span());
    }

    /// The first line with the letter, which is read before it.
    private Piece beside(Piece line) {
        SlicePainter.Matters matters = new SlicePainter.Matters(new ArrayList<>());
        matters.add(
                new Piece.Matter(
                        letter.glyphs().fragments(),
                        List.of(),
                        List.of(),
                        Optional.of(letter.glyphs().start())),
                letter.at().x(),
                letter.raise() + letter.at().y());
        matters.add(line.matter(), 0, letter.raise());
        return new Piece(
                        line.gap(),
                        line.x(),
                        line.height() + letter.raise(),
                        line.baseline() < 0 ? -1 : line.baseline() + letter.raise(),
                        matters.finish(),
                        line.hyphenated(),
                        line.span())
                .on(line.grid());
    }
}
