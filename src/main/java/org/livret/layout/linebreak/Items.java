package org.livret.layout.linebreak;

import java.util.Arrays;

/// A paragraph being built: boxes, glue and penalties in order, in parallel arrays.
///
/// Every method that adds an item returns its index from 0. Widths are in any unit; sums must stay
/// under 2^50. Not thread-safe; [#clear()] lets one builder serve many paragraphs.
public final class Items {
    /// A break that is never taken.
    public static final int NEVER = 10_000;

    /// A break that is always taken.
    public static final int FORCED = -10_000;

    private static final byte BOX = 0;
    private static final byte GLUE = 1;
    private static final byte PENALTY = 2;

    private static final byte FLAGGED = 1;
    private static final byte AUTOMATIC = 2;

    /// What kind of break a penalty stands for.
    public enum Hyphen {
        /// No hyphen.
        NONE,
        /// A hyphen that the author wrote or allowed.
        EXPLICIT,
        /// One found by hyphenation: never taken in the first pass.
        AUTOMATIC
    }

    private byte[] kinds = new byte[256];
    private byte[] flags = new byte[256];
    private int[] costs = new int[256];
    private int[] fills = new int[257];
    // Sums over all items before an index.
    private long[] widths = new long[257];
    private long[] stretches = new long[257];
    private long[] shrinks = new long[257];
    private long[] scales = new long[257];
    private long[] tracks = new long[257];
    // What a break at an item adds to the line before it and to the line after it.
    private long[] befores = new long[256];
    private long[] afters = new long[256];
    private int[] begins = new int[256];
    // Which word a break at an item ends its line with, and which it begins the next one with.
    private int[] lastWords = new int[256];
    private int[] firstWords = new int[256];
    private int count;

    public void clear() {
        count = 0;
    }

    public int size() {
        return count;
    }

    /// Something that cannot be broken and has a fixed width.
    public int box(long width) {
        return box(width, 0, 0);
    }

    /// The same with letters that give way themselves, in both directions: they are `scale` wider
    /// or narrower at most before spaces change, and `track` farther apart or closer together at
    /// most once spaces have changed as far as they should.
    public int box(long width, long scale, long track) {
        int index = add(BOX, 0, 0, width, 0, 0, 0);
        if (scale < 0 || track < 0 || scale + track > width) {
            throw new IllegalArgumentException(
                    "letters " + width + " give " + scale + ", " + track);
        }
        scales[count] += scale;
        tracks[count] += track;
        return index;
    }

    /// Space between words. A line may break at it when it follows a box.
    public int glue(long width, long stretch, long shrink) {
        return glue(width, stretch, shrink, 0, 0);
    }

    /// Space between words where a break changes the width of the line before by `before` and of
    /// the line after by `after`, as letters that hang into the margin do.
    public int glue(long width, long stretch, long shrink, long before, long after) {
        boolean breakable = count > 0 && kinds[count - 1] == BOX;
        int index = add(GLUE, breakable ? 0 : NEVER, 0, width, stretch, shrink, 0);
        befores[index] = before;
        afters[index] = after;
        return index;
    }

    /// Space that no line breaks at.
    public int tie(long width, long stretch, long shrink) {
        return add(GLUE, NEVER, 0, width, stretch, shrink, 0);
    }

    /// Unbreakable space that takes a share of whatever room is left in its line: room is given to
    /// fills only, by weight, where there are any.
    public int fill(long width, int weight) {
        return add(GLUE, NEVER, 0, width, 0, 0, weight);
    }

    /// A place where a line may end at a cost. `before` is the width that appears at the line's end
    /// with the break (a hyphen), `after` what it adds to the next line.
    public int penalty(int cost, Hyphen hyphen, long before, long after) {
        int flag =
                switch (hyphen) {
                    case NONE -> 0;
                    case EXPLICIT -> FLAGGED;
                    case AUTOMATIC -> FLAGGED | AUTOMATIC;
                };
        int index = add(PENALTY, Math.clamp(cost, FORCED, NEVER), flag, 0, 0, 0, 0);
        befores[index] = before;
        afters[index] = after;
        return index;
    }

    /// The end of a line and of the paragraph's part before it. The last one ends the paragraph.
    public int forced() {
        return penalty(FORCED, Hyphen.NONE, 0, 0);
    }

    /// Says what a break at an item adds to the width of the line after it, when that is known only
    /// once the next item is.
    public void after(int index, long after) {
        afters[index] = after;
    }

    /// Says which word stands before a break at an item and which after it: equal words at the ends
    /// or at the beginnings of two lines in a row catch the eye. 0 is no word.
    public void words(int index, int before, int after) {
        lastWords[index] = before;
        firstWords[index] = after;
    }

    /// The width of the widest stretch between forced breaks.
    public long widestLine() {
        return widest(false, false);
    }

    /// The width of the widest stretch that only hyphenation could break.
    public long widestPiece() {
        return widest(true, false);
    }

    /// The width of the widest stretch that nothing may break, with its hyphen.
    public long widestPart() {
        return widest(true, true);
    }

