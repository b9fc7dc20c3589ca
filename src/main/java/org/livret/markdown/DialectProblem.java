package org.livret.markdown;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What is written for other programs and has no sense here.
public sealed interface DialectProblem extends Problem {
    record ShortCode(Span span) implements DialectProblem {
        @Override
        public Code code() {
            return Code.warning("MD047");
        }

        @Override
        public String message() {
            return "This looks like a short code of another program; it stays as text.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "‘{{< pagebreak >}}’ and ‘{{< include file.md >}}’ are understood; write the others"
                            + " in Markdown.");
        }
    }
}
