package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.geom.Point;

import java.util.ArrayList;
import java.util.List;

/// The marks and the calls of notes that stand in one line, in order; most lines have none.
final class LineMarks {
    private List<String> notes = List.of();
    private List<Line.PlacedMark> marks = List.of();

    /// What stands between texts and takes no room.
    void add(@Nullable Object ref, long x) {
        if (ref instanceof Box.NoteCall(String note)) {
            notes = plus(notes, List.of(note));
        } else if (ref instanceof Box.InlineMark(Box.Mark mark)) {
            marks = plus(marks, List.of(new Line.PlacedMark(mark, new Point(x, 0))));
        }
    }

    /// What a small box holds.
    void of(InlineObject object, long x, long top) {
        notes = plus(notes, object.notes());
        marks = plus(marks, object.marks(x, top));
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        if (more.isEmpty()) {
            return list;
        }
        List<T> longer = new ArrayList<>(list);
        longer.addAll(more);
        return longer;
    }

    List<String> notes() {
        return notes;
    }

    List<Line.PlacedMark> marks() {
        return marks;
    }
}
