package org.livret.transform;

import org.livret.diag.Code;
import org.livret.diag.Correction;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What a French compositor would mark in the margin. Nothing of it needs a dictionary, and each
/// can be switched off by its code.
public sealed interface LintProblem extends Problem {
    /// What is at fault, and what would be right; `exact` when the span holds the very characters.
    record Finding(String typed, String right, Span span, boolean exact) {
        Optional<Correction> correction(boolean safe) {
            return exact ? Optional.of(new Correction(span, right, safe)) : Optional.empty();
        }
    }

    Finding finding();

    @Override
    default Span span() {
        return finding().span();
    }

    @Override
    default List<String> hints() {
        return List.of("Write ‘" + finding().right() + "’.");
    }

    /// Spaces in a row within a line.
    record SeveralSpaces(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY101");
        }

        @Override
        public String message() {
            return "There are several spaces in a row.";
        }

        @Override
        public List<String> hints() {
            return List.of("One is enough.");
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// A capital that lacks its accent or cedilla.
    record BareCapital(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.warning("TY102");
        }

        @Override
        public String message() {
            return "Capitals keep their accents in French, so ‘" + finding.typed() + "’ lacks one.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// `Mr` for monsieur.
    record EnglishTitle(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY103");
        }

        @Override
        public String message() {
            return "‘" + finding.typed() + "’ is English; « monsieur » is ‘M.’.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(false);
        }
    }

    /// `oe` or `ae` for a ligature.
    record MissingLigature(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.warning("TY104");
        }

        @Override
        public String message() {
            return "‘" + finding.typed() + "’ is written with a ligature.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// A wrong ending of an ordinal. It is set right unless `ordinals: keep` is asked for.
    record OrdinalEnding(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY105");
        }

        @Override
        public String message() {
            return "The ordinal ‘" + finding.typed() + "’ has not its usual ending.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// `pp.` for several pages.
    record DoubledPages(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY106");
        }

        @Override
        public String message() {
            return "One ‘p.’ stands for several pages, too.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// An hour without its spaces.
    record TightHour(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY107");
        }

        @Override
        public String message() {
            return "Hours are written with spaces around the ‘h’.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// A point before decimals.
    record DecimalPoint(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.warning("TY108");
        }

        @Override
        public String message() {
            return "French writes a comma before decimals.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// A month or a day of the week with a capital.
    record DateCapital(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY109");
        }

        @Override
        public String message() {
            return "Months and days have no capital in French.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// `etc.` with dots after it, or twice.
    record MoreThanEtc(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY110");
        }

        @Override
        public String message() {
            return "‘etc.’ already says that there is more.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// A hyphen between spaces.
    record HyphenForDash(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY111");
        }

        @Override
        public String message() {
            return "This hyphen between spaces stands for a dash.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// The call of a note after the punctuation.
    record LateCall(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY112");
        }

        @Override
        public String message() {
            return "The call of a note stands before the punctuation in French.";
        }

        @Override
        public Optional<Correction> correction() {
            return finding.correction(true);
        }
    }

    /// An item of a list that ends otherwise than its place asks for. Lists are never rewritten.
    record ItemEnd(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY113");
        }

        @Override
        public String message() {
            return "The items of this list do not end alike.";
        }

        @Override
        public List<String> hints() {
            return List.of("End this one with ‘" + finding.right() + "’.");
        }
    }

    /// An item that goes on a sentence and begins with a capital.
    record ItemCapital(Finding finding) implements LintProblem {
        @Override
        public Code code() {
            return Code.note("TY114");
        }

        @Override
        public String message() {
            return "Items that end with a semicolon begin with a small letter.";
        }
    }
}
