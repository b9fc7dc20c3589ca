package org.livret.layout.inline;

/// Where the tokens of a line stand, from the left: one after another, or, in text of several
/// directions, in the order in which they are seen. One is used for all lines, one after another.
final class LinePlaces {
    private long[] starts = new long[64];
    private int[] levels = new int[64];
    private long end;

    /// The tokens of a line, with a hyphen behind them whose width is zero when there is none.
    /// Spaces that end the line run as the paragraph does (UAX 9, rule L1).
    record Tokens(int[] pieces, long[] widths, int count, int lastVisible, long hyphen) {
        long width(int token) {
            return token == count ? hyphen : widths[token];
        }
    }

    void set(Tokens tokens, Pieces pieces, long left) {
        int count = tokens.count + 1;
        if (starts.length < count) {
            starts = new long[count * 2];
            levels = new int[count * 2];
        }
        Levels directions = pieces.levels;
        int[] order = directions == null ? null : order(tokens, pieces, directions);
        long x = left;
        for (int i = 0; i < count; i++) {
            int token = order == null ? i : order[i];
            starts[token] = x;
            x += tokens.width(token);
        }
        end = x;
    }

    private int[] order(Tokens tokens, Pieces pieces, Levels directions) {
        for (int i = 0; i < tokens.count; i++) {
            levels[i] = i > tokens.lastVisible ? directions.base() : pieces.level(tokens.pieces[i]);
        }
        int last = tokens.lastVisible;
        levels[tokens.count] = last < 0 ? directions.base() : levels[last];
        return Levels.order(levels, tokens.count + 1);
    }

    /// Where a token starts, that is its left edge.
    long start(int token) {
        return starts[token];
    }

    /// The right edge of all.
    long end() {
        return end;
    }
}
