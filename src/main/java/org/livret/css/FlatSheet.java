package org.livret.css;

import org.livret.css.SyntaxTree.At;
import org.livret.css.SyntaxTree.Custom;
import org.livret.css.SyntaxTree.Item;
import org.livret.css.SyntaxTree.Run;
import org.livret.css.SyntaxTree.Styled;

import java.util.Arrays;
import java.util.List;

/// A sheet without nesting, written for ph-css: every run of declarations as a rule of its own,
/// `*{…}`, in the order of the sheet, with their functions emptied. Selectors, at-rules and custom
/// properties are read elsewhere, from the text itself.
///
/// Each character knows the offset in the sheet that it comes from, so that places stay exact.
final class FlatSheet {
    private final String sheet;
    private final StringBuilder out = new StringBuilder();
    private int[] offsets = new int[256];

    private FlatSheet(String sheet) {
        this.sheet = sheet;
    }

    static FlatSheet of(String sheet, SyntaxTree tree) {
        FlatSheet flat = new FlatSheet(sheet);
        flat.items(tree.items());
        return flat;
    }

    String text() {
        return out.toString();
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    /// The offset in the sheet of a character of the text, or of the sheet's end.
    int offset(int character) {
        return character < out.length() ? offsets[Math.max(0, character)] : sheet.length();
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Run(int start, int end) -> run(start, end);
                case Custom _ -> {}
                case Styled styled -> items(styled.items());
                case At at -> at.items().ifPresent(this::items);
            }
        }
    }

    private void run(int start, int end) {
        add('*', start);
        add('{', start);
        for (int i = start; i < end; i++) {
            add(sheet.charAt(i), i);
        }
        plain(start, end);
        String missing = Brackets.of(sheet.substring(start, end)).missing();
        for (int i = 0; i < missing.length(); i++) {
            add(missing.charAt(i), end);
        }
        add('}', end);
        add('\n', end);
    }

    /// Puts a plain number into the brackets of functions, whose insides are read elsewhere: newer
    /// levels of CSS have signs and words there that ph-css does not know.
    private void plain(int start, int end) {
        int i = out.length() - (end - start);
        while (i < out.length()) {
            char c = out.charAt(i);
            if (c == '"' || c == '\'') {
                i = Brackets.endOfString(out, i) + 1;
            } else if (c == '/' && i + 1 < out.length() && out.charAt(i + 1) == '*') {
                i = afterComment(i);
            } else if (c == '(' && !isAddress(i)) {
                i = number(i + 1);
            } else {
                i++;
            }
        }
    }

    private int afterComment(int open) {
        int close = out.indexOf("*/", open + 2);
        return close < 0 ? out.length() : close + 2;
    }

    private boolean isAddress(int bracket) {
        return bracket >= 3 && out.substring(bracket - 3, bracket).equalsIgnoreCase("url");
    }

    /// Replaces what stands behind a bracket up to the one that closes it.
    private int number(int from) {
        int open = 1;
        int i = from;
        boolean written = false;
        while (i < out.length()) {
            char c = out.charAt(i);
            int next = c == '"' || c == '\'' ? Brackets.endOfString(out, i) + 1 : i + 1;
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
            for (int k = i; k < Math.min(next, out.length()); k++) {
                boolean line = out.charAt(k) == '\n' || out.charAt(k) == '\r';
                out.setCharAt(k, line ? out.charAt(k) : written ? ' ' : '1');
                written |= !line;
            }
            i = next;
        }
        return i;
    }

    private void add(char c, int offset) {
        if (out.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[out.length()] = offset;
        out.append(c);
    }
}
