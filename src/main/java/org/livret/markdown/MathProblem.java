package org.livret.markdown;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong with formulas.
public sealed interface MathProblem extends Problem {

    /// MathML that is no well-formed XML.
    record Malformed(Span span) implements MathProblem {
        @Override
        public Code code() {
            return Code.error("MD091");
        }

        @Override
        public String message() {
            return "This formula is no well-formed MathML, and was left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Close every element of it, and put values between quotes.");
        }
    }

    /// Two dollars that begin no formula.
    record LoneDollars(Span span) implements MathProblem {
        @Override
        public Code code() {
            return Code.warning("MD094");
        }

        @Override
        public String message() {
            return "This ‘$$’ begins no formula, since none ends it before the next blank line.";
        }

        @Override
        public List<String> hints() {
            return List.of("End the formula with ‘$$’, or write ‘\\$\\$’ for the signs.");
        }
    }
}
