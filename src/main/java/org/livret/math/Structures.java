package org.livret.math;

import org.livret.math.Formula.Align;
import org.livret.math.Formula.Fraction;
import org.livret.math.Formula.Length;
import org.livret.math.Formula.Level;
import org.livret.math.Formula.Limits;
import org.livret.math.Formula.Notation;
import org.livret.math.Formula.Padded;
import org.livret.math.Formula.Pair;
import org.livret.math.Formula.Room;
import org.livret.math.Formula.Styled;
import org.livret.math.Rows.Nucleus;
import org.livret.math.Rows.Stop;
import org.livret.math.TexToken.Kind;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// Reads the commands that take arguments of their own kind.
final class Structures {
    private static final String SLASH = "\u0338";

    private final Rows rows;

    Structures(Rows rows) {
        this.rows = rows;
    }

    /// The atom that a command makes of what follows it.
    Nucleus read(Structure structure, TexToken token) {
        return switch (structure) {
            case FRACTION,
                    DISPLAY_FRACTION,
                    TEXT_FRACTION,
                    CONTINUED,
                    BINOMIAL,
                    DISPLAY_BINOMIAL,
                    TEXT_BINOMIAL,
                    GENERAL_FRACTION ->
                    Nucleus.of(fraction(structure, token));
            case ROOT -> {
                Optional<Formula> degree = rows.bracketed();
                yield Nucleus.of(new Formula.Radical(rows.argument(token), degree));
            }
            case LEFT -> Nucleus.of(rows.delimiters.fenced(token));
            case BEGIN -> Nucleus.of(rows.deeper(token, () -> rows.tables.environment(token)));
            case SUBSTACK -> Nucleus.of(substack(token));
            case OVERSET, UNDERSET, STACKREL, OVERUNDERSET -> Nucleus.of(stacked(structure, token));
            case SIDESET, PRESCRIPT -> before(structure, token);
            case OPERATOR, OPERATOR_LIMITS -> operator(structure, token);
            case PHANTOM, WIDTH_PHANTOM, HEIGHT_PHANTOM, SMASH, STRUT ->
                    Nucleus.of(padded(structure, token));
            case LEFT_LAP -> Nucleus.of(lapped(token, Align.LEFT));
            case RIGHT_LAP -> Nucleus.of(lapped(token, Align.RIGHT));
            case CENTER_LAP -> Nucleus.of(lapped(token, Align.CENTER));
            case TEXT_COLOR -> {
                Optional<org.livret.geom.Color> color = rows.definitions().color(token);
                yield Nucleus.of(new Styled(Optional.empty(), color, rows.argument(token)));
            }
            case BOXED -> Nucleus.of(enclosed(token, Notation.BOX));
            case CANCEL -> Nucleus.of(enclosed(token, Notation.UP_STRIKE));
            case BACK_CANCEL -> Nucleus.of(enclosed(token, Notation.DOWN_STRIKE));
            case CROSS_CANCEL -> Nucleus.of(enclosed(token, Notation.CROSS));
            case STRIKE -> Nucleus.of(enclosed(token, Notation.STRIKE));
            case NOT -> Nucleus.of(negated(token));
            case KERN, SPACE -> Nucleus.of(new Formula.Space(rows.definitions().length(token)));
            case MODULO, MODULO_NAME, MODULO_WORD, MODULO_PAREN ->
                    Nucleus.of(modulo(structure, token));
            case DOTS -> Nucleus.of(dots());
            case GROUP -> Nucleus.of(rows.argument(token));
            case CHARACTER -> Nucleus.of(character(token));
            case REFERENCE -> Nucleus.of(reference(token));
            case OVER,
                    ATOP,
                    CHOOSE,
                    BRACE,
                    BRACK,
                    RIGHT,
                    MIDDLE,
                    END,
                    NEW_LINE,
                    LIMITS,
                    NO_LIMITS,
                    DISPLAY_LIMITS,
                    COLOR,
                    TAG,
                    LABEL,
                    NO_TAG,
                    RULE_LINE,
                    NEW_COMMAND,
                    DEFINE,
                    DECLARE_OPERATOR,
                    NO_EFFECT,
                    SUPERSCRIPT,
                    SUBSCRIPT ->
                    Nucleus.of(Formula.NOTHING);
        };
    }

    // ---- fractions ----

    private Formula fraction(Structure structure, TexToken token) {
        if (structure == Structure.GENERAL_FRACTION) {
            return general(token);
        }
        Formula above = rows.argument(token);
        Formula below = rows.argument(token);
        return switch (structure) {
            case DISPLAY_FRACTION, CONTINUED -> styled(Level.DISPLAY, ruled(above, below));
            case TEXT_FRACTION -> styled(Level.TEXT, ruled(above, below));
            case BINOMIAL -> stack("(", ")", above, below);
            case DISPLAY_BINOMIAL -> styled(Level.DISPLAY, stack("(", ")", above, below));
            case TEXT_BINOMIAL -> styled(Level.TEXT, stack("(", ")", above, below));
            default -> ruled(above, below);
        };
    }

