package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The notes of a publication, set at the width of a note area when they are first asked for.
public final class NoteBook {
    private final SequencedMap<String, Box.Block> notes;
    private final Flow flow;
    private final long width;
    private final Map<String, SetNote> set = new HashMap<>();

    public NoteBook(SequencedMap<String, Box.Block> notes, Flow flow, long width) {
        this.notes = notes;
        this.flow = flow;
        this.width = width;
    }

    /// The note with an id; none when there is no such note.
    public @Nullable SetNote note(String id) {
        SetNote known = set.get(id);
        Box.Block box = notes.get(id);
        if (known == null && box != null) {
            known = SetNote.of(flow.set(box, width));
            set.put(id, known);
        }
        return known;
    }

    /// A note with the places of its pieces: `tops[i]` is the top of piece i, counted from the
    /// note's top.
    public static final class SetNote {
        private final Strip strip;
        private final long[] tops;

        private SetNote(Strip strip, long[] tops) {
            this.strip = strip;
            this.tops = tops;
        }

        public Strip strip() {
            return strip;
        }

        static SetNote of(Strip strip) {
            List<Piece> pieces = strip.pieces();
            long[] tops = new long[pieces.size()];
            long y = 0;
            for (int i = 0; i < tops.length; i++) {
                y += pieces.get(i).gap().space();
                tops[i] = y;
                y += pieces.get(i).height();
            }
            return new SetNote(strip, tops);
        }

        int size() {
            return tops.length;
        }

        /// The height of the pieces from `from` up to and without `to`.
        long height(int from, int to) {
            if (to <= from) {
                return 0;
            }
            long start = from == 0 ? 0 : tops[from];
            long end = tops[to - 1] + strip.pieces().get(to - 1).height();
            return end - start + (to == size() ? strip.trailing() : 0);
        }
    }
}
