package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.diag.NearestName;
import org.livret.math.Formula.Limits;
import org.livret.math.Formula.Pair;
import org.livret.math.Formula.Row;
import org.livret.math.Formula.Styled;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Reads rows of atoms with their scripts. What ends a row stays in the stream.
final class Rows {
    /// So many groups may stand in one another.
    private static final int DEEPEST = 60;

    /// What a row ends with, beside the end of all.
    enum Stop {
        /// Nothing: the row is the formula, or a line of it.
        TOP,
        CELL,
        BRACE,
        BRACKET,
        FENCE,
        DOLLAR
    }

    /// An atom without scripts. With `limits`, its scripts stand below and above it.
    record Nucleus(Formula formula, Optional<Limits> limits) {
        static Nucleus of(Formula formula) {
            return new Nucleus(formula, Optional.empty());
        }

        static Nucleus of(Formula formula, Limits limits) {
            return new Nucleus(formula, Optional.of(limits));
        }
    }

    final TexStream in;
    final Faults faults;
    final Labels labels = new Labels();
    final Tables tables = new Tables(this);
    final Delimiters delimiters = new Delimiters(this);
    final TexWords words = new TexWords(this);
    private final Structures structures = new Structures(this);
    private final Definitions definitions = new Definitions(this);
    private final Leaves leaves;

    // What is open around: its end ends every row within.
    private int braces;
    private int fences;
    private int environments;
    private int depth;

    Rows(TexStream in, Faults faults, boolean decimalComma) {
        this.in = in;
        this.faults = faults;
        this.leaves = new Leaves(in, decimalComma);
    }

    // ---- rows ----

    /// The row up to what ends it.
    Formula row(Stop stop) {
        return of(parts(stop));
    }

    List<Formula> parts(Stop stop) {
        List<Formula> out = new ArrayList<>();
        while (!ends(in.peek(), stop)) {
            part(in.next(), out, stop);
        }
        return Leaves.decimals(out);
    }

    static Formula of(List<Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Row(parts);
    }

    private boolean ends(TexToken token, Stop stop) {
        return switch (token.kind()) {
            case END -> true;
            case CLOSE -> braces > 0;
            case ALIGN -> stop == Stop.CELL || stop == Stop.TOP;
            case CHARACTER ->
                    stop == Stop.BRACKET && token.is(']') || stop == Stop.DOLLAR && token.is('$');
            case COMMAND -> ends(structure(token), stop);
            case OPEN, SUP, SUB, PARAMETER -> false;
        };
    }

    private boolean ends(@Nullable Structure structure, Stop stop) {
        return switch (structure) {
            case NEW_LINE -> stop == Stop.CELL || stop == Stop.TOP;
            case END -> environments > 0;
            case RIGHT, MIDDLE -> fences > 0;
            case null, default -> false;
        };
    }

    static @Nullable Structure structure(TexToken token) {
        return token.kind() == Kind.COMMAND
                        && Commands.of(token.text())
                                instanceof Command.Structural(Structure structure)
                ? structure
                : null;
    }

    private void part(TexToken token, List<Formula> out, Stop stop) {
        switch (token.kind()) {
            case CLOSE -> faults.report(new TexProblem.StrayEnd("}", faults.place(token)));
            case ALIGN -> faults.report(new TexProblem.StrayAlign(faults.place(token)));
            case COMMAND -> command(token, out, stop);
            case CHARACTER, OPEN, SUP, SUB, PARAMETER, END -> out.add(scripted(token));
        }
    }

    private void command(TexToken token, List<Formula> out, Stop stop) {
        switch (Commands.of(token.text())) {
            case Command.Leveled(Formula.Level level) ->
                    out.add(
                            new Styled(
                                    Optional.of(level),
                                    Optional.empty(),
                                    deeper(token, () -> row(stop))));
            case Command.Letters(Alphabet alphabet, boolean rest) when rest ->
                    out.addAll(
                            leaves.in(
                                    alphabet, () -> List.of(deeper(token, () -> of(parts(stop))))));
            case Command.Structural(Structure structure) -> structure(token, structure, out, stop);
            case null, default -> out.add(scripted(token));
        }
    }

