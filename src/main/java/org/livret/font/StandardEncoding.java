package org.livret.font;

/// Adobe's standard encoding, by the numbers that CFF gives to glyphs' names (Adobe Technical Note
/// 5176, appendices A and B): the names from ‘space’ (1) on follow the codes, with gaps.
final class StandardEncoding {
    /// The first codes of stretches without a gap, how long they are, and the numbers of their
    /// first names.
    private static final int[][] STRETCHES = {
        {32, 95, 1},
        {161, 15, 96},
        {177, 4, 111},
        {182, 8, 115},
        {191, 1, 123},
        {193, 8, 124},
        {202, 2, 132},
        {205, 4, 134},
        {225, 1, 138},
        {227, 1, 139},
        {232, 4, 140},
        {241, 1, 144},
        {245, 1, 145},
        {248, 4, 146}
    };

    private StandardEncoding() {}

    /// The number of the name that a code stands for, 0 for none.
    static int string(int code) {
        for (int[] stretch : STRETCHES) {
            if (code >= stretch[0] && code < stretch[0] + stretch[1]) {
                return stretch[2] + code - stretch[0];
            }
        }
        return 0;
    }
}
