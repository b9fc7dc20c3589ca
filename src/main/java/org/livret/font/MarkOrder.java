package org.livret.font;

/// The order in which fonts expect the marks on a letter, where it is not that of canonical
/// decomposition: Hebrew points in the order of the SBL Hebrew manual, Arabic vowels after the
/// shadda and below hamzas first (UTR 53). It is the order of HarfBuzz.
final class MarkOrder {
    private MarkOrder() {}

    /// The rank among marks; 0 for those that stay where they are.
    private static int rank(int mark) {
        return switch (mark) {
            // Hebrew: shin and sin dots, dagesh, rafe, holam, then the vowels.
            case 0x5C1 -> 10;
            case 0x5C2 -> 11;
            case 0x5BC -> 12;
            case 0x5BF -> 13;
            case 0x5B9, 0x5BA -> 14;
            case 0x5B1 -> 15;
            case 0x5B2 -> 16;
            case 0x5B3 -> 17;
            case 0x5B5 -> 18;
            case 0x5B6 -> 19;
            case 0x5B7 -> 20;
            case 0x5B8, 0x5C7 -> 21;
            case 0x5B0 -> 22;
            case 0x5B4 -> 23;
            case 0x5BB -> 24;
            case 0x5BD -> 25;
            // Arabic: what belongs to the letter, the shadda, then the vowels.
            case 0x654, 0x655, 0x658, 0x6DC, 0x6E3, 0x6E7, 0x6E8, 0x8CA, 0x8CB -> 26;
            case 0x651 -> 27;
            case 0x64B -> 28;
            case 0x64C -> 29;
            case 0x64D -> 30;
            case 0x64E -> 31;
            case 0x64F -> 32;
            case 0x650 -> 33;
            case 0x652 -> 34;
            case 0x670 -> 35;
            default -> 0;
        };
    }

    /// Brings the marks of a decomposed cluster into that order.
    static String of(String cluster) {
        int length = cluster.length();
        if (length < 3 || cluster.charAt(1) < 0x5B0 || cluster.charAt(1) > 0x8CB) {
            return cluster;
        }
        char[] text = cluster.toCharArray();
        for (int i = 2; i < length; i++) {
            int rank = rank(text[i]);
            for (int k = i; rank > 0 && k > 1 && rank(text[k - 1]) > rank; k--) {
                char before = text[k - 1];
                text[k - 1] = text[k];
                text[k] = before;
            }
        }
        return new String(text);
    }
}