    /// The structures that concern the rest of a row, or nothing that is set.
    private void structure(TexToken token, Structure structure, List<Formula> out, Stop stop) {
        switch (structure) {
            case OVER, ATOP, CHOOSE, BRACE, BRACK -> {
                Formula above = of(List.copyOf(out));
                out.clear();
                Formula below = deeper(token, () -> row(stop));
                out.add(Structures.infix(structure, above, below));
            }
            case COLOR -> {
                Optional<org.livret.geom.Color> color = definitions.color(token);
                out.add(new Styled(Optional.empty(), color, deeper(token, () -> row(stop))));
            }
            case TAG, LABEL -> labels.read(structure, token, this);
            case NEW_COMMAND, DEFINE, DECLARE_OPERATOR -> definitions.read(structure, token);
            case NO_EFFECT, NO_TAG, LIMITS, NO_LIMITS, DISPLAY_LIMITS -> {}
            case RULE_LINE -> labels.rule();
            case RIGHT, MIDDLE, END, NEW_LINE ->
                    faults.report(
                            new TexProblem.StrayEnd("\\" + token.text(), faults.place(token)));
            default -> out.add(scripted(token));
        }
    }

    // ---- groups and arguments ----

    /// Reads something that stands deeper; nothing beyond the limit.
    Formula deeper(TexToken at, Supplier<Formula> content) {
        if (isTooDeep(at)) {
            return Formula.NOTHING;
        }
        depth++;
        Formula formula = content.get();
        depth--;
        return formula;
    }

    private boolean isTooDeep(TexToken at) {
        if (depth < DEEPEST) {
            return false;
        }
        faults.last(new TexProblem.TooDeep(DEEPEST, faults.place(at)));
        in.drop();
        return true;
    }

    /// The row of a group whose brace has been taken, and its end.
    Formula braced(TexToken open, Supplier<Formula> content) {
        braces++;
        Formula row = deeper(open, content);
        braces--;
        if (in.peek().kind() == Kind.CLOSE) {
            in.next();
        } else {
            faults.report(new TexProblem.Unclosed("{", faults.place(open)));
        }
        return row;
    }

    /// The row of tokens that stand in a group without braces.
    Formula braced(List<TexToken> tokens, TexToken at) {
        in.back(new TexToken(Kind.CLOSE, "}", at.to(), at.to(), false));
        for (TexToken token : tokens.reversed()) {
            in.back(token);
        }
        return braced(at, () -> row(Stop.BRACE));
    }

    <T> T fenced(Supplier<T> content) {
        fences++;
        T read = content.get();
        fences--;
        return read;
    }

    <T> T environment(Supplier<T> content) {
        environments++;
        T read = content.get();
        environments--;
        return read;
    }

    /// The argument of a command: a group, or one atom without scripts.
    Formula argument(TexToken of) {
        return argument(of, () -> row(Stop.BRACE));
    }

    /// The same, where a group is read in a way of its own.
    Formula argument(TexToken of, Supplier<Formula> group) {
        TexToken token = in.peek();
        if (token.kind() == Kind.OPEN) {
            in.next();
            return braced(token, group);
        }
        return atom(of).formula();
    }

    /// The atom that a command needs, without scripts.
    Nucleus atom(TexToken of) {
        TexToken token = in.peek();
        boolean none =
                switch (token.kind()) {
                    case CLOSE, ALIGN, END, SUP, SUB -> true;
                    case CHARACTER, COMMAND, OPEN, PARAMETER -> ends(token, Stop.CELL);
                };
        if (none) {
            faults.report(new TexProblem.NoArgument(of.text(), faults.place(of)));
            return Nucleus.of(Formula.NOTHING);
        }
        if (isTooDeep(token)) {
            return Nucleus.of(Formula.NOTHING);
        }
        in.next();
        depth++;
        Nucleus nucleus = nucleus(token, true);
        depth--;
        return nucleus;
    }

    /// What stands in brackets after a command.
    Optional<Formula> bracketed() {
        if (!in.peek().is('[')) {
            return Optional.empty();
        }
        TexToken open = in.next();
        Formula row = deeper(open, () -> row(Stop.BRACKET));
        if (in.peek().is(']')) {
            in.next();
        } else {
            faults.report(new TexProblem.Unclosed("[", faults.place(open)));
        }
        return Optional.of(row);
    }

