package org.livret.layout.linebreak;

/// How wide each line may be, in any unit that the items share: the first lines may differ, all
/// others are `rest` wide.
public final class LineWidths {
    private final long[] first;
    private final long rest;

    private LineWidths(long[] first, long rest) {
        this.first = first;
        this.rest = rest;
    }

    public static LineWidths of(long rest, long... first) {
        return new LineWidths(first.clone(), rest);
    }

    /// The width of a line counted from 0.
    public long width(int line) {
        return line < first.length ? first[line] : rest;
    }

    /// The number of lines after which all widths are equal.
    int varied() {
        return first.length;
    }

    long widest() {
        long widest = rest;
        for (long width : first) {
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /// Every line narrower by `cut`, none narrower than nothing.
    LineWidths narrowed(long cut) {
        long[] narrowed = new long[first.length];
        for (int i = 0; i < first.length; i++) {
            narrowed[i] = Math.max(0, first[i] - cut);
        }
        return new LineWidths(narrowed, Math.max(0, rest - cut));
    }
}
