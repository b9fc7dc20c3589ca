package org.livret.math;

import org.livret.math.Formula.Face;
import org.livret.math.Formula.Family;

/// What `mathvariant` makes of letters.
final class MathmlVariants {
    private MathmlVariants() {}

    /// A text in the alphabet that an element asks for.
    static String of(MathmlElement e, String text) {
        Alphabet alphabet =
                switch (e.attribute("mathvariant")) {
                    case "bold" -> Alphabet.BOLD;
                    case "italic" -> Alphabet.ITALIC;
                    case "bold-italic" -> Alphabet.BOLD_ITALIC;
                    case "double-struck" -> Alphabet.BLACKBOARD;
                    case "script" -> Alphabet.SCRIPT;
                    case "bold-script" -> Alphabet.BOLD_CALLIGRAPHIC;
                    case "fraktur" -> Alphabet.FRAKTUR;
                    case "bold-fraktur" -> Alphabet.BOLD_FRAKTUR;
                    case "sans-serif" -> Alphabet.SANS;
                    case "bold-sans-serif" -> Alphabet.SANS_BOLD;
                    case "sans-serif-italic" -> Alphabet.SANS_ITALIC;
                    case "sans-serif-bold-italic" -> Alphabet.SANS_BOLD_ITALIC;
                    case "monospace" -> Alphabet.MONO;
                    default -> Alphabet.ROMAN;
                };
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(alphabet.of(c)));
        return out.toString();
    }

    static Face face(MathmlElement e) {
        String variant = e.attribute("mathvariant");
        Family family =
                variant.contains("sans-serif")
                        ? Family.SANS
                        : variant.equals("monospace") ? Family.MONO : Family.AROUND;
        return new Face(variant.contains("bold"), variant.contains("italic"), family);
    }
}
