package org.livret.math;

import org.livret.geom.Color;
import org.livret.geom.NamedColors;
import org.livret.math.Formula.Identifier;
import org.livret.math.Formula.Length;
import org.livret.math.Formula.Level;
import org.livret.math.Formula.Limits;
import org.livret.math.Formula.Notation;
import org.livret.math.Formula.Operator;
import org.livret.math.Formula.Pair;
import org.livret.math.Formula.Room;
import org.livret.math.Formula.Size;
import org.livret.math.Formula.Styled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the tree of MathML's elements (MathML Core, section 3).
final class MathmlRows {
    private static final String INVISIBLE = "\u2061\u2062\u2063\u2064";
    private static final String APPLIED = "\u2061";

    private final MathmlTables tables = new MathmlTables(this);

    Formula row(List<MathmlElement> elements) {
        return Rows.of(parts(elements));
    }

    private List<Formula> parts(List<MathmlElement> elements) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            MathmlElement e = elements.get(i);
            boolean invisible = e.name().equals("mo") && INVISIBLE.contains(e.text());
            if (invisible && e.text().equals(APPLIED) && !parts.isEmpty()) {
                parts.set(parts.size() - 1, function(parts.getLast()));
            } else if (e.name().equals("mrow")) {
                splice(e, parts);
            } else if (!invisible) {
                parts.add(formula(e, i == 0, i + 1 == elements.size()));
            }
        }
        return parts;
    }

    // Rows within rows only say what belongs together, unless they hold delimiters.
    private void splice(MathmlElement row, List<Formula> out) {
        MathmlFences.Found fences = MathmlFences.in(row.children());
        if (fences.isFenced()) {
            out.add(fences.formula(this::row));
        } else {
            out.addAll(parts(row.children()));
        }
    }

    private static Formula function(Formula name) {
        return switch (name) {
            case Identifier f -> new Identifier(f.text(), Atom.OP);
            case Formula.Scripts f ->
                    new Formula.Scripts(function(f.base()), f.after(), f.before());
            case Formula.UnderOver f ->
                    new Formula.UnderOver(function(f.base()), f.labels(), f.limits());
            default -> name;
        };
    }

    Formula formula(MathmlElement e) {
        return formula(e, true, true);
    }

    private Formula formula(MathmlElement e, boolean first, boolean last) {
        Formula formula = plain(e, first, last);
        Optional<Color> color = color(e.attribute("mathcolor"));
        return color.isEmpty() ? formula : new Styled(Optional.empty(), color, formula);
    }

    private Formula plain(MathmlElement e, boolean first, boolean last) {
        return switch (e.name()) {
            case "mi" -> identifier(e);
            case "mn" -> new Formula.Numeral(MathmlVariants.of(e, e.text()));
            case "mo" -> operator(e, first, last);
            case "mtext", "ms" -> new Formula.Text(e.text(), MathmlVariants.face(e));
            case "mspace" -> new Formula.Space(length(e.attribute("width")).orElse(Length.ZERO));
            case "mfrac" -> fraction(e);
            case "msqrt" -> new Formula.Radical(row(e.children()), Optional.empty());
            case "mroot" -> new Formula.Radical(at(e, 0), Optional.of(at(e, 1)));
            case "msub" -> scripts(e, 1, -1);
            case "msup" -> scripts(e, -1, 1);
            case "msubsup" -> scripts(e, 1, 2);
            case "munder" -> around(e, 1, -1);
            case "mover" -> around(e, -1, 1);
            case "munderover" -> around(e, 1, 2);
            case "mmultiscripts" -> multiscripts(e);
            case "mtable" -> tables.table(e);
            case "mfenced" -> MathmlFences.old(e, this::formula);
            case "mphantom" -> new Formula.Padded(row(e.children()), false, Room.ALL);
            case "menclose" -> enclosed(e);
            case "merror" -> row(e.children());
            case "mstyle" -> styled(e);
            case "semantics", "maction" -> at(e, 0);
            case "annotation", "annotation-xml", "mprescripts", "none" -> Formula.NOTHING;
            default -> {
                MathmlFences.Found fences = MathmlFences.in(e.children());
                boolean leaf = e.children().isEmpty() && !e.text().isEmpty();
                yield leaf
                        ? new Formula.Text(e.text(), Formula.Face.PLAIN)
                        : fences.isFenced() ? fences.formula(this::row) : row(e.children());
            }
        };
    }

    private Formula at(MathmlElement e, int index) {
        return formula(e.child(index));
    }

    // ---- leaves ----

    private static Formula identifier(MathmlElement e) {
        boolean single = e.text().codePointCount(0, e.text().length()) == 1;
        if (single && e.attribute("mathvariant").isEmpty()) {
            int c = e.text().codePointAt(0);
            return new Identifier(Character.toString(Alphabet.ITALIC.of(c)), Atom.ORD);
        }
        boolean named =
                Commands.of(e.text()) instanceof Command.Named
                        && e.attribute("mathvariant").isEmpty();
        return new Identifier(MathmlVariants.of(e, e.text()), named ? Atom.OP : Atom.ORD);
    }

    private static Formula operator(MathmlElement e, boolean first, boolean last) {
        String text =
                switch (e.text()) {
                    case "-" -> "−";
                    case "*" -> "∗";
                    default -> e.text();
                };
        if (Commands.of(text) instanceof Command.Named) {
            return new Identifier(text, Atom.OP);
        }
        Command.Sign sign =
                text.codePointCount(0, text.length()) == 1
                        ? Commands.sign(text.codePointAt(0))
                        : null;
        Atom atom = sign == null ? Atom.ORD : sign.atom();
        boolean bar = text.equals("|") || text.equals("‖");
        if (bar && (e.is("form", "prefix") || e.attribute("form").isEmpty() && first && !last)) {
            atom = Atom.OPEN;
        } else if (bar && (e.is("form", "postfix") || last && !first)) {
            atom = Atom.CLOSE;
        } else if (atom == Atom.BIN && e.is("form", "prefix")) {
            atom = Atom.ORD;
        }
        return new Operator(text, atom, sign == null ? Size.PLAIN : sign.size());
    }

    // ---- what holds others ----

    private Formula fraction(MathmlElement e) {
        Optional<Length> rule =
                switch (e.attribute("linethickness")) {
                    case "", "medium" -> Optional.empty();
                    case "thin" -> Optional.of(new Length(40, Formula.Unit.EM));
                    case "thick" -> Optional.of(new Length(100, Formula.Unit.EM));
                    default -> length(e.attribute("linethickness"));
                };
        return new Formula.Fraction(at(e, 0), at(e, 1), rule);
    }

    private Optional<Formula> script(MathmlElement e, int index) {
        return index < 0 ? Optional.empty() : Optional.of(at(e, index));
    }

    private Formula scripts(MathmlElement e, int low, int high) {
        return new Formula.Scripts(at(e, 0), new Pair(script(e, low), script(e, high)), Pair.NONE);
    }

    private Formula around(MathmlElement e, int low, int high) {
        Formula base = at(e, 0);
        String below = low < 0 ? "" : MathmlAccents.mark(e.child(low), false);
        String above = high < 0 ? "" : MathmlAccents.mark(e.child(high), true);
        boolean accented = !e.is("accent", "false") && !e.is("accentunder", "false");
        if (accented && low < 0 && !above.isEmpty()) {
            boolean wide = MathmlAccents.isWide(above, e.child(high));
            return new Formula.Accent(base, above, true, wide);
        }
        if (accented && high < 0 && !below.isEmpty()) {
            return new Formula.Accent(base, below, false, true);
        }
        Pair labels = new Pair(script(e, low), script(e, high));
        if (base instanceof Operator(String sign, Atom atom, Size _)
                && MathmlAccents.isArrow(sign)) {
            base = new Operator(sign, atom, Size.STRETCHED);
        }
        boolean moves =
                Spacing.of(base) == Atom.OP
                        && !(base instanceof Formula.Accent)
                        && !e.child(0).is("movablelimits", "false");
        return new Formula.UnderOver(base, labels, moves ? Limits.IN_DISPLAY : Limits.ALWAYS);
    }

    private Formula multiscripts(MathmlElement e) {
        List<Formula> lows = new ArrayList<>();
        List<Formula> highs = new ArrayList<>();
        Pair after = Pair.NONE;
        boolean isLow = true;
        for (int i = 1; i < e.children().size(); i++) {
            if (e.child(i).name().equals("mprescripts")) {
                after = pair(lows, highs);
                lows.clear();
                highs.clear();
                isLow = true;
            } else {
                Formula script = at(e, i);
                if (!script.equals(Formula.NOTHING)) {
                    (isLow ? lows : highs).add(script);
                }
                isLow = !isLow;
            }
        }
        boolean prescripts =
                e.children().stream().anyMatch(child -> child.name().equals("mprescripts"));
        Pair last = pair(lows, highs);
        return new Formula.Scripts(
                at(e, 0), prescripts ? after : last, prescripts ? last : Pair.NONE);
    }

    private static Pair pair(List<Formula> lows, List<Formula> highs) {
        return new Pair(
                lows.isEmpty() ? Optional.empty() : Optional.of(Rows.of(lows)),
                highs.isEmpty() ? Optional.empty() : Optional.of(Rows.of(highs)));
    }

    private Formula enclosed(MathmlElement e) {
        Formula content = row(e.children());
        for (String notation : e.attribute("notation").split(" ")) {
            Optional<Notation> line =
                    switch (notation) {
                        case "box", "roundedbox", "circle" -> Optional.of(Notation.BOX);
                        case "updiagonalstrike" -> Optional.of(Notation.UP_STRIKE);
                        case "downdiagonalstrike" -> Optional.of(Notation.DOWN_STRIKE);
                        case "horizontalstrike" -> Optional.of(Notation.STRIKE);
                        default -> Optional.empty();
                    };
            if (line.isPresent()) {
                content = new Formula.Enclosed(content, line.get());
            }
        }
        return content;
    }

    private Formula styled(MathmlElement e) {
        Optional<Level> level =
                switch (e.attribute("scriptlevel")) {
                    case "1" -> Optional.of(Level.SCRIPT);
                    case "2", "3" -> Optional.of(Level.SCRIPT_SCRIPT);
                    default ->
                            switch (e.attribute("displaystyle")) {
                                case "true" -> Optional.of(Level.DISPLAY);
                                case "false" -> Optional.of(Level.TEXT);
                                default -> Optional.empty();
                            };
                };
        Formula content = row(e.children());
        return level.isEmpty() ? content : new Styled(level, Optional.empty(), content);
    }

    // ---- values ----

    static Optional<Length> length(String text) {
        return switch (text) {
            case "" -> Optional.empty();
            case "veryverythinmathspace" -> Optional.of(Length.mu(1));
            case "verythinmathspace" -> Optional.of(Length.mu(2));
            case "thinmathspace" -> Optional.of(Length.mu(3));
            case "mediummathspace" -> Optional.of(Length.mu(4));
            case "thickmathspace" -> Optional.of(Length.mu(5));
            case "verythickmathspace" -> Optional.of(Length.mu(6));
            case "veryverythickmathspace" -> Optional.of(Length.mu(7));
            default -> Definitions.length(text);
        };
    }

    private static Optional<Color> color(String text) {
        return text.startsWith("#") ? Definitions.hexadecimal(text) : NamedColors.of(text);
    }
}
