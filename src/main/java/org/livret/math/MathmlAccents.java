package org.livret.math;

import java.util.List;

/// Accents: MathML writes them as signs that stand alone, the tree as combining characters.
public final class MathmlAccents {
    /// The combining character, the sign above, and the sign below; a star where there is none.
    private static final List<String> SIGNS =
            List.of(
                    "\u0302^ˆ",
                    "\u030Cˇ",
                    "\u0303~˜",
                    "\u0301´",
                    "\u0300`",
                    "\u0307˙.",
                    "\u0308¨",
                    "\u0306˘",
                    "\u0304¯ˉ",
                    "\u20D7→",
                    "\u20D6←",
                    "\u20E1↔",
                    "\u030A˚°",
                    "\u20DB⃛",
                    "\u20DC⃜",
                    "\u20D1⇀",
                    "\u20D0↼",
                    "\u0305‾",
                    "⏞",
                    "⏜",
                    "⎴");

    private static final List<String> BELOW =
            List.of("\u0332_‾¯", "\u20EF→", "\u20EE←", "\u034D↔", "\u0330~˜", "⏟", "⏝", "⎵");

    private MathmlAccents() {}

    /// The mark that an element is, above or below a base; empty when it is none.
    static String mark(MathmlElement e, boolean above) {
        if (!e.name().equals("mo") || e.text().codePointCount(0, e.text().length()) != 1) {
            return "";
        }
        for (String signs : above ? SIGNS : BELOW) {
            if (signs.contains(e.text())) {
                return Character.toString(signs.codePointAt(0));
            }
        }
        return "";
    }

    static boolean isWide(String mark, MathmlElement e) {
        return switch (mark) {
            case "\u0305", "⏞", "⏜", "⎴" -> true;
            case "\u0304" -> !e.is("stretchy", "false");
            default -> e.is("stretchy", "true");
        };
    }

    /// The sign that stands for a mark of the tree in MathML.
    public static String sign(String mark) {
        for (List<String> table : List.of(SIGNS, BELOW)) {
            for (String signs : table) {
                if (signs.startsWith(mark) && signs.length() > mark.length()) {
                    return Character.toString(signs.codePointAt(mark.length()));
                }
            }
        }
        return mark;
    }

    static boolean isArrow(String sign) {
        return "→←↔⇒⇐⇔↪↩↦⇀⇁↼↽⇌⇋↠↞⟶⟵⟷".contains(sign);
    }
}