    private long widest(boolean pieces, boolean parts) {
        seal();
        long widest = 0;
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (isForced(i) || (pieces && isBreak(i) && (parts || !isAutomatic(i)))) {
                widest = Math.max(widest, widths[i] - widths[start] + Math.max(0, befores[i]));
                start = begins[i];
            }
        }
        return widest;
    }

    /// Tells of the stretches that nothing may break and that are wider than a line, with their
    /// hyphens, by their first item and the one after their last.
    public void wider(long line, Stretch told) {
        seal();
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (isForced(i) || isBreak(i)) {
                if (widths[i] - widths[start] + Math.max(0, befores[i]) > line) {
                    told.at(start, i);
                }
                start = begins[i];
            }
        }
    }

    /// Takes items from `first` up to and without `end`.
    @FunctionalInterface
    public interface Stretch {
        void at(int first, int end);
    }

    private int add(
            byte kind, int cost, int flag, long width, long stretch, long shrink, int fill) {
        if (width < 0 || stretch < 0 || shrink < 0 || shrink > width || fill < 0) {
            throw new IllegalArgumentException(
                    "item " + width + " plus " + stretch + " minus " + shrink);
        }
        if (count == kinds.length) {
            grow();
        }
        int index = count++;
        kinds[index] = kind;
        flags[index] = (byte) flag;
        costs[index] = cost;
        befores[index] = 0;
        afters[index] = 0;
        lastWords[index] = 0;
        firstWords[index] = 0;
        widths[count] = widths[index] + width;
        stretches[count] = stretches[index] + stretch;
        shrinks[count] = shrinks[index] + shrink;
        scales[count] = scales[index];
        tracks[count] = tracks[index];
        fills[count] = fills[index] + fill;
        return index;
    }

    private void grow() {
        int size = kinds.length * 2;
        kinds = Arrays.copyOf(kinds, size);
        flags = Arrays.copyOf(flags, size);
        costs = Arrays.copyOf(costs, size);
        befores = Arrays.copyOf(befores, size);
        afters = Arrays.copyOf(afters, size);
        begins = new int[size];
        lastWords = Arrays.copyOf(lastWords, size);
        firstWords = Arrays.copyOf(firstWords, size);
        fills = Arrays.copyOf(fills, size + 1);
        widths = Arrays.copyOf(widths, size + 1);
        stretches = Arrays.copyOf(stretches, size + 1);
        shrinks = Arrays.copyOf(shrinks, size + 1);
        scales = Arrays.copyOf(scales, size + 1);
        tracks = Arrays.copyOf(tracks, size + 1);
    }

    /// Ends the paragraph if it is not, and finds for each item where a line broken at it would
    /// begin anew.
    void seal() {
        if (count == 0 || !isForced(count - 1)) {
            forced();
        }
        int begin = count;
        for (int i = count - 1; i >= 0; i--) {
            begins[i] = begin;
            if (kinds[i] == BOX || isForced(i)) {
                begin = i;
            }
        }
    }

    /// Whether a line may end at the item: there must be something to begin the next line with.
    boolean isBreak(int index) {
        return kinds[index] != BOX
                && costs[index] < NEVER
                && (isForced(index) || (begins[index] < count && kinds[begins[index]] == BOX));
    }

    /// The last space that a line may break at: what follows is the last word. -1 without any.
    int lastSpace() {
        int last = count - 1;
        while (last >= 0 && (kinds[last] != GLUE || !isBreak(last))) {
            last--;
        }
        return last;
    }

    boolean isForced(int index) {
        return kinds[index] == PENALTY && costs[index] == FORCED;
    }

    boolean isFlagged(int index) {
        return (flags[index] & FLAGGED) != 0;
    }

    boolean isAutomatic(int index) {
        return (flags[index] & AUTOMATIC) != 0;
    }

    int cost(int index) {
        return costs[index];
    }

    /// The first item of the line that follows a break at the item: what could be broken at or
    /// thrown away is skipped.
    int begin(int index) {
        return begins[index];
    }

    /// Whether a line between two breaks ends, or the next one begins, with the same word as the
    /// line before.
    boolean repeats(int from, int to) {
        return (lastWords[to] != 0 && lastWords[to] == lastWords[from])
                || (firstWords[to] != 0 && firstWords[to] == firstWords[from]);
    }

    long before(int index) {
        return befores[index];
    }

    long after(int index) {
        return afters[index];
    }

    long widthBefore(int index) {
        return widths[index];
    }

    long stretchBefore(int index) {
        return stretches[index];
    }

    long shrinkBefore(int index) {
        return shrinks[index];
    }

    long scaleBefore(int index) {
        return scales[index];
    }

    long trackBefore(int index) {
        return tracks[index];
    }

    int fillBefore(int index) {
        return fills[index];
    }

    /// The least that any break adds to its line, at most 0: a line may only be given up when it
    /// would be too wide even with this.
    long leastBefore() {
        long least = 0;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, befores[i]);
        }
        return least;
    }
}
