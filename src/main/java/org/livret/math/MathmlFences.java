package org.livret.math;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Finds the delimiters around a row: in MathML they grow with it unless they are told not to.
final class MathmlFences {
    private static final String OPENING = "([{⟨⌈⌊|‖⟦⟮⎰";
    private static final String CLOSING = ")]}⟩⌉⌋|‖⟧⟯⎱";

    private MathmlFences() {}

    /// What stands between two delimiters; nothing when there are none.
    record Found(String open, List<MathmlElement> content, String close, boolean isFenced) {
        Formula formula(Function<List<MathmlElement>, Formula> row) {
            return new Formula.Fenced(List.of(open, close), List.of(row.apply(content)));
        }
    }

    static Found in(List<MathmlElement> row) {
        if (row.size() >= 2) {
            boolean opens = isFence(row.getFirst(), OPENING, "prefix");
            boolean closes = isFence(row.getLast(), CLOSING, "postfix");
            if (opens && closes && !isBroken(row)) {
                return new Found(
                        row.getFirst().text(),
                        row.subList(1, row.size() - 1),
                        row.getLast().text(),
                        true);
            }
            boolean half = row.getFirst().is("fence", "true") || row.get(1).name().equals("mtable");
            if (opens && half && row.size() == 2) {
                return new Found(row.getFirst().text(), row.subList(1, 2), "", true);
            }
        }
        return new Found("", row, "", false);
    }

    private static boolean isFence(MathmlElement e, String all, String form) {
        return e.name().equals("mo")
                && e.text().length() == 1
                && all.contains(e.text())
                && !e.is("stretchy", "false")
                && (e.attribute("form").isEmpty() || e.is("form", form));
    }

    // In `(a)+(b)` the first and the last delimiter do not belong together.
    private static boolean isBroken(List<MathmlElement> row) {
        int depth = 0;
        for (int i = 0; i < row.size() - 1; i++) {
            MathmlElement e = row.get(i);
            boolean mo = e.name().equals("mo") && e.text().length() == 1;
            boolean bar = mo && "|‖".contains(e.text());
            if (bar && i > 0) {
                return true;
            }
            if (mo && OPENING.contains(e.text())) {
                depth++;
            } else if (mo && CLOSING.contains(e.text()) && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    /// `mfenced`, which MathML Core has given up.
    static Formula old(MathmlElement e, Function<MathmlElement, Formula> formula) {
        String separators = e.attributes().getOrDefault("separators", ",").replace(" ", "");
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < e.children().size(); i++) {
            if (i > 0 && !separators.isEmpty()) {
                int at = Math.min(i - 1, separators.length() - 1);
                String sign = separators.substring(at, at + 1);
                parts.add(new Formula.Operator(sign, Atom.PUNCT, Formula.Size.PLAIN));
            }
            parts.add(formula.apply(e.child(i)));
        }
        String open = e.attributes().getOrDefault("open", "(");
        String close = e.attributes().getOrDefault("close", ")");
        return new Formula.Fenced(List.of(open, close), List.of(Rows.of(parts)));
    }
}
