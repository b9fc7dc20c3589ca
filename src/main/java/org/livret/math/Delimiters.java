package org.livret.math;

import org.jspecify.annotations.Nullable;
import org.livret.math.Rows.Stop;
import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;

/// Reads delimiters: pairs that grow with what they hold, and single ones of a given size.
final class Delimiters {
    private static final String ALL = "()[]{}<>|/\\‖⟨⟩⌈⌉⌊⌋⟦⟧⟮⟯⎰⎱⌜⌝⌞⌟⦃⦄↑↓↕⇑⇓⇕∣∥";

    private final Rows rows;

    Delimiters(Rows rows) {
        this.rows = rows;
    }

    /// What stands between `\left` and `\right`.
    Formula fenced(TexToken left) {
        List<String> fences = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        fences.add(fence(left));
        while (true) {
            parts.add(rows.fenced(() -> rows.deeper(left, () -> rows.row(Stop.FENCE))));
            TexToken end = rows.in.peek();
            Structure structure = Rows.structure(end);
            if (structure != Structure.RIGHT && structure != Structure.MIDDLE) {
                rows.faults.report(new TexProblem.Unclosed("\\left", rows.faults.place(left)));
                fences.add("");
                return new Formula.Fenced(fences, parts);
            }
            fences.add(fence(rows.in.next()));
            if (structure == Structure.RIGHT) {
                return new Formula.Fenced(fences, parts);
            }
        }
    }

    Formula sized(TexToken command, Command.Sized sized) {
        String fence = fence(command);
        return fence.isEmpty()
                ? Formula.NOTHING
                : new Formula.Operator(fence, sized.atom(), sized.size());
    }

    /// The delimiter that comes next; empty for one that is not seen.
    String fence(TexToken command) {
        TexToken token = rows.in.peek();
        String found = fence(rows.in.peek(), token.kind());
        if (found != null) {
            rows.in.next();
            return found;
        }
        String shown = (token.kind() == Kind.COMMAND ? "\\" : "") + token.text();
        rows.faults.report(
                new TexProblem.UnknownDelimiter(
                        shown, command.text(), rows.faults.place(command, token)));
        return "";
    }

    private static @Nullable String fence(TexToken token, Kind kind) {
        String sign =
                switch (kind) {
                    case CHARACTER -> token.text();
                    case COMMAND ->
                            Commands.of(token.text()) instanceof Command.Sign s ? s.text() : "?";
                    case OPEN, CLOSE, ALIGN, SUP, SUB, PARAMETER, END -> "?";
                };
        return switch (sign) {
            case "." -> "";
            case "<" -> "⟨";
            case ">" -> "⟩";
            case "∣" -> "|";
            case "∥" -> "‖";
            default -> ALL.contains(sign) ? sign : null;
        };
    }
}
