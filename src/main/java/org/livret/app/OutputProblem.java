package org.livret.app;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.preflight.Preflight;
import org.livret.preflight.PrintReport;

import java.util.List;
import java.util.Optional;

/// What can be wrong with what the front matter asks of PDFs, and what is told of them.
public sealed interface OutputProblem extends Problem {

    record BadOption(String key, String value, String expected, Span span)
            implements OutputProblem {
        @Override
        public Code code() {
            return Code.warning("PD003");
        }

        @Override
        public String message() {
            return "The value ‘" + value + "’ of ‘" + key + "’ cannot be used.";
        }

        @Override
        public List<String> hints() {
            return List.of("Use " + expected + ".");
        }
    }

    record UnknownOption(String key, Optional<String> nearest, Span span) implements OutputProblem {
        @Override
        public Code code() {
            return Code.warning("PD004");
        }

        @Override
        public String message() {
            return "There is no option ‘" + key + "’.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(name -> List.of("Did you mean ‘" + name + "’?")).orElse(List.of());
        }
    }

    /// A file that is to say how the press prints, and does not.
    record UnusableProfile(String path, String reason, Span span) implements OutputProblem {
        @Override
        public Code code() {
            return Code.error("PD005");
        }

        @Override
        public String message() {
            return "The colour profile ‘"
                    + path
                    + "’ "
                    + reason
                    + "; the one that comes with Livret was taken.";
        }

        @Override
        public List<String> hints() {
            return List.of("Ask the printer for an ICC profile of the press and paper, in CMYK.");
        }
    }

    /// Pages that a booklet needs and the publication does not have.
    record BlankPages(int pages, int blanks, boolean backCover, Span span)
            implements OutputProblem {
        @Override
        public Code code() {
            return Code.note("PD006");
        }

        @Override
        public String message() {
            return "A booklet of "
                    + pages
                    + (pages == 1 ? " page needs " : " pages needs ")
                    + (blanks == 1 ? "one blank page" : blanks + " blank pages")
                    + (backCover ? " before the back cover." : " at its end.");
        }
    }

    /// What the printer will ask.
    record PrintReady(PrintReport report, Span span) implements OutputProblem {
        @Override
        public Code code() {
            return Code.note("PD007");
        }

        @Override
        public String message() {
            return "Ready to print: " + Preflight.summary(report) + ".";
        }
    }
}
