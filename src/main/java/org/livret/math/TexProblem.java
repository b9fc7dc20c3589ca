package org.livret.math;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with a formula in TeX. The rest of the formula is kept.
public sealed interface TexProblem extends Problem {
    private static List<String> nearest(Optional<String> name, String before, String otherwise) {
        return List.of(name.map(n -> "Did you mean ‘" + before + n + "’?").orElse(otherwise));
    }

    record UnknownCommand(String name, Optional<String> nearest, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA001");
        }

        @Override
        public String message() {
            return "There is no command ‘\\" + name + "’ in formulas.";
        }

        @Override
        public List<String> hints() {
            return TexProblem.nearest(
                    nearest,
                    "\\",
                    "Define it in the front matter: ‘math: { macros: { " + name + ": … } }’.");
        }
    }

    /// A group, an argument or a pair of delimiters without end.
    record Unclosed(String open, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA002");
        }

        @Override
        public String message() {
            return "This ‘" + open + "’ has no end in the formula.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    switch (open) {
                        case "{" -> "Close it with ‘}’, or write ‘\\{’ for a brace that is seen.";
                        case "\\left" -> "Close it with ‘\\right’; ‘\\right.’ is not seen.";
                        default -> "Close it where it ends.";
                    });
        }
    }

    /// The end of something that was not begun.
    record StrayEnd(String end, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA003");
        }

        @Override
        public String message() {
            return "This ‘" + end + "’ ends nothing.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    end.equals("}")
                            ? "Write ‘\\}’ for a brace that is seen."
                            : "Take it away, or write what it ends before it.");
        }
    }

    record UnknownEnvironment(String name, Optional<String> nearest, Span span)
            implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA004");
        }

        @Override
        public String message() {
            return "There is no environment ‘" + name + "’ in formulas.";
        }

        @Override
        public List<String> hints() {
            return TexProblem.nearest(
                    nearest, "", "Use ‘aligned’, ‘cases’, ‘matrix’ or ‘array’ instead.");
        }
    }

    record WrongEnd(String begun, String ended, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA005");
        }

        @Override
        public String message() {
            return "‘\\end{" + ended + "}’ does not end ‘\\begin{" + begun + "}’.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘\\end{" + begun + "}’.");
        }
    }

    record NoArgument(String name, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA006");
        }

        @Override
        public String message() {
            return "‘" + shown() + "’ lacks what it is about.";
        }

        private String shown() {
            boolean sign = name.equals("^") || name.equals("_");
            return sign ? name : "\\" + name;
        }

        @Override
        public List<String> hints() {
            return List.of("Write it in braces after ‘" + shown() + "’.");
        }
    }

    record UnknownDelimiter(String text, String after, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA007");
        }

        @Override
        public String message() {
            return "‘" + text + "’ is no delimiter, which ‘\\" + after + "’ needs.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write a bracket, a bar, ‘\\langle’, or ‘.’ for a delimiter that is not seen.");
        }
    }

    record DoubleScript(boolean high, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA008");
        }

        @Override
        public String message() {
            return "There are two " + (high ? "superscripts" : "subscripts") + " here.";
        }

        @Override
        public List<String> hints() {
            String sign = high ? "^" : "_";
            return List.of("Put what belongs together in braces: ‘a" + sign + "{b" + sign + "c}’.");
        }
    }

    /// `&` where there are no columns.
    record StrayAlign(Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA009");
        }

        @Override
        public String message() {
            return "‘&’ parts the columns of a table, and here is none.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Put ‘\\begin{aligned}’ and ‘\\end{aligned}’ around the lines, or write ‘\\&’ for"
                            + " the sign.");
        }
    }

    record TooDeep(int limit, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA010");
        }

        @Override
        public String message() {
            return "More than " + limit + " groups stand in one another here.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write the formula in parts.");
        }
    }

    record TooLong(int limit, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA011");
        }

        @Override
        public String message() {
            return "A formula has no more than " + limit + " characters.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write it as several.");
        }
    }

    record Endless(String name, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA012");
        }

        @Override
        public String message() {
            return "The macro ‘\\" + name + "’ calls itself, or too much comes of it.";
        }

        @Override
        public List<String> hints() {
            return List.of("Define it by commands other than itself.");
        }
    }

    /// A reference to another formula within one.
    record ReferenceInside(String name, String id, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.error("MA014");
        }

        @Override
        public String message() {
            return "‘\\" + name + "’ refers to nothing from within a formula.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘[](#" + id + ")’ in the text outside of it.");
        }
    }

    /// A colour, a length or a definition that is none.
    record BadValue(String value, String wanted, Span span) implements TexProblem {
        @Override
        public Code code() {
            return Code.warning("MA013");
        }

        @Override
        public String message() {
            return "‘" + value + "’ is no " + wanted + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    switch (wanted) {
                        case "colour" -> "Write a name of CSS such as ‘teal’, or ‘#0a7f5a’.";
                        case "character" -> "Write a number such as ‘8721’ or ‘0x2211’.";
                        case "length" ->
                                "Write a number with ‘em’, ‘ex’, ‘mu’, ‘pt’, ‘mm’ or ‘cm’.";
                        default -> "Write ‘\\newcommand{\\name}[1]{…}’.";
                    });
        }
    }
}
