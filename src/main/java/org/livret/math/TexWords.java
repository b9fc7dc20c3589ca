package org.livret.math;

import org.livret.math.Formula.Face;
import org.livret.math.Formula.Text;
import org.livret.math.Rows.Stop;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;

/// Reads words: what stands in `\text` and its like, with the formulas between dollars in them.
final class TexWords {
    private final Rows rows;

    TexWords(Rows rows) {
        this.rows = rows;
    }

    /// The words that a command is about.
    Formula read(TexToken command, Face face) {
        return rows.argument(command, () -> Rows.of(parts(face)));
    }

    private List<Formula> parts(Face face) {
        List<Formula> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            TexToken token = rows.in.peek();
            boolean ends = token.kind() == Kind.CLOSE || token.kind() == Kind.END;
            text.append(token.spaced() && !(token.kind() == Kind.END) ? " " : "");
            if (ends) {
                flush(out, text, face);
                return out;
            }
            rows.in.next();
            String said = said(token);
            if (said.isEmpty()) {
                flush(out, text, face);
                out.add(other(token, face));
            } else {
                text.append(said);
            }
        }
    }

    private static void flush(List<Formula> out, StringBuilder text, Face face) {
        if (!text.isEmpty()) {
            out.add(new Text(text.toString(), face));
            text.setLength(0);
        }
    }

    /// The characters that a token says in words; empty for what is no words.
    private static String said(TexToken token) {
        return switch (token.kind()) {
            case CHARACTER -> token.is('$') ? "" : token.text();
            case ALIGN, SUP, SUB -> token.text();
            case PARAMETER -> "#" + token.text();
            case COMMAND ->
                    switch (Commands.of(token.text())) {
                        case Command.Sign sign -> sign.text();
                        case Command.Gap(int mu) when token.text().equals("space") && mu > 0 ->
                                "\u00A0";
                        case null, default -> "";
                    };
            case OPEN, CLOSE, END -> "";
        };
    }

    private Formula other(TexToken token, Face face) {
        if (token.is('$')) {
            Formula formula = rows.deeper(token, () -> rows.row(Stop.DOLLAR));
            if (rows.in.peek().is('$')) {
                rows.in.next();
            } else {
                rows.faults.report(new TexProblem.Unclosed("$", rows.faults.place(token)));
            }
            return formula;
        }
        if (token.kind() == Kind.OPEN) {
            return rows.braced(token, () -> Rows.of(parts(face)));
        }
        if (Commands.of(token.text()) instanceof Command.Words(Face inner)) {
            return read(token, joined(face, inner));
        }
        return rows.nucleus(token, true).formula();
    }

    private static Face joined(Face outer, Face inner) {
        return new Face(
                outer.bold() || inner.bold(),
                outer.italic() || inner.italic(),
                inner.family() == Formula.Family.AROUND ? outer.family() : inner.family());
    }
}