    // A group is an ordinary atom whatever stands in it.
    private static Formula group(Formula content) {
        return switch (content) {
            case Formula.Operator f -> new Formula.Operator(f.sign(), Atom.ORD, f.size());
            case Formula.Identifier f -> new Formula.Identifier(f.text(), Atom.ORD);
            case Row row -> row;
            default -> Spacing.of(content) == Atom.ORD ? content : new Row(List.of(content));
        };
    }

    // ---- atoms ----

    private Formula scripted(TexToken token) {
        Nucleus nucleus = nucleus(token, false);
        return new ScriptReader(this, nucleus).read();
    }

    /// An atom. A single one takes one digit or letter.
    Nucleus nucleus(TexToken token, boolean single) {
        return switch (token.kind()) {
            case CHARACTER -> {
                if (!ScriptReader.isPrime(token)) {
                    yield Nucleus.of(leaves.character(token, single));
                }
                in.back(token);
                yield Nucleus.of(Formula.NOTHING);
            }
            case OPEN -> Nucleus.of(group(braced(token, () -> row(Stop.BRACE))));
            case COMMAND -> command(token);
            case SUP, SUB -> {
                in.back(token);
                yield Nucleus.of(Formula.NOTHING);
            }
            case PARAMETER -> Nucleus.of(new Formula.Unread("#" + token.text()));
            case ALIGN, CLOSE, END -> Nucleus.of(Formula.NOTHING);
        };
    }

    private Nucleus command(TexToken token) {
        return switch (Commands.of(token.text())) {
            case Command.Letter(int c) -> Nucleus.of(leaves.letter(c));
            case Command.Sign sign -> signed(sign);
            case Command.Named(String name, boolean limits) ->
                    new Nucleus(
                            new Formula.Identifier(name, Atom.OP),
                            limits ? Optional.of(Limits.IN_DISPLAY) : Optional.empty());
            case Command.Accented accent -> accented(token, accent);
            case Command.Arrow(String sign) -> {
                Optional<Formula> under = bracketed();
                Pair labels = new Pair(under, Optional.of(argument(token)));
                Formula arrow = new Formula.Operator(sign, Atom.REL, Formula.Size.STRETCHED);
                yield Nucleus.of(new Formula.UnderOver(arrow, labels, Limits.ALWAYS));
            }
            case Command.Letters(Alphabet alphabet, boolean _) ->
                    Nucleus.of(leaves.in(alphabet, () -> argument(token)));
            case Command.Words(Formula.Face face) -> Nucleus.of(words.read(token, face));
            case Command.Gap(int mu) -> Nucleus.of(new Formula.Space(Formula.Length.mu(mu)));
            case Command.Sized sized -> Nucleus.of(delimiters.sized(token, sized));
            case Command.Leveled(Formula.Level level) ->
                    Nucleus.of(new Styled(Optional.of(level), Optional.empty(), Formula.NOTHING));
            case Command.OfClass(Atom atom) -> {
                Formula classed = new Formula.Classed(atom, argument(token));
                yield atom == Atom.OP
                        ? Nucleus.of(classed, Limits.IN_DISPLAY)
                        : Nucleus.of(classed);
            }
            case Command.Structural(Structure structure) -> structures.read(structure, token);
            case null -> unknown(token);
        };
    }

    private static Nucleus signed(Command.Sign sign) {
        Formula formula = Leaves.of(sign);
        return sign.limits() ? Nucleus.of(formula, Limits.IN_DISPLAY) : Nucleus.of(formula);
    }

    private Nucleus accented(TexToken token, Command.Accented accent) {
        Formula formula =
                new Formula.Accent(argument(token), accent.mark(), accent.above(), accent.wide());
        return isBrace(accent.mark()) ? Nucleus.of(formula, Limits.ALWAYS) : Nucleus.of(formula);
    }

    // What stands at a brace says something of it.
    private static boolean isBrace(String mark) {
        return switch (mark) {
            case "⏞", "⏟", "⎴", "⎵", "⏜", "⏝" -> true;
            default -> false;
        };
    }

    private Nucleus unknown(TexToken token) {
        Set<String> names = new TreeSet<>(Commands.names());
        names.addAll(in.macros().names());
        faults.report(
                new TexProblem.UnknownCommand(
                        token.text(), NearestName.of(token.text(), names), faults.place(token)));
        return Nucleus.of(new Formula.Unread("\\" + token.text()));
    }

    Definitions definitions() {
        return definitions;
    }
}
