package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.geom.Color;
import org.livret.geom.NamedColors;
import org.livret.math.Formula.Length;
import org.livret.math.Formula.Unit;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads values that are written in words, and the definitions of commands within a formula.
final class Definitions {
    private static final String NAME = "definition of a command";

    private final Rows rows;

    Definitions(Rows rows) {
        this.rows = rows;
    }

    private String words(@Nullable List<TexToken> tokens, TexToken command) {
        if (tokens == null) {
            rows.faults.report(new TexProblem.NoArgument(command.text(), place(command)));
            return "";
        }
        return TexStream.text(tokens);
    }

    private Span place(TexToken token) {
        return rows.faults.place(token);
    }

    private void bad(String value, String wanted, TexToken command) {
        rows.faults.report(new TexProblem.BadValue(value, wanted, place(command)));
    }

    // ---- colours and lengths ----

    /// The colour that a command asks for.
    Optional<Color> color(TexToken command) {
        String name = words(rows.in.argument(), command);
        Optional<Color> color = name.startsWith("#") ? hexadecimal(name) : NamedColors.of(name);
        if (color.isEmpty() && !name.isEmpty()) {
            bad(name, "colour", command);
        }
        return color;
    }

    static Optional<Color> hexadecimal(String name) {
        String digits = name.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        if (digits.length() != 6 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(digits, 16);
        return Optional.of(new Color.Rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, 1000));
    }

    /// The length that a command asks for: in braces, or right behind it.
    Length length(TexToken command) {
        if (rows.in.peek().kind() == Kind.OPEN) {
            return length(words(rows.in.argument(), command), command);
        }
        StringBuilder out = new StringBuilder();
        while (rows.in.peek().kind() == Kind.CHARACTER && !isWhole(out)) {
            out.append(rows.in.next().text());
        }
        return length(out.toString(), command);
    }

    private static boolean isWhole(CharSequence length) {
        int count = length.length();
        return count > 2
                && Character.isLetter(length.charAt(count - 1))
                && Character.isLetter(length.charAt(count - 2));
    }

    Length length(String text, TexToken command) {
        Optional<Length> length = length(text.replace(" ", ""));
        if (length.isEmpty() && !text.isEmpty()) {
            bad(text, "length", command);
        }
        return length.orElse(Length.ZERO);
    }

    static Optional<Length> length(String text) {
        int unit = text.length();
        while (unit > 0 && Character.isLetter(text.charAt(unit - 1))) {
            unit--;
        }
        double number;
        try {
            number = Double.parseDouble(text.substring(0, unit));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        return switch (text.substring(unit)) {
            case "em" -> length(number, Unit.EM);
            case "ex" -> length(number, Unit.EX);
            case "mu" -> length(number, Unit.MU);
            // TeX has 72.27 points an inch, and calls ours ‘bp’.
            case "pt" -> length(number * 72 / 72.27, Unit.PT);
            case "bp" -> length(number, Unit.PT);
            case "px" -> length(number * 0.75, Unit.PT);
            case "mm" -> length(number * 72 / 25.4, Unit.PT);
            case "cm" -> length(number * 72 / 2.54, Unit.PT);
            case "in" -> length(number * 72, Unit.PT);
            case "" -> number == 0 ? Optional.of(Length.ZERO) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Length> length(double number, Unit unit) {
        long thousandths = Math.round(number * 1000);
        return Math.abs(thousandths) > 10_000_000
                ? Optional.empty()
                : Optional.of(new Length((int) thousandths, unit));
    }

    // ---- definitions ----

    /// Takes up the definition that a command begins.
    void read(Structure structure, TexToken command) {
        if (structure == Structure.DECLARE_OPERATOR) {
            operator(command);
            return;
        }
        if (structure == Structure.DEFINE) {
            define(command);
            return;
        }
        String name = name(rows.in.argument());
        List<TexToken> count = rows.in.bracketed();
        List<TexToken> first = count == null ? null : rows.in.bracketed();
        List<TexToken> body = rows.in.argument();
        int arguments = count == null ? 0 : digit(TexStream.text(count));
        if (name.isEmpty() || body == null || arguments < 0) {
            bad("\\" + command.text(), NAME, command);
        } else {
            rows.in.define(name, new Macros.Macro(arguments, first, body));
        }
    }

    private static String name(@Nullable List<TexToken> tokens) {
        return tokens != null && tokens.size() == 1 && tokens.getFirst().kind() == Kind.COMMAND
                ? tokens.getFirst().text()
                : "";
    }

    private static int digit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? text.charAt(0) - '0'
                : -1;
    }

    private void define(TexToken command) {
        String name = name(rows.in.argument());
        int arguments = 0;
        while (rows.in.parameter()) {
            arguments++;
        }
        List<TexToken> body = rows.in.argument();
        if (name.isEmpty() || body == null) {
            bad("\\" + command.text(), NAME, command);
        } else {
            rows.in.define(name, new Macros.Macro(arguments, null, body));
        }
    }

    private void operator(TexToken command) {
        boolean limits = rows.in.peek().is('*');
        if (limits) {
            rows.in.next();
        }
        String name = name(rows.in.argument());
        List<TexToken> words = rows.in.argument();
        if (name.isEmpty() || words == null) {
            bad("\\" + command.text(), NAME, command);
            return;
        }
        List<TexToken> body = new ArrayList<>();
        body.add(
                new TexToken(
                        Kind.COMMAND,
                        limits ? "operatornamewithlimits" : "operatorname",
                        command.from(),
                        command.to(),
                        false));
        body.add(new TexToken(Kind.OPEN, "{", command.from(), command.to(), false));
        body.addAll(words);
        body.add(new TexToken(Kind.CLOSE, "}", command.from(), command.to(), false));
        rows.in.define(name, new Macros.Macro(0, null, body));
    }
}
