package org.livret.markdown;

import org.livret.diag.Reporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

/// Replaces the characters that no XML document may hold (XML 1.0, production 2: control
/// characters, U+FFFE, U+FFFF, lone surrogates) by U+FFFD, one for one, so that offsets stay.
final class PublishableText {
    private PublishableText() {}

    static String of(SourceFile file, Reporter reporter) {
        String text = file.text();
        char[] changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUsual(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            reporter.report(new MarkdownProblem.ControlCharacter(c, new Span(file, i, i + 1)));
            changed = changed == null ? text.toCharArray() : changed;
            changed[i] = '\uFFFD';
        }
        return changed == null ? text : new String(changed);
    }

    private static boolean isUsual(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c > Character.MAX_SURROGATE && c < '\uFFFE';
    }
}
