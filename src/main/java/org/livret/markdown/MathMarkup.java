package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Inline;
import org.livret.math.MathmlReader;

import java.util.Optional;

/// Reads a formula that is written in MathML.
final class MathMarkup {
    private MathMarkup() {}

    /// The index after the formula whose start tag begins at an index, or -1 when it has no end.
    static int end(String s, int at) {
        int close = s.indexOf("</math", at);
        int end = close < 0 ? -1 : s.indexOf('>', close);
        return end < 0 ? -1 : end + 1;
    }

    /// The formula; null when it is no well-formed XML, which is reported.
    static @Nullable Inline read(String raw, Span span, Reading reading) {
        Optional<MathmlReader.Read> read = MathmlReader.read(withoutEntities(raw));
        if (read.isEmpty()) {
            reading.reporter.report(new MathProblem.Malformed(span));
            return null;
        }
        MathmlReader.Read math = read.get();
        Attributes attributes =
                math.words().map(w -> Attributes.NONE.with("alt", w)).orElse(Attributes.NONE);
        return new Node.InlineFormula(math.formula(), math.display(), span, attributes);
    }

    // XML knows five names of characters, HTML two thousand.
    private static String withoutEntities(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
            int end = Entities.end(raw, at);
            String value = end < 0 ? "" : Entities.value(raw, at, end);
            if (!value.isEmpty() && "<>&\"'".indexOf(value.charAt(0)) < 0) {
                out.append(raw, from, at).append(value);
                from = end;
            }
        }
        return out.append(raw, from, raw.length()).toString();
    }
}