    /// The fraction that a command between its parts makes.
    static Formula infix(Structure structure, Formula above, Formula below) {
        return switch (structure) {
            case ATOP -> new Fraction(above, below, Optional.of(Length.ZERO));
            case CHOOSE -> stack("(", ")", above, below);
            case BRACE -> stack("{", "}", above, below);
            case BRACK -> stack("[", "]", above, below);
            default -> ruled(above, below);
        };
    }

    private static Formula ruled(Formula above, Formula below) {
        return new Fraction(above, below, Optional.empty());
    }

    private static Formula stack(String open, String close, Formula above, Formula below) {
        Formula stack = new Fraction(above, below, Optional.of(Length.ZERO));
        return new Formula.Classed(
                Atom.ORD, new Formula.Fenced(List.of(open, close), List.of(stack)));
    }

    private static Formula styled(Level level, Formula content) {
        return new Styled(Optional.of(level), Optional.empty(), content);
    }

    // \genfrac{(}{)}{0pt}{1}{n}{k}
    private Formula general(TexToken token) {
        String open = bracket(token);
        String close = bracket(token);
        List<TexToken> thickness = rows.in.argument();
        List<TexToken> style = rows.in.argument();
        Formula above = rows.argument(token);
        Formula below = rows.argument(token);
        String length = thickness == null ? "" : TexStream.text(thickness);
        Optional<Length> rule =
                length.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.definitions().length(length, token));
        Formula fraction = new Fraction(above, below, rule);
        Formula fenced =
                open.isEmpty() && close.isEmpty()
                        ? fraction
                        : new Formula.Classed(
                                Atom.ORD,
                                new Formula.Fenced(List.of(open, close), List.of(fraction)));
        return switch (style == null ? "" : TexStream.text(style)) {
            case "0" -> styled(Level.DISPLAY, fenced);
            case "1" -> styled(Level.TEXT, fenced);
            case "2" -> styled(Level.SCRIPT, fenced);
            case "3" -> styled(Level.SCRIPT_SCRIPT, fenced);
            default -> fenced;
        };
    }

    private String bracket(TexToken token) {
        if (rows.in.peek().kind() != Kind.OPEN) {
            return rows.delimiters.fence(token);
        }
        rows.in.next();
        String fence = rows.in.peek().kind() == Kind.CLOSE ? "" : rows.delimiters.fence(token);
        if (rows.in.peek().kind() == Kind.CLOSE) {
            rows.in.next();
        }
        return fence;
    }

    // ---- what stands above, below and before ----

    private Formula stacked(Structure structure, TexToken token) {
        Formula first = rows.argument(token);
        Optional<Formula> second =
                structure == Structure.OVERUNDERSET
                        ? Optional.of(rows.argument(token))
                        : Optional.empty();
        Formula base = rows.argument(token);
        Pair labels =
                structure == Structure.UNDERSET
                        ? new Pair(Optional.of(first), Optional.empty())
                        : new Pair(second, Optional.of(first));
        Formula stacked = new Formula.UnderOver(base, labels, Limits.ALWAYS);
        return structure == Structure.STACKREL ? new Formula.Classed(Atom.REL, stacked) : stacked;
    }

    private Formula substack(TexToken token) {
        return rows.argument(
                token,
                () ->
                        new Formula.Table(
                                Formula.Kind.SMALL,
                                List.of(Formula.Column.of(Align.CENTER)),
                                rows.tables.lines(Stop.CELL, Formula.Kind.SMALL)));
    }

    private Nucleus before(Structure structure, TexToken token) {
        if (structure == Structure.PRESCRIPT) {
            Optional<Formula> high = Optional.of(rows.argument(token));
            Optional<Formula> low = Optional.of(rows.argument(token));
            Formula base = rows.argument(token);
            return Nucleus.of(new Formula.Scripts(base, Pair.NONE, new Pair(low, high)));
        }
        Pair before = scripts(rows.argument(token));
        Pair after = scripts(rows.argument(token));
        Nucleus base = rows.atom(token);
        return new Nucleus(new Formula.Scripts(base.formula(), after, before), base.limits());
    }

    private static Pair scripts(Formula group) {
        return group instanceof Formula.Scripts(Formula _, Pair after, Pair _) ? after : Pair.NONE;
    }

    private Nucleus operator(Structure structure, TexToken token) {
        boolean starred = structure == Structure.OPERATOR && rows.in.peek().is('*');
        if (starred) {
            rows.in.next();
        }
        boolean limits = starred || structure == Structure.OPERATOR_LIMITS;
        Formula words = rows.words.read(token, Formula.Face.PLAIN);
        Formula name =
                words instanceof Formula.Text(String text, Formula.Face _)
                        ? new Formula.Identifier(text, Atom.OP)
                        : new Formula.Classed(Atom.OP, words);
        return limits ? Nucleus.of(name, Limits.IN_DISPLAY) : Nucleus.of(name);
    }

    // ---- what is not seen, or takes no room ----

    private Formula padded(Structure structure, TexToken token) {
        if (structure == Structure.STRUT) {
            Formula bracket = new Formula.Operator("(", Atom.ORD, Formula.Size.PLAIN);
            return new Padded(bracket, false, new Room(false, true, true, Align.RIGHT));
        }
        List<TexToken> part = structure == Structure.SMASH ? rows.in.bracketed() : null;
        String kept = part == null ? "" : TexStream.text(part);
        Formula content = rows.argument(token);
        return switch (structure) {
            case WIDTH_PHANTOM ->
                    new Padded(content, false, new Room(true, false, false, Align.RIGHT));
            case HEIGHT_PHANTOM ->
                    new Padded(content, false, new Room(false, true, true, Align.RIGHT));
            case SMASH ->
                    new Padded(
                            content,
                            true,
                            new Room(true, kept.equals("b"), kept.equals("t"), Align.RIGHT));
            default -> new Padded(content, false, Room.ALL);
        };
    }

    private Formula lapped(TexToken token, Align over) {
        return new Padded(rows.argument(token), true, new Room(false, true, true, over));
    }

    private Formula enclosed(TexToken token, Notation notation) {
        return new Formula.Enclosed(rows.argument(token), notation);
    }

    // ---- signs ----

    private Formula negated(TexToken token) {
        Formula base = rows.argument(token);
        return switch (base) {
            case Formula.Operator f -> new Formula.Operator(negation(f.sign()), f.atom(), f.size());
            case Formula.Identifier f -> new Formula.Identifier(negation(f.text()), f.atom());
            default -> new Formula.Enclosed(base, Notation.UP_STRIKE);
        };
    }

    private static String negation(String sign) {
        return Normalizer.normalize(sign + SLASH, Normalizer.Form.NFC);
    }

    private Formula modulo(Structure structure, TexToken token) {
        Formula mod = new Formula.Identifier("mod", Atom.ORD);
        if (structure == Structure.MODULO_NAME) {
            return new Formula.Classed(Atom.BIN, mod);
        }
        Formula number = rows.argument(token);
        Formula wide = new Formula.Space(Length.mu(8));
        Formula gap = new Formula.Space(Length.mu(6));
        Formula open = new Formula.Operator("(", Atom.OPEN, Formula.Size.PLAIN);
        Formula close = new Formula.Operator(")", Atom.CLOSE, Formula.Size.PLAIN);
        List<Formula> parts =
                switch (structure) {
                    case MODULO_WORD -> List.of(wide, mod, gap, number);
                    case MODULO_PAREN -> List.of(wide, open, number, close);
                    default -> List.of(wide, open, mod, gap, number, close);
                };
        return new Formula.Row(parts);
    }

    // Raised between operators and relations, on the line elsewhere.
    private Formula dots() {
        TexToken next = rows.in.peek();
        Command.Sign sign =
                switch (next.kind()) {
                    case CHARACTER ->
                            Commands.sign(
                                    next.is('-') ? '−' : next.is('*') ? '∗' : next.codePoint());
                    case COMMAND -> Commands.of(next.text()) instanceof Command.Sign s ? s : null;
                    case OPEN, CLOSE, ALIGN, SUP, SUB, PARAMETER, END -> null;
                };
        boolean between =
                sign != null
                        && switch (sign.atom()) {
                            case BIN, REL, OP -> true;
                            case ORD, OPEN, CLOSE, PUNCT, INNER -> false;
                        };
        return new Formula.Operator(between ? "⋯" : "…", Atom.INNER, Formula.Size.PLAIN);
    }

    private Formula character(TexToken token) {
        List<TexToken> number = rows.in.argument();
        String text = number == null ? "" : TexStream.text(number);
        try {
            int c = Integer.decode(text.startsWith("\"") ? "0x" + text.substring(1) : text);
            if (Character.isDefined(c) && !Character.isISOControl(c)) {
                return new Formula.Identifier(Character.toString(c), Atom.ORD);
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        rows.faults.report(new TexProblem.BadValue(text, "character", rows.faults.place(token)));
        return Formula.NOTHING;
    }

    // References are Markdown's, outside of formulas.
    private Formula reference(TexToken token) {
        List<TexToken> name = rows.in.argument();
        String id = name == null ? "" : TexStream.text(name);
        rows.faults.report(
                new TexProblem.ReferenceInside(token.text(), id, rows.faults.place(token)));
        return new Formula.Unread("\\" + token.text() + "{" + id + "}");
    }
}
