package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;

import java.util.Arrays;

/// A paragraph in pieces that lines are put together from, in parallel arrays.
///
/// `from` is the piece's offset in the paragraph's text. What `refs` holds depends on the kind; a
/// piece of text has its segment.
final class Pieces {
    /// A [Word].
    static final byte WORD = 0;

    /// One space character: glue.
    static final byte SPACE = 1;

    /// An [InlineObject].
    static final byte OBJECT = 2;

    /// A `Box.InlineEdge`.
    static final byte EDGE = 3;

    /// A [Leader].
    static final byte LEADER = 4;

    /// The end of a line that the author set.
    static final byte BREAK = 5;

    /// A `Box.InlineMark` or `Box.NoteCall`, without width.
    static final byte MARK = 6;

    /// The place between two ideographs, which gives way as a space does but says nothing.
    static final byte GAP = 7;

    /// The space within a formula, which says nothing.
    static final byte GLUE = 8;

    byte[] kinds = new byte[128];
    int[] froms = new int[128];
    @Nullable Object[] refs = new @Nullable Object[128];
    @Nullable Segment[] segments = new @Nullable Segment[128];
    long[] widths = new long[128];
    long[] stretches = new long[128];
    long[] shrinks = new long[128];
    int count;

    /// The paragraph's text.
    CharSequence characters = "";

    /// Which way its characters run; null when all of them run from left to right.
    @Nullable Levels levels;

    void clear() {
        Arrays.fill(refs, 0, count, null);
        Arrays.fill(segments, 0, count, null);
        count = 0;
    }

    int add(byte kind, int from, @Nullable Object ref, @Nullable Segment segment, long width) {
        if (count == kinds.length) {
            grow();
        }
        int index = count++;
        kinds[index] = kind;
        froms[index] = from;
        refs[index] = ref;
        segments[index] = segment;
        widths[index] = width;
        stretches[index] = 0;
        shrinks[index] = 0;
        return index;
    }

    private void grow() {
        int size = count * 2;
        kinds = Arrays.copyOf(kinds, size);
        froms = Arrays.copyOf(froms, size);
        refs = Arrays.copyOf(refs, size);
        segments = Arrays.copyOf(segments, size);
        widths = Arrays.copyOf(widths, size);
        stretches = Arrays.copyOf(stretches, size);
        shrinks = Arrays.copyOf(shrinks, size);
    }

    /// The level of a piece, for text of several directions. The edges of a box belong to what is
    /// in it.
    int level(int index) {
        if (levels == null) {
            return 0;
        }
        boolean end = refs[index] instanceof Box.InlineEdge edge && !edge.start();
        return levels.at(end ? froms[index] - 1 : froms[index]);
    }

    Word word(int index) {
        return (Word) ref(index);
    }

    Object ref(int index) {
        Object ref = refs[index];
        if (ref == null) {
            throw new IllegalStateException("piece " + index + " holds nothing");
        }
        return ref;
    }

    Segment segment(int index) {
        Segment segment = segments[index];
        if (segment == null) {
            throw new IllegalStateException("piece " + index + " is not text");
        }
        return segment;
    }
}
