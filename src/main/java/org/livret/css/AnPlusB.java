package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Positions that count from 1: every `step`th, of which one is `offset` (CSS Syntax 3, section 6).
public record AnPlusB(int step, int offset) {
    private static final int LARGEST = 1_000_000;

    boolean matches(int position) {
        int distance = position - offset;
        return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
    }

    /// Reads `odd`, `even`, `3`, `2n`, `-n + 3` and their like; null for anything else.
    static @Nullable AnPlusB read(String text) {
        String formula = text.strip().toLowerCase(Locale.ROOT);
        return switch (formula) {
            case "odd" -> new AnPlusB(2, 1);
            case "even" -> new AnPlusB(2, 0);
            default -> {
                int n = formula.indexOf('n');
                yield n < 0 ? position(formula) : steps(formula, n);
            }
        };
    }

    private static @Nullable AnPlusB position(String formula) {
        Integer offset = number(formula);
        return offset == null ? null : new AnPlusB(0, offset);
    }

    private static @Nullable AnPlusB steps(String formula, int n) {
        String before = formula.substring(0, n);
        Integer step =
                before.isEmpty() || before.equals("+") || before.equals("-")
                        ? number(before + '1')
                        : number(before);
        String after = formula.substring(n + 1).strip();
        boolean signed = !after.isEmpty() && (after.charAt(0) == '+' || after.charAt(0) == '-');
        // White space may stand on both sides of the sign between step and offset only.
        Integer offset =
                after.isEmpty()
                        ? (Integer) 0
                        : signed ? number(after.charAt(0) + after.substring(1).strip()) : null;
        return step == null || offset == null ? null : new AnPlusB(step, offset);
    }

    private static @Nullable Integer number(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String digits = signed ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > 7) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!Scanner.isDigit(digits.charAt(i))) {
                return null;
            }
        }
        int number = Math.min(LARGEST, Integer.parseInt(digits));
        return text.startsWith("-") ? -number : number;
    }
}
