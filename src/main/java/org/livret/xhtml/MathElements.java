package org.livret.xhtml;

import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.math.Alphabet;
import org.livret.math.Atom;
import org.livret.math.Formula;
import org.livret.math.Formula.Pair;
import org.livret.math.MathmlAccents;
import org.livret.math.Spacing;
import org.livret.math.Spoken;
import org.livret.resolve.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// A formula as elements: `math[alttext][display]` with presentation MathML (MathML Core, with the
/// attributes of MathML 3 that older reading systems need).
///
/// Spaces are TeX's: what MathML does not give by itself is written.
final class MathElements {
    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    private final Span span;

    private MathElements(Span span) {
        this.span = span;
    }

    /// What is said of a formula: in a language, or in the words of braces.
    record Said(Words words, Attributes braces) {
        String of(Formula formula) {
            return braces.get("alt").orElseGet(() -> Spoken.of(formula, words.all()));
        }
    }

    static Content.Element of(Formula formula, boolean display, Said said, Span span) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", NAMESPACE);
        if (display) {
            attributes.put("display", "block");
        }
        attributes.put("alttext", said.of(formula));
        List<Content> children = new ArrayList<>();
        children.add(new Content.Expression(formula, span));
        Style style = new Style(display, false);
        if (formula instanceof Formula.Row(List<Formula> parts)) {
            children.addAll(new MathElements(span).row(parts, style));
        } else {
            children.addAll(new MathElements(span).row(List.of(formula), style));
        }
        return new Content.Element("math", attributes, children, span);
    }

    /// Where a part stands: for display, in scripts.
    private record Style(boolean display, boolean script) {
        Style scripted() {
            return new Style(false, true);
        }

        Style inline() {
            return new Style(false, script);
        }
    }

    // ---- elements ----

    private Content.Element element(String name, Content... children) {
        return element(name, List.of(children));
    }

    private Content.Element element(String name, List<Content> children) {
        return new Content.Element(name, new LinkedHashMap<>(), children, span);
    }

    private static Content.Element with(Content.Element e, String key, String value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(e.attributes());
        more.put(key, value);
        return new Content.Element(e.name(), more, e.children(), e.span());
    }

    private Content.Element leaf(String name, String text) {
        return element(name, new Content.Characters(text, span));
    }

    // ---- rows ----

    private List<Content> row(List<Formula> parts, Style style) {
        List<Atom> atoms = new ArrayList<>();
        for (Formula part : parts) {
            if (!(part instanceof Formula.Space)) {
                atoms.add(Spacing.of(part));
            }
        }
        List<Atom> settled = Spacing.settled(atoms);
        List<Content> out = new ArrayList<>();
        Formula before = null;
        int at = 0;
        for (Formula part : parts) {
            if (part instanceof Formula.Space) {
                out.add(of(part, style));
                continue;
            }
            if (before != null) {
                int mu = Spacing.between(settled.get(at - 1), settled.get(at), style.script);
                if (mu > 0
                        && !spaces(before, settled.get(at - 1))
                        && !spaces(part, settled.get(at))) {
                    out.add(space(mu));
                }
            }
            out.add(
                    part instanceof Formula.Operator op
                            ? operator(op, settled.get(at), style)
                            : of(part, style));
            before = part;
            at++;
        }
        return out;
    }

    /// Whether MathML puts space beside an element by itself.
    private static boolean spaces(Formula formula, Atom atom) {
        Formula core = formula;
        while (!(core instanceof Formula.Operator)) {
            switch (core) {
                case Formula.Scripts f -> core = f.base();
                case Formula.UnderOver f -> core = f.base();
                case Formula.Styled f -> core = f.content();
                default -> {
                    return false;
                }
            }
        }
        return switch (atom) {
            case BIN, REL, PUNCT, OP -> true;
            case ORD, OPEN, CLOSE, INNER -> false;
        };
    }

    private Content space(int mu) {
        return with(element("mspace"), "width", em(mu * 1000 / 18));
    }

    private static String em(int thousandths) {
        return String.format(Locale.ROOT, "%.3fem", thousandths / 1000.0);
    }

    private Content.Element grouped(Formula formula, Style style) {
        List<Content> row =
                row(
                        formula instanceof Formula.Row(List<Formula> parts)
                                ? parts
                                : List.of(formula),
                        style);
        return row.size() == 1 && row.getFirst() instanceof Content.Element only
                ? only
                : element("mrow", row);
    }

    private Content.Element of(Formula formula, Style style) {
        return switch (formula) {
            case Formula.Row f -> element("mrow", row(f.parts(), style));
            case Formula.Identifier f -> identifier(f.text());
            case Formula.Numeral f -> leaf("mn", f.text());
            case Formula.Operator f -> operator(f, f.atom(), style);
            case Formula.Text f -> text(f);
            case Formula.Space f -> with(element("mspace"), "width", length(f.width()));
            case Formula.Unread f -> element("merror", leaf("mtext", f.source()));
            case Formula.Fraction f -> fraction(f, style);
            case Formula.Radical f ->
                    f.degree().isEmpty()
                            ? element("msqrt", grouped(f.radicand(), style))
                            : element(
                                    "mroot",
                                    grouped(f.radicand(), style),
                                    grouped(f.degree().get(), style.scripted()));
            case Formula.Scripts f -> scripts(f, style);
            case Formula.UnderOver f -> underOver(f, style);
            case Formula.Accent f -> accent(f, style);
            case Formula.Fenced f -> fenced(f, style);
            case Formula.Table f -> new MathTables(span, this::cell).table(f);
            case Formula.Styled f -> styled(f, style);
            case Formula.Classed f -> grouped(f.content(), style);
            case Formula.Padded f -> padded(f, style);
            case Formula.Enclosed f ->
                    with(
                            element("menclose", grouped(f.content(), style)),
                            "notation",
                            switch (f.notation()) {
                                case BOX -> "box";
                                case UP_STRIKE -> "updiagonalstrike";
                                case DOWN_STRIKE -> "downdiagonalstrike";
                                case CROSS -> "updiagonalstrike downdiagonalstrike";
                                case STRIKE -> "horizontalstrike";
                            });
        };
    }

    private List<Content> cell(Formula formula, boolean display) {
        return row(
                formula instanceof Formula.Row(List<Formula> parts) ? parts : List.of(formula),
                new Style(display, false));
    }

    private static String length(Formula.Length length) {
        return switch (length.unit()) {
            case EM -> em(length.thousandths());
            case MU -> em(length.thousandths() / 18);
            case EX -> String.format(Locale.ROOT, "%.3fex", length.thousandths() / 1000.0);
            case PT -> String.format(Locale.ROOT, "%.3fpt", length.thousandths() / 1000.0);
        };
    }

    // ---- leaves ----

    // A single letter is italic in MathML unless it is told not to be.
    private Content.Element identifier(String text) {
        boolean single = text.codePointCount(0, text.length()) == 1;
        int c = text.isEmpty() ? 0 : text.codePointAt(0);
        int plain = Alphabet.plain(c);
        if (single && plain != c && Alphabet.ITALIC.of(plain) == c) {
            return leaf("mi", Character.toString(plain));
        }
        Content.Element mi = leaf("mi", text);
        return single && Alphabet.ITALIC.of(c) != c ? with(mi, "mathvariant", "normal") : mi;
    }

    private Content.Element text(Formula.Text f) {
        String kept =
                f.text().isBlank()
                        ? "\u00A0"
                        : (f.text().startsWith(" ") ? "\u00A0" : "")
                                + f.text().strip()
                                + (f.text().endsWith(" ") ? "\u00A0" : "");
        Content.Element mtext = leaf("mtext", kept);
        String style =
                (f.face().bold() ? "font-weight:bold;" : "")
                        + (f.face().italic() ? "font-style:italic;" : "")
                        + switch (f.face().family()) {
                            case AROUND -> "";
                            case SANS -> "font-family:sans-serif;";
                            case MONO -> "font-family:monospace;";
                        };
        return style.isEmpty()
                ? mtext
                : with(mtext, "style", style.substring(0, style.length() - 1));
    }

    private Content.Element operator(Formula.Operator f, Atom atom, Style style) {
        Content.Element mo = leaf("mo", f.sign());
        switch (f.size()) {
            case BIG, BIGGER, GREAT, GREATER -> {
                int tall = f.size().given();
                mo = with(with(mo, "minsize", em(tall)), "maxsize", em(tall));
            }
            case STRETCHED -> mo = with(mo, "stretchy", "true");
            case PLAIN, LARGE -> {}
        }
        return switch (atom) {
            case OPEN -> fence(mo, f, "prefix");
            case CLOSE -> fence(mo, f, "postfix");
            case BIN, REL, PUNCT -> style.script ? bare(mo) : colon(mo, f, atom);
            case ORD, INNER -> f.size() == Formula.Size.PLAIN ? still(bare(mo), f) : bare(mo);
            case OP -> mo;
        };
    }

    // A colon is punctuation in MathML.
    private static Content.Element colon(Content.Element mo, Formula.Operator f, Atom atom) {
        return f.sign().equals(":") && atom == Atom.REL
                ? with(with(mo, "lspace", em(278)), "rspace", em(278))
                : mo;
    }

    private static Content.Element fence(Content.Element mo, Formula.Operator f, String form) {
        Content.Element formed = with(mo, "form", form);
        return f.size() == Formula.Size.PLAIN ? still(formed, f) : formed;
    }

    // Fences grow in MathML unless they are told not to.
    private static Content.Element still(Content.Element mo, Formula.Operator f) {
        return "()[]{}|‖⟨⟩⌈⌉⌊⌋⟦⟧/\\".contains(f.sign()) ? with(mo, "stretchy", "false") : mo;
    }

    private static Content.Element bare(Content.Element mo) {
        return with(with(mo, "lspace", "0em"), "rspace", "0em");
    }

    // ---- what holds others ----

    private Content.Element fraction(Formula.Fraction f, Style style) {
        Content.Element mfrac =
                element(
                        "mfrac",
                        grouped(f.numerator(), style.inline()),
                        grouped(f.denominator(), style.inline()));
        return f.rule().isEmpty()
                ? mfrac
                : with(
                        mfrac,
                        "linethickness",
                        f.rule().get().thousandths() == 0 ? "0" : length(f.rule().get()));
    }

    private Content.Element scripts(Formula.Scripts f, Style style) {
        Content.Element base = grouped(f.base(), style);
        if (f.before().isEmpty()) {
            return pair(base, f.after(), new String[] {"msub", "msup", "msubsup"}, style);
        }
        List<Content> children = new ArrayList<>();
        children.add(base);
        children.add(script(f.after().low(), style));
        children.add(script(f.after().high(), style));
        children.add(element("mprescripts"));
        children.add(script(f.before().low(), style));
        children.add(script(f.before().high(), style));
        return element("mmultiscripts", children);
    }

    private Content.Element script(Optional<Formula> script, Style style) {
        return script.map(s -> grouped(s, style.scripted())).orElseGet(() -> element("mrow"));
    }

    private Content.Element pair(Content.Element base, Pair pair, String[] names, Style style) {
        if (pair.high().isEmpty()) {
            return pair.low().isEmpty() ? base : element(names[0], base, script(pair.low(), style));
        }
        return pair.low().isEmpty()
                ? element(names[1], base, script(pair.high(), style))
                : element(names[2], base, script(pair.low(), style), script(pair.high(), style));
    }

    private Content.Element underOver(Formula.UnderOver f, Style style) {
        boolean moves = f.limits() == Formula.Limits.IN_DISPLAY;
        Content.Element base =
                f.base() instanceof Formula.Identifier name && name.atom() == Atom.OP
                        ? with(bare(leaf("mo", name.text())), "movablelimits", "" + moves)
                        : grouped(f.base(), style);
        if (f.base() instanceof Formula.Operator op && op.atom() == Atom.OP) {
            base = with(base, "movablelimits", "" + moves);
        }
        return pair(base, f.labels(), new String[] {"munder", "mover", "munderover"}, style);
    }

    private Content.Element accent(Formula.Accent f, Style style) {
        Content.Element mark = leaf("mo", MathmlAccents.sign(f.mark()));
        mark = with(mark, "stretchy", "" + f.wide());
        Content.Element base = grouped(f.base(), style);
        return f.above()
                ? with(element("mover", base, mark), "accent", "true")
                : with(element("munder", base, mark), "accentunder", "true");
    }

    private Content.Element fenced(Formula.Fenced f, Style style) {
        List<Content> children = new ArrayList<>();
        int last = f.fences().size() - 1;
        for (int i = 0; i <= last; i++) {
            String fence = f.fences().get(i);
            if (!fence.isEmpty()) {
                Content.Element mo = with(leaf("mo", fence), "stretchy", "true");
                String form = i == 0 ? "prefix" : i == last ? "postfix" : "infix";
                children.add(with(with(mo, "form", form), "fence", "true"));
            }
            if (i < last) {
                children.add(grouped(f.parts().get(i), style));
            }
        }
        return element("mrow", children);
    }

    private Content.Element styled(Formula.Styled f, Style style) {
        boolean display = f.level().map(l -> l == Formula.Level.DISPLAY).orElse(style.display);
        boolean script = f.level().map(l -> l.depth() > 0).orElse(style.script);
        List<Formula> parts =
                f.content() instanceof Formula.Row(List<Formula> row) ? row : List.of(f.content());
        Content.Element mstyle = element("mstyle", row(parts, new Style(display, script)));
        if (f.level().isPresent()) {
            int level = f.level().get().depth();
            mstyle = with(mstyle, "displaystyle", "" + display);
            mstyle = with(mstyle, "scriptlevel", "" + level);
        }
        if (f.color().isPresent()) {
            var rgb = f.color().get().onScreen();
            mstyle =
                    with(
                            mstyle,
                            "mathcolor",
                            String.format(
                                    Locale.ROOT,
                                    "#%02x%02x%02x",
                                    rgb.red(),
                                    rgb.green(),
                                    rgb.blue()));
        }
        return mstyle;
    }

    private Content.Element padded(Formula.Padded f, Style style) {
        Content.Element inner = grouped(f.content(), style);
        Content.Element seen = f.seen() ? inner : element("mphantom", inner);
        Formula.Room room = f.room();
        if (room.width() && room.height() && room.depth()) {
            return seen;
        }
        Content.Element mpadded = element("mpadded", seen);
        mpadded = room.width() ? mpadded : with(mpadded, "width", "0");
        mpadded = room.height() ? mpadded : with(mpadded, "height", "0");
        return room.depth() ? mpadded : with(mpadded, "depth", "0");
    }
}
