package org.livret.layout.inline;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.geom.Sp;

import java.util.List;

/// What setting lines has to say about a text.
public sealed interface LayoutProblem extends Problem {

    /// A line that cannot be broken so that it fits.
    record Overfull(Span span, long excess) implements LayoutProblem {
        @Override
        public Code code() {
            return Code.warning("LY001");
        }

        @Override
        public String message() {
            return "This line is " + Sp.format(excess) + " pt too wide and sticks out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Let it be broken with a space, a soft hyphen (‘&shy;’) or a forced line break,"
                            + " or set it smaller.");
        }
    }
}
