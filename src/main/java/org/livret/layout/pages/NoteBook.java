package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The notes that a section calls, set at the width of a note area, and its page floats. A note
/// that is called in a note follows it.
public final class NoteBook {
    /// No notes.
    static final NoteBook EMPTY = new NoteBook();

    private final Map<String, SetNote> set = new HashMap<>();

    private NoteBook() {}

    static NoteBook of(Strip strip, SequencedMap<String, Box.Block> notes, Flow flow, long width) {
        NoteBook book = new NoteBook();
        for (Piece piece : strip.pieces()) {
            for (String id : piece.matter().notes()) {
                book.set(id, notes, flow, width);
            }
        }
        flow.pageFloats()
                .forEach((id, pageFloat) -> {
                    StripBuilder alone = new StripBuilder();
                    alone.add(
                            Piece.of(pageFloat.slab(), Gap.NONE, pageFloat.x(), pageFloat.span()));
                    Area area = pageFloat.top() ? Area.TOP : Area.BOTTOM;
                    SetNote set = new SetNote(alone.finish(pageFloat.span()), area);
                    book.set.put(id, set);
                    set.calls().forEach(note -> book.set(note, notes, flow, width));
                });
        return book;
    }

    /// Notes by id, for which strips are at hand.
    static NoteBook of(Map<String, Strip> strips) {
        NoteBook book = new NoteBook();
        strips.forEach((id, strip) -> book.set.put(id, new SetNote(strip, Area.FOOT)));
        return book;
    }

    private void set(String called, SequencedMap<String, Box.Block> notes, Flow flow, long width) {
        List<String> rest = new ArrayList<>(List.of(called));
        while (!rest.isEmpty()) {
            String id = rest.removeLast();
            Box.Block box = notes.get(id);
            if (box != null && !set.containsKey(id)) {
                SetNote note = new SetNote(flow.set(box, width), Area.FOOT);
                set.put(id, note);
                rest.addAll(note.calls());
            }
        }
    }

    /// The note with an id; none when there is no such note or it is not called here.
    public @Nullable SetNote note(String id) {
        return set.get(id);
    }

    /// The notes that calls bring onto the page: those not `called` before, each followed by the
    /// notes called in it.
    List<String> brought(List<String> calls, Set<String> called) {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<String> brought = new ArrayList<>(calls.size());
        List<String> rest = new ArrayList<>(calls.reversed());
        while (!rest.isEmpty()) {
            String id = rest.removeLast();
            SetNote note = set.get(id);
            if (note != null && note.size() > 0 && called.add(id)) {
                brought.add(id);
                rest.addAll(note.calls().reversed());
            }
        }
        return brought;
    }

    /// Where on the page something stands: floats above the text or below it, notes below all.
    enum Area {
        TOP,
        BOTTOM,
        FOOT
    }

    /// A note with the places of its pieces, counted from the note's top.
    public static final class SetNote {
        private final Strip strip;
        private final long[] tops;
        private final Area area;

        private SetNote(Strip strip, Area area) {
            this.strip = strip;
            this.area = area;
            this.tops = new long[strip.pieces().size()];
            long y = 0;
            for (int i = 0; i < tops.length; i++) {
                y += strip.pieces().get(i).gap().space();
                tops[i] = y;
                y += strip.pieces().get(i).height();
            }
        }

        public Strip strip() {
            return strip;
        }

        Area area() {
            return area;
        }

        boolean isNote() {
            return area == Area.FOOT;
        }

        int size() {
            return tops.length;
        }

        private List<String> calls() {
            Set<String> seen = new HashSet<>();
            List<String> calls = new ArrayList<>(0);
            for (Piece piece : strip.pieces()) {
                for (String id : piece.matter().notes()) {
                    if (seen.add(id)) {
                        calls.add(id);
                    }
                }
            }
            return calls;
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
