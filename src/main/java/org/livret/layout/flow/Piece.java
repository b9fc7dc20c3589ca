package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.diag.Span;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.List;
import java.util.Optional;

/// An unbreakable part of a strip: a line, a picture, a table row, an edge of a box.
///
/// Fragments and marks are placed from (`x` of the strip, the piece's top). `baseline` is measured
/// from the top, -1 for what holds no line. `reach` is how far below its top the piece paints: more
/// than its height when a float hangs beside the pieces that follow. `hyphenated` tells whether the
/// piece is a line whose last word goes on in the next; `grid` is what its baseline stands on.
public record Piece(
        Gap gap,
        long x,
        long height,
        long reach,
        long baseline,
        Matter matter,
        boolean hyphenated,
        LineGrid grid,
        Span span) {

    /// A piece that paints nothing below itself and stands where it comes.
    public Piece(
            Gap gap,
            long x,
            long height,
            long baseline,
            Matter matter,
            boolean hyphenated,
            Span span) {
        this(gap, x, height, height, baseline, matter, hyphenated, LineGrid.NONE, span);
    }

    /// What a piece brings onto the page. `notes` are the ids of the notes called in it, in order;
    /// `start` tells which text begins it.
    public record Matter(
            List<Fragment> fragments,
            List<String> notes,
            List<Line.PlacedMark> marks,
            Optional<Box.Source> start) {
        public static final Matter NONE =
                new Matter(List.of(), List.of(), List.of(), Optional.empty());

        public Matter {
            fragments = List.copyOf(fragments);
            notes = List.copyOf(notes);
            marks = List.copyOf(marks);
        }

        /// The same with other fragments.
        Matter with(List<Fragment> others) {
            return new Matter(others, notes, marks, start);
        }
    }

    /// An unbreakable piece made of a slab.
    public static Piece of(Slab slab, Gap gap, long x, Span span) {
        return new Piece(gap, x, slab.height(), slab.baseline(), slab.matter(), false, span);
    }

    /// The same after another gap, moved right.
    Piece at(Gap newGap, long dx) {
        return new Piece(newGap, x + dx, height, reach, baseline, matter, hyphenated, grid, span);
    }

    /// The same with other matter.
    public Piece with(Matter other) {
        return new Piece(gap, x, height, reach, baseline, other, hyphenated, grid, span);
    }

    /// The same with something that hangs from its top.
    Piece reaching(long bottom) {
        long most = Math.max(reach, bottom);
        return new Piece(gap, x, height, most, baseline, matter, hyphenated, grid, span);
    }

    /// The same on a grid.
    Piece on(LineGrid other) {
        return new Piece(gap, x, height, reach, baseline, matter, hyphenated, other, span);
    }
}
