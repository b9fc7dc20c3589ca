package org.livret.layout.flow;

/// The grid that the baselines of the text stand on, on all pages alike (CSS Line Grid 1): `pitch`
/// from one to the next, the first `baseline` below the top of a page's content.
public record LineGrid(long pitch, long baseline) {
    /// No grid: everything stands where it comes.
    public static final LineGrid NONE = new LineGrid(0, 0);

    public boolean isNone() {
        return pitch <= 0;
    }

    /// Where the top of a line goes that would stand at `y` below the top of the page: down to the
    /// next place that puts its baseline on the grid. A line of the grid's own height may go up by
    /// as much as its font's baseline is lower than that of the text.
    long top(long y, Piece line) {
        if (isNone()) {
            return y;
        }
        long lift = line.height() == pitch ? Math.max(0, line.baseline() - baseline) : 0;
        long least = y - lift;
        long over = Math.floorMod(least + line.baseline() - baseline, pitch);
        return over == 0 ? least : least + pitch - over;
    }

    /// The first height from `y` on at which a line of the text could begin.
    public long line(long y) {
        return isNone() ? y : y + Math.floorMod(-y, pitch);
    }

    /// The most whole lines in a height.
    public long whole(long height) {
        return isNone() ? height : height - Math.floorMod(height, pitch);
    }
}
