package org.livret.math;

import org.livret.math.Formula.Identifier;
import org.livret.math.Formula.Operator;
import org.livret.math.Formula.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Makes leaves of characters: letters in the alphabet in force, numbers, signs.
final class Leaves {
    /// Signs that are ordinary atoms and no letters.
    private static final String ORDINARY = "|‖/\\.′‵⋮¬∀∃∄√%&#$_@\"";

    private final TexStream in;
    private final boolean decimalComma;
    private Alphabet alphabet = Alphabet.USUAL;

    Leaves(TexStream in, boolean decimalComma) {
        this.in = in;
        this.decimalComma = decimalComma;
    }

    /// Reads something whose letters are of an alphabet.
    <T> T in(Alphabet other, Supplier<T> content) {
        Alphabet outer = alphabet;
        alphabet = other;
        T read = content.get();
        alphabet = outer;
        return read;
    }

    /// What a character is that is typed as itself, with those after it that belong to it.
    Formula character(TexToken token, boolean single) {
        if (token.isDigit()) {
            return number(token, single);
        }
        int c =
                switch (token.codePoint()) {
                    case '-' -> '−';
                    case '*' -> '∗';
                    default -> token.codePoint();
                };
        Command.Sign sign = Commands.sign(c);
        if (sign != null) {
            return of(sign);
        }
        return token.isLetter() && !single ? name(token) : letter(c);
    }

    Formula letter(int c) {
        return new Identifier(Character.toString(alphabet.of(c)), Atom.ORD);
    }

    static Formula of(Command.Sign sign) {
        boolean letter = sign.atom() == Atom.ORD && ORDINARY.indexOf(sign.text()) < 0;
        return letter
                ? new Identifier(sign.text(), Atom.ORD)
                : new Operator(sign.text(), sign.atom(), sign.size());
    }

    // Letters that an alphabet was asked for make a word.
    private Formula name(TexToken first) {
        StringBuilder name = new StringBuilder().appendCodePoint(alphabet.of(first.codePoint()));
        while (joins(alphabet) && in.peek().isLetter()) {
            name.appendCodePoint(alphabet.of(in.next().codePoint()));
        }
        return new Identifier(name.toString(), Atom.ORD);
    }

    private static boolean joins(Alphabet alphabet) {
        return switch (alphabet) {
            case ROMAN, ITALIC, BOLD, SANS, SANS_BOLD, SANS_ITALIC, MONO -> true;
            case USUAL,
                    BOLD_ITALIC,
                    CALLIGRAPHIC,
                    BOLD_CALLIGRAPHIC,
                    SCRIPT,
                    FRAKTUR,
                    BOLD_FRAKTUR,
                    BLACKBOARD,
                    SANS_BOLD_ITALIC ->
                    false;
        };
    }

    private Formula number(TexToken first, boolean single) {
        StringBuilder number = new StringBuilder();
        digit(first, number);
        while (!single) {
            TexToken next = in.peek();
            if (next.isDigit() && !next.spaced()) {
                digit(in.next(), number);
            } else if (isDecimalSign(next)) {
                TexToken sign = in.next();
                if (!in.peek().isDigit() || in.peek().spaced()) {
                    in.back(sign);
                    break;
                }
                number.append(sign.text());
            } else {
                break;
            }
        }
        return new Formula.Numeral(number.toString());
    }

    private boolean isDecimalSign(TexToken token) {
        return !token.spaced() && (token.is('.') || decimalComma && token.is(','));
    }

    private void digit(TexToken token, StringBuilder out) {
        out.appendCodePoint(alphabet.of(token.codePoint()));
    }

    /// A comma in braces between two numbers is a decimal sign: `3{,}14`.
    static List<Formula> decimals(List<Formula> parts) {
        List<Formula> out = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            int size = out.size();
            if (part instanceof Formula.Numeral(String fraction)
                    && size >= 2
                    && out.get(size - 1) instanceof Operator(String sign, Atom atom, Size _)
                    && sign.equals(",")
                    && atom == Atom.ORD
                    && out.get(size - 2) instanceof Formula.Numeral(String whole)) {
                out.removeLast();
                out.set(size - 2, new Formula.Numeral(whole + "," + fraction));
            } else {
                out.add(part);
            }
        }
        return out;
    }
}
