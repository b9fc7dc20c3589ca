package org.livret.font;

/// The points that the variations of a glyph move: those of its contours (`ends` holds the last of
/// each), or one for the place of each part; then four that stand for its sides ([#PHANTOMS]).
@SuppressWarnings("ArrayRecordComponent") // Handed on once.
record PointCloud(int[] xs, int[] ys, int[] ends) {
    /// The left side, the right side, and two for vertical text (OpenType 1.9, “Phantom Points”).
    static final int PHANTOMS = 4;

    int size() {
        return xs.length;
    }
}
