package org.livret.math;

import org.livret.math.Formula.Pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula in one line of plain characters, for where nothing else can stand: bookmarks, titles
/// of files, running heads. `√(x² + 1)/2`.
public final class PlainFormula {
    private static final String RAISED_OF = "0123456789+−=()ni";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String LOWERED_OF = "0123456789+−=()";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private PlainFormula() {}

    public static String of(Formula formula) {
        return switch (formula) {
            case Formula.Identifier f -> plain(f.text());
            case Formula.Numeral f -> plain(f.text());
            case Formula.Operator f -> f.sign();
            case Formula.Text f -> f.text();
            case Formula.Space f -> f.width().thousandths() > 5_000 ? " " : "";
            case Formula.Unread f -> f.source();
            case Formula.Row f -> row(f.parts());
            case Formula.Fraction f -> grouped(f.numerator()) + "/" + grouped(f.denominator());
            case Formula.Radical f -> root(f.degree()) + grouped(f.radicand());
            case Formula.Scripts f -> scripts(f.before()) + of(f.base()) + scripts(f.after());
            case Formula.UnderOver f -> of(f.base()) + scripts(f.labels());
            case Formula.Accent f -> accented(f);
            case Formula.Fenced f -> fenced(f);
            case Formula.Table f -> table(f);
            case Formula.Styled f -> of(f.content());
            case Formula.Classed f -> of(f.content());
            case Formula.Padded f -> f.seen() ? of(f.content()) : "";
            case Formula.Enclosed f -> of(f.content());
        };
    }

    private static String row(List<Formula> parts) {
        List<Atom> atoms = new ArrayList<>();
        for (Formula part : parts) {
            if (!(part instanceof Formula.Space)) {
                atoms.add(Spacing.of(part));
            }
        }
        List<Atom> settled = Spacing.settled(atoms);
        StringBuilder out = new StringBuilder();
        int atom = 0;
        for (Formula part : parts) {
            if (!(part instanceof Formula.Space)) {
                Atom before = atom == 0 ? Atom.OPEN : settled.get(atom - 1);
                boolean apart = atom > 0 && Spacing.between(before, settled.get(atom), false) > 0;
                boolean spaced = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
                out.append(apart && !spaced ? " " : "");
                atom++;
            }
            out.append(of(part));
        }
        return out.toString();
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(Alphabet.plain(c)));
        return out.toString();
    }

    private static String grouped(Formula formula) {
        String plain = of(formula);
        boolean single = plain.codePointCount(0, plain.length()) < 2;
        return single || isWhole(formula) ? plain : "(" + plain + ")";
    }

    private static boolean isWhole(Formula formula) {
        return switch (formula) {
            case Formula.Identifier _, Formula.Numeral _, Formula.Scripts _, Formula.Fenced _ ->
                    true;
            default -> false;
        };
    }

    private static String root(Optional<Formula> degree) {
        String plain = degree.map(PlainFormula::of).orElse("");
        return switch (plain) {
            case "", "2" -> "√";
            case "3" -> "∛";
            case "4" -> "∜";
            default -> translated(plain, RAISED_OF, RAISED).orElse(plain) + "√";
        };
    }

    private static String scripts(Pair pair) {
        String low = pair.low().map(PlainFormula::of).orElse("");
        String high = pair.high().map(PlainFormula::of).orElse("");
        String lowered =
                low.isEmpty()
                        ? ""
                        : translated(low, LOWERED_OF, LOWERED)
                                .orElseGet(() -> "_" + grouped(pair.low().get()));
        boolean prime = !high.isEmpty() && "′″‴⁗".indexOf(high.charAt(0)) >= 0;
        String raised =
                high.isEmpty() || prime
                        ? high
                        : translated(high, RAISED_OF, RAISED)
                                .orElseGet(() -> "^" + grouped(pair.high().get()));
        return lowered + raised;
    }

    private static Optional<String> translated(String text, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            if (at < 0) {
                return Optional.empty();
            }
            out.append(to.charAt(at));
        }
        return Optional.of(out.toString());
    }

    private static String accented(Formula.Accent f) {
        String base = of(f.base());
        int c = f.mark().codePointAt(0);
        boolean combines = Character.getType(c) == Character.NON_SPACING_MARK;
        return combines && base.codePointCount(0, base.length()) == 1 ? base + f.mark() : base;
    }

    private static String fenced(Formula.Fenced f) {
        StringBuilder out = new StringBuilder(f.fences().getFirst());
        for (int i = 0; i < f.parts().size(); i++) {
            out.append(of(f.parts().get(i))).append(f.fences().get(i + 1));
        }
        return out.toString();
    }

    private static String table(Formula.Table f) {
        List<String> lines = new ArrayList<>();
        for (Formula.Line line : f.lines()) {
            List<String> cells = new ArrayList<>();
            line.cells().forEach(cell -> cells.add(of(cell)));
            lines.add(
                    String.join(
                            f.kind() == Formula.Kind.ALIGNED ? " " : ", ",
                            cells.stream().map(String::strip).toList()));
        }
        return String.join("; ", lines);
    }
}
