package org.livret.box;

import org.livret.css.BoxStyle.UnicodeBidi;
import org.livret.css.ComputedStyle;
import org.livret.xhtml.Content;

/// The formatting characters of the Unicode Bidirectional Algorithm that an inline element stands
/// for (CSS Writing Modes 4, section 2.4.4). They are invisible, and no reader of the pages hears
/// of them.
final class BidiControls {
    private static final char LEFT_TO_RIGHT_EMBEDDING = '\u202A';
    private static final char RIGHT_TO_LEFT_EMBEDDING = '\u202B';
    private static final char POP_FORMATTING = '\u202C';
    private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202D';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private BidiControls() {}

    /// What stands before an element's content. `bdi`, and `dir` with `auto`, go by their own first
    /// letter.
    static String opening(ComputedStyle style, Content.Element element) {
        boolean back = style.paragraph().rightToLeft();
        char isolate = back ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
        char override = back ? RIGHT_TO_LEFT_OVERRIDE : LEFT_TO_RIGHT_OVERRIDE;
        UnicodeBidi way = style.box().unicodeBidi();
        boolean open = element.name().equals("bdi") && element.attribute("dir").isEmpty();
        return switch (way) {
            case NORMAL -> "";
            case EMBED -> String.valueOf(back ? RIGHT_TO_LEFT_EMBEDDING : LEFT_TO_RIGHT_EMBEDDING);
            case ISOLATE -> String.valueOf(open ? FIRST_STRONG_ISOLATE : isolate);
            case BIDI_OVERRIDE -> String.valueOf(override);
            case ISOLATE_OVERRIDE -> new String(new char[] {isolate, override});
            case PLAINTEXT -> String.valueOf(FIRST_STRONG_ISOLATE);
        };
    }

    /// What stands after it.
    static String closing(String opening) {
        StringBuilder closing = new StringBuilder(2);
        for (int i = opening.length() - 1; i >= 0; i--) {
            char c = opening.charAt(i);
            closing.append(c >= LEFT_TO_RIGHT_ISOLATE ? POP_ISOLATE : POP_FORMATTING);
        }
        return closing.toString();
    }
}
