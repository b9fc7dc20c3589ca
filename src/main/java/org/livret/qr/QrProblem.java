package org.livret.qr;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong with a QR code. Its alternative text stands in its place.
public sealed interface QrProblem extends Problem {
    /// More than any code holds.
    record TooLong(int length, String level, Span span) implements QrProblem {
        @Override
        public Code code() {
            return Code.error("QR001");
        }

        @Override
        public String message() {
            return "No QR code of level "
                    + level
                    + " holds the "
                    + length
                    + " characters of this one.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Point to a short address instead: codes of less than 100 characters are read"
                            + " fastest.");
        }
    }

    /// A code that says nothing.
    record Empty(Span span) implements QrProblem {
        @Override
        public Code code() {
            return Code.error("QR002");
        }

        @Override
        public String message() {
            return "This QR code holds nothing, so it is not drawn.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write what it leads to, such as ![](qr:https://example.org/).");
        }
    }
}
