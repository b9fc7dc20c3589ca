package org.livret.math;

import org.livret.math.Formula.Pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Prints a formula on one line, for tests and dumps of trees.
///
/// Letters and numbers stand as they are, operators with their class behind a colon when they are
/// not ordinary, a row in braces, everything else in parentheses with its name: `{𝑎 +:bin (frac 1
/// 2)}`.
public final class FormulaDump {
    private final StringBuilder out = new StringBuilder();

    private FormulaDump() {}

    public static String of(Formula formula) {
        FormulaDump dump = new FormulaDump();
        dump.add(formula);
        return dump.out.toString();
    }

    private void add(Formula formula) {
        switch (formula) {
            case Formula.Identifier f -> out.append(f.text()).append(atom(f.atom()));
            case Formula.Numeral f -> out.append(f.text());
            case Formula.Operator f ->
                    out.append(f.sign())
                            .append(atom(f.atom()))
                            .append(f.size() == Formula.Size.PLAIN ? "" : ":" + name(f.size()));
            case Formula.Text f -> text(f);
            case Formula.Space f -> out.append("~").append(length(f.width()));
            case Formula.Unread f -> out.append("(unread \"").append(f.source()).append("\")");
            case Formula.Row f -> all("{", f.parts(), "}");
            case Formula.Fraction f ->
                    all(
                            "(frac" + f.rule().map(r -> " rule=" + length(r)).orElse("") + " ",
                            List.of(f.numerator(), f.denominator()),
                            ")");
            case Formula.Radical f -> {
                out.append("(root ");
                f.degree().ifPresent(degree -> all("[", List.of(degree), "] "));
                add(f.radicand());
                out.append(')');
            }
            case Formula.Scripts f -> {
                out.append("(scripts ");
                if (!f.before().isEmpty()) {
                    pair("", f.before());
                    out.append(" before ");
                }
                add(f.base());
                pair(" ", f.after());
                out.append(')');
            }
            case Formula.UnderOver f -> {
                out.append(f.limits() == Formula.Limits.ALWAYS ? "(stack " : "(limits ");
                add(f.base());
                pair(" ", f.labels());
                out.append(')');
            }
            case Formula.Accent f -> accent(f);
            case Formula.Fenced f -> fenced(f);
            case Formula.Table f -> table(f);
            case Formula.Styled f -> {
                out.append("(style");
                f.level().ifPresent(level -> out.append(' ').append(name(level)));
                f.color().ifPresent(color -> out.append(' ').append(hex(color.onScreen())));
                out.append(' ');
                add(f.content());
                out.append(')');
            }
            case Formula.Classed f ->
                    all("(class" + atom(f.atom()) + " ", List.of(f.content()), ")");
            case Formula.Padded f -> padded(f);
            case Formula.Enclosed f ->
                    all("(enclosed " + name(f.notation()) + " ", List.of(f.content()), ")");
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String atom(Atom atom) {
        return atom == Atom.ORD ? "" : ":" + name(atom);
    }

    private static String hex(org.livret.geom.Color.Rgb color) {
        int rgb = color.red() << 16 | color.green() << 8 | color.blue();
        return "#" + Integer.toHexString(rgb | 1 << 24).substring(1);
    }

    private static String length(Formula.Length length) {
        int whole = length.thousandths() / 1000;
        int rest = Math.abs(length.thousandths() % 1000);
        String sign = length.thousandths() < 0 && whole == 0 ? "-" : "";
        String decimals =
                rest == 0
                        ? ""
                        : "." + Integer.toString(1000 + rest).substring(1).replaceAll("0+$", "");
        return sign + whole + decimals + name(length.unit());
    }

    private void all(String open, List<Formula> formulas, String close) {
        out.append(open);
        for (int i = 0; i < formulas.size(); i++) {
            out.append(i == 0 ? "" : " ");
            add(formulas.get(i));
        }
        out.append(close);
    }

    private void pair(String before, Pair pair) {
        out.append(before);
        pair.low().ifPresent(low -> all("_", List.of(low), ""));
        out.append(pair.low().isPresent() && pair.high().isPresent() ? " " : "");
        pair.high().ifPresent(high -> all("^", List.of(high), ""));
    }

    private void text(Formula.Text f) {
        out.append('"').append(f.text()).append('"');
        out.append(f.face().bold() ? ":bold" : "").append(f.face().italic() ? ":italic" : "");
        out.append(f.face().family() == Formula.Family.AROUND ? "" : ":" + name(f.face().family()));
    }

    private void accent(Formula.Accent f) {
        int c = f.mark().codePointAt(0);
        String mark =
                Character.getType(c) == Character.NON_SPACING_MARK
                        ? "U+"
                                + Integer.toHexString(c | 1 << 16)
                                        .substring(1)
                                        .toUpperCase(Locale.ROOT)
                        : f.mark();
        String where = (f.above() ? "over " : "under ") + (f.wide() ? "wide " : "") + mark;
        all("(" + where + " ", List.of(f.base()), ")");
    }

    private void fenced(Formula.Fenced f) {
        out.append("(fenced");
        for (int i = 0; i < f.fences().size(); i++) {
            String fence = f.fences().get(i);
            out.append(' ').append(fence.isEmpty() ? "." : fence);
            if (i < f.parts().size()) {
                out.append(' ');
                add(f.parts().get(i));
            }
        }
        out.append(')');
    }

    private void table(Formula.Table f) {
        out.append('(').append(name(f.kind())).append(' ');
        for (Formula.Column column : f.columns()) {
            out.append(column.ruleBefore() ? "|" : "");
            out.append(Character.toLowerCase(column.align().name().charAt(0)));
            out.append(column.ruleAfter() ? "|" : "");
        }
        for (Formula.Line line : f.lines()) {
            out.append(line.ruleAbove() ? " —" : "");
            all(" <", line.cells(), ">");
            if (line.after().thousandths() != 0) {
                out.append(" +").append(length(line.after()));
            }
            Optional<Formula> tag = line.tag();
            tag.ifPresent(t -> all(" tag ", List.of(t), ""));
            out.append(line.ruleBelow() ? " —" : "");
        }
        out.append(')');
    }

    private void padded(Formula.Padded f) {
        Formula.Room room = f.room();
        String kept =
                (room.width() ? "w" : "") + (room.height() ? "h" : "") + (room.depth() ? "d" : "");
        String over = room.width() ? "" : " over-" + name(room.over());
        all(
                (f.seen() ? "(padded " : "(phantom ") + (kept.isEmpty() ? "-" : kept) + over + " ",
                List.of(f.content()),
                ")");
    }
}
