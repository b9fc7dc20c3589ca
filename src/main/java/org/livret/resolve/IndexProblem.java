package org.livret.resolve;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with an index.
public sealed interface IndexProblem extends Problem {
    /// Words are marked for an index that stands nowhere.
    record NoPlace(int entries, Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX001");
        }

        @Override
        public String message() {
            return (entries == 1 ? "The entry" : "The " + entries + " entries")
                    + " for the index, of which this is the first, stand in none.";
        }

        @Override
        public List<String> hints() {
            return List.of("Give the index a place with a heading such as ‘# Index {.index}’.");
        }
    }

    /// A place for an index for which nothing is marked.
    record NoEntries(Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX002");
        }

        @Override
        public String message() {
            return "Nothing is marked for the index that should stand here.";
        }

        @Override
        public List<String> hints() {
            return List.of("Mark words as in ‘[levain]{.index}’, or write the index yourself.");
        }
    }

    /// A second place for the index. It stays as it is.
    record SecondPlace(Span first, Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX003");
        }

        @Override
        public String message() {
            return "The index stands elsewhere already.";
        }

        @Override
        public List<String> hints() {
            return List.of("Its first place is at " + ResolveProblem.at(first) + ".");
        }
    }

    /// A reference to an entry that the index does not have. It is kept without a link.
    record UnknownEntry(String entry, Optional<String> nearest, Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX004");
        }

        @Override
        public String message() {
            return "The index has no entry ‘" + entry + "’ to refer to.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(n -> "Did you mean ‘" + n + "’?")
                            .orElse("Mark it somewhere, as in ‘[" + entry + "]{.index}’."));
        }
    }

    /// Two entries that differ in capitals or spaces only.
    record Variant(String entry, String other, Span first, Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX005");
        }

        @Override
        public String message() {
            return "‘" + entry + "’ and ‘" + other + "’ are two entries of the index.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "If they are one, write index=\""
                            + other
                            + "\" as at "
                            + ResolveProblem.at(first)
                            + ".");
        }
    }

    /// An entry that has places of its own and yet only refers elsewhere.
    record SeeWithPlaces(String entry, String see, Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX006");
        }

        @Override
        public String message() {
            return "The entry ‘" + entry + "’ says ‘see " + see + "’, but has places of its own.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write see-also= instead of see=, or mark the other places otherwise.");
        }
    }

    /// Something marked for the index without any word.
    record EmptyEntry(Span span) implements IndexProblem {
        @Override
        public Code code() {
            return Code.warning("IX007");
        }

        @Override
        public String message() {
            return "This entry for the index has no words.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Name it as in index=\"pain\", with ‘!’ before an entry below it and ‘;’"
                            + " between two.");
        }
    }
}
