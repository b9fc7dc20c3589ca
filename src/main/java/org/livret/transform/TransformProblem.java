package org.livret.transform;

import org.livret.diag.Code;
import org.livret.diag.Correction;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

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

        // Where the mark itself is known, not only its text.
        @Override
        public Optional<Correction> correction() {
            String source = span.file().text();
            boolean exact =
                    span.end() - span.start() == 1
                            && span.end() <= source.length()
                            && ";:!?".indexOf(source.charAt(span.start())) >= 0;
            return exact
                    ? Optional.of(new Correction(span, " " + source.charAt(span.start()), true))
                    : Optional.empty();
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
            return "There is no chart of type ‘" + kind + "’, so bars are drawn.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write one of bar, column, line, area, pie, donut, stacked-bar,"
                            + " stacked-column.");
        }
    }

    /// A cell of a chart that is no number. Its place stays empty.
    record ChartValue(String value, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX011");
        }

        @Override
        public String message() {
            return value.isEmpty()
                    ? "A value is missing here, so this place of the chart stays empty."
                    : "‘" + value + "’ is no number, so this place of the chart stays empty.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write digits alone, such as 12 or 3.5, and the unit once in ‘unit:’; a dash"
                            + " ‘–’ says that a value is not known.");
        }
    }

    /// A key that charts do not have. It is passed over.
    record ChartKey(String key, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX012");
        }

        @Override
        public String message() {
            return "A chart has no key ‘" + key + "’, so it is passed over.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Keys are type, title, unit, source, alt, src, min, max, stacked, legend,"
                            + " values.");
        }
    }

    /// A value below nothing where only a share of a whole can be shown.
    record ChartNegative(String value, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX013");
        }

        @Override
        public String message() {
            return "‘" + value + "’ is less than nothing, which a chart of shares cannot show.";
        }

        @Override
        public List<String> hints() {
            return List.of("Draw negative values with ‘type: bar’, ‘column’ or ‘line’.");
        }
    }

    /// A line of data with more or fewer cells than its head.
    record ChartCells(int cells, int wanted, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX014");
        }

        @Override
        public String message() {
            return "This line has "
                    + cells
                    + (cells == 1 ? " cell" : " cells")
                    + " where the head of the chart has "
                    + wanted
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Put a cell that holds a comma or semicolon in double quotes.");
        }
    }

    /// A data file that is not there. The chart stays as it was written.
    record MissingData(String path, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.error("TX015");
        }

        @Override
        public String message() {
            return "The data file ‘"
                    + path
                    + "’ cannot be read, so this chart is shown as it is written.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Paths are relative to the file with the chart; check spelling and case.");
        }
    }

    /// More series or lines than anybody can tell apart. Those beyond are left out.
    record ChartTooLarge(String what, int most, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX016");
        }

        @Override
        public String message() {
            return "A chart of this type shows "
                    + most
                    + " "
                    + what
                    + " at most, so those from here on are left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Add small values up under one name, or draw a second chart.");
        }
    }

    /// A quote of separated values that does not do its work. The cell stays as it stands.
    record DataQuote(Csv.Kind kind, Span span) implements TransformProblem {
        @Override
        public Code code() {
            return Code.warning("TX017");
        }

        @Override
        public String message() {
            return switch (kind) {
                case OPEN_QUOTE -> "Nothing closes the quotation mark that opens this cell.";
                case AFTER_QUOTE ->
                        "Something stands after the quotation mark that ends this cell.";
                case QUOTE_WITHIN -> "A quotation mark stands within this cell.";
            };
        }

        @Override
        public List<String> hints() {
            return List.of("Put the whole cell in double quotes, and write those within it twice.");
        }
    }
}
