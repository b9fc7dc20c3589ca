package org.livret.transform;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;

/// What is wrong with tables that are no rows of bars, and with lists that go on.
public sealed interface TableProblem extends Problem {

    /// Widths of columns that are none, or more than there are columns. Those that fit are used.
    record TableWidths(String given, int columns, Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.warning("TX030");
        }

        @Override
        public String message() {
            return "‘" + given + "’ does not give widths to this table of " + columns + " columns.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a width for each column, as in ‘widths=\"2fr 1fr 20mm auto\"’.");
        }
    }

    /// Comma-separated values that break the rules of quotes; the field is kept as it stands.
    record MalformedCsv(Csv.Kind kind, Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.warning("TX031");
        }

        @Override
        public String message() {
            return switch (kind) {
                case OPEN_QUOTE -> "This quote is never closed; the field ends with its line.";
                case AFTER_QUOTE ->
                        "Something stands between this closing quote and the separator.";
                case QUOTE_WITHIN ->
                        "A quote stands within this field, which does not begin with one.";
            };
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Put the whole field in double quotes, and write each quote in it twice.");
        }
    }

    /// Comma-separated values without any.
    record EmptyCsv(Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.error("TX032");
        }

        @Override
        public String message() {
            return "This table has no values.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a line of heads, then lines of values set apart by commas.");
        }
    }

    /// A line of comma-separated values with more or fewer fields than the first.
    record UnequalCsv(int fields, int usual, Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.warning("TX033");
        }

        @Override
        public String message() {
            return "This line has " + fields + " fields, but the first has " + usual + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Put fields that hold the separator in double quotes.");
        }
    }

    /// A file of values that is too long to be set as a table.
    record LongCsv(int most, Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.error("TX034");
        }

        @Override
        public String message() {
            return "Tables hold at most " + most + " cells; what follows here was left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Publish a summary, and name the place of the data.");
        }
    }

    /// A division `list-table` that is no list of lists. It stays as it is written.
    record NoListTable(Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.warning("TX035");
        }

        @Override
        public String message() {
            return "This is no table, since it is not a list whose items are lists of cells.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write a row as ‘* - first cell’ with its other cells below, ‘  - second"
                            + " cell’.");
        }
    }

    /// A list that is to go on from one before, where there is none.
    record NothingToContinue(Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.warning("TX036");
        }

        @Override
        public String message() {
            return "No numbered list stands before this one from which its numbers could go on.";
        }

        @Override
        public List<String> hints() {
            return List.of("Begin it with the number that it should have, such as ‘4.’.");
        }
    }

    /// A table whose values are in a file that is not there. Its caption is kept.
    record MissingCsv(String path, Span span) implements TableProblem {
        @Override
        public Code code() {
            return Code.error("TX037");
        }

        @Override
        public String message() {
            return "The file ‘" + path + "’ of this table is not there.";
        }

        @Override
        public List<String> hints() {
            return List.of("Check the path; it is relative to the file in which it stands.");
        }
    }
}
