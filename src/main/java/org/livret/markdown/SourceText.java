package org.livret.markdown;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.Arrays;

/// The text of one block without what belongs to the blocks around it (`>`, indentation, a
/// heading's `#`), its lines parted by `\n`. It knows for every character the offset in the file
/// from which it was taken.
final class SourceText {
    private final SourceFile file;
    private final String text;
    // Piece i begins at index starts[i] of the text and was taken from offset offsets[i] of the
    // file.
    private final int[] starts;
    private final int[] offsets;

    private SourceText(SourceFile file, String text, int[] starts, int[] offsets) {
        this.file = file;
        this.text = text;
        this.starts = starts;
        this.offsets = offsets;
    }

    SourceFile file() {
        return file;
    }

    String text() {
        return text;
    }

    /// The offset in the file of the character at an index; at the end of the text, that after the
    /// last character.
    int offset(int index) {
        if (index == text.length() && index > 0) {
            return offset(index - 1) + 1;
        }
        int found = Arrays.binarySearch(starts, index);
        int piece = found >= 0 ? found : -found - 2;
        return offsets[piece] + index - starts[piece];
    }

    /// The stretch of the file between two indices of the text.
    Span span(int from, int to) {
        int start = offset(from);
        return new Span(file, start, to > from ? offset(to - 1) + 1 : start);
    }

    Span span() {
        return span(0, text.length());
    }

    /// The text between two indices, with the same offsets.
    SourceText part(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        int found = Arrays.binarySearch(starts, from);
        int first = found >= 0 ? found : -found - 2;
        int last = first + 1;
        while (last < starts.length && starts[last] < to) {
            last++;
        }
        int[] newStarts = Arrays.copyOfRange(starts, first, last);
        int[] newOffsets = Arrays.copyOfRange(offsets, first, last);
        newOffsets[0] += from - newStarts[0];
        newStarts[0] = 0;
        for (int i = 1; i < newStarts.length; i++) {
            newStarts[i] -= from;
        }
        return new SourceText(file, text.substring(from, to), newStarts, newOffsets);
    }

    /// The text without white space at its ends.
    SourceText trimmed() {
        int start = 0;
        while (start < text.length() && Columns.isWhite(text.charAt(start))) {
            start++;
        }
        return part(start, Columns.trimmedEnd(text, start, text.length()));
    }

    /// Collects pieces of a file in their order. As long as they touch, which is the rule, nothing
    /// is copied.
    static final class Builder {
        private final SourceFile file;
        private final String whole;
        private final StringBuilder text = new StringBuilder(0);
        private int[] starts = {0};
        private int[] offsets = {0};
        private int count;
        // The last piece, not yet in the text.
        private int from;
        private int to;

        /// @param whole what stands at each offset of the file: its text, but for characters
        ///   replaced one by one
        Builder(SourceFile file, String whole) {
            this.file = file;
            this.whole = whole;
        }

        /// Adds what stands between two offsets.
        Builder add(int start, int end) {
            if (end > start) {
                if (start != to || count == 0) {
                    begin(start);
                }
                to = end;
            }
            return this;
        }

        /// Adds a line feed that stands for the line end at an offset.
        Builder lineFeed(int offset) {
            if (whole.charAt(offset) == '\n') {
                return add(offset, offset + 1);
            }
            begin(offset);
            text.append('\n');
            // What follows, be it the line feed of the pair, begins a piece of its own.
            from = -1;
            to = -1;
            return this;
        }

        private void begin(int offset) {
            text.append(whole, Math.max(0, from), Math.max(0, to));
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 4);
                offsets = Arrays.copyOf(offsets, count * 4);
            }
            starts[count] = text.length();
            offsets[count++] = offset;
            from = offset;
            to = offset;
        }

        /// @param empty the offset of the text when nothing was added
        SourceText build(int empty) {
            if (count == 0) {
                return new SourceText(file, "", new int[] {0}, new int[] {empty});
            }
            String all =
                    count == 1 && text.isEmpty()
                            ? whole.substring(from, to)
                            : text.append(whole, Math.max(0, from), Math.max(0, to)).toString();
            return new SourceText(
                    file, all, Arrays.copyOf(starts, count), Arrays.copyOf(offsets, count));
        }
    }
}
