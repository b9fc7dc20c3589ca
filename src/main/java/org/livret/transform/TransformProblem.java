package org.livret.transform;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What can be wrong when manuscripts are put together and their words set right.
public sealed interface TransformProblem extends Problem {
    /// An included manuscript that is not there or cannot be read.
    record MissingInclude(String path, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.error("TX001");
        }

        @Override
        public String message() {
            return "The included manuscript ‘" + path + "’ cannot be read, so it is missing here.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Paths are relative to the file that includes; check spelling and case.");
        }
    }

    /// Manuscripts that include each other.
    record IncludeCycle(List<String> chain, Span span) implements TransformProblem {
        public IncludeCycle {
            chain = List.copyOf(chain);
        }

        @Override
        public Code code() {
            return Code.error("TX002");
        }

        @Override
        public String message() {
            return "The manuscripts include each other: " + String.join(" → ", chain) + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Take one of these includes out.");
        }
    }

    /// Includes within includes beyond the limit.
    record IncludeTooDeep(String path, int limit, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.error("TX003");
        }

        @Override
        public String message() {
            return "The manuscript ‘"
                    + path
                    + "’ is included more than "
                    + limit
                    + " levels deep, so it is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Include it from a file nearer to the main manuscript.");
        }
    }

    /// A path that leaves the folder of the main manuscript.
    record IncludeOutside(String path, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.error("TX004");
        }

        @Override
        public String message() {
            return "The path ‘"
                    + path
                    + "’ leaves the folder of the main manuscript, so it is not included.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Move the file into the folder, and write its path with / and without a"
                            + " drive.");
        }
    }

    /// So many includes that the publication would be without bounds.
    record TooManyIncludes(int limit, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.error("TX005");
        }

        @Override
        public String message() {
            return "There are more than "
                    + limit
                    + " includes, so this one and those after it are left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Check that files are not included over and over.");
        }
    }

    /// A straight quotation mark without partner. It stays as it is.
    record UnbalancedQuote(Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX006");
        }

        @Override
        public String message() {
            return "This quotation mark has no partner in its paragraph.";
        }

        @Override
        public List<String> hints() {
            return List.of("Add the other one, or type the marks of the language themselves.");
        }
    }

    /// A punctuation mark of French without the space due before it.
    record MissingSpace(Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX007");
        }

        @Override
        public String message() {
            return "French sets a space before this punctuation mark.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Type a space, or set ‘typography: { missing-spaces: insert }’ in the front"
                            + " matter.");
        }
    }

    /// A value of the front matter that cannot be used. The default is taken.
    record BadOption(String key, String value, String expected, Span span)
            implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX008");
        }

        @Override
        public String message() {
            return "The value ‘" + value + "’ of ‘" + key + "’ cannot be used.";
        }

        @Override
        public List<String> hints() {
            return List.of("Use one of: " + expected + ".");
        }
    }

    /// A chart without any value. It stays as it was written.
    record ChartWithoutData(Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX009");
        }

        @Override
        public String message() {
            return "This chart has no values, so it is shown as it is written.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "After a line ‘---’, write a head such as ‘Model,Cost’ and a line for each"
                            + " bar.");
        }
    }

    /// A kind of chart that cannot be drawn. It becomes bars.
    record UnknownChart(String kind, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX010");
        }

        @Override
        public String message() {
            return "Charts of type ‘" + kind + "’ are drawn as bars.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write ‘type: bar’.");
        }
    }

    /// A value of a chart that is no number, or less than nothing. It is said without a bar.
    record ChartValue(String value, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX011");
        }

        @Override
        public String message() {
            return "The value ‘" + value + "’ of this chart has no bar.";
        }

        @Override
        public List<String> hints() {
            return List.of("Bars show numbers from zero upwards, such as 12 or 3.5.");
        }
    }
}
