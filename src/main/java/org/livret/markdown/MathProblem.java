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

    /// A formula without words.
    record Silent(String words, Span span) implements MathProblem {
        @Override
        public Code code() {
            return Code.warning("MD092");
        }

        @Override
        public String message() {
            return "This formula has no ‘alttext’, so screen readers may say ‘" + words + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘<math alttext=\"…\">’ with the formula in words.");
        }
    }

    /// A formula that the PDF does not draw.
    record InWords(String words, Span span) implements MathProblem {
        @Override
        public Code code() {
            return Code.note("MD093");
        }

        @Override
        public String message() {
            return "The PDF says this formula in words: ‘" + words + "’.";
        }
    }
}
