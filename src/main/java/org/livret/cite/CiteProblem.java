package org.livret.cite;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with citations and bibliographies.
public sealed interface CiteProblem extends Problem {
    /// A citation of a source that no bibliography has. Its key stays in the text.
    record UnknownKey(String key, Optional<String> nearest, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT001");
        }

        @Override
        public String message() {
            return "No bibliography has a source ‘" + key + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(n -> "Did you mean ‘@" + n + "’?")
                            .orElse(
                                    "Add it to the bibliography, or write ‘\\@’ for a sign that"
                                            + " names no source."));
        }
    }

    /// A bibliography, or a part of it, that cannot be read.
    record Unreadable(String fault, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT002");
        }

        @Override
        public String message() {
            return "This cannot be read as a part of a bibliography: " + fault + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Correct it; the other sources are there all the same.");
        }
    }

    /// Two sources with one key. The first is used.
    record DuplicateKey(String key, Span first, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.warning("CT003");
        }

        @Override
        public String message() {
            return "The key ‘" + key + "’ is already that of another source.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "The first stands at "
                            + first.file().name()
                            + ":"
                            + first.file().position(first.start()).line()
                            + " and is used.");
        }
    }

    /// A style that is not there. The usual one is used.
    record UnknownStyle(String name, Optional<String> nearest, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT004");
        }

        @Override
        public String message() {
            return "There is no citation style ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(n -> "Did you mean ‘" + n + "’?")
                            .orElse(
                                    "Name author-date, numeric or notes, or the path of a CSL file"
                                            + " that ends in .csl."));
        }
    }

    /// A file that is no style. The usual one is used.
    record BadStyle(String fault, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT005");
        }

        @Override
        public String message() {
            return "This is no citation style that could be used: " + fault + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Take an independent style in CSL 1.0 from the repository of the Citation Style"
                            + " Language.");
        }
    }

    /// A bibliography without a place of its own.
    record NoPlace(Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.note("CT006");
        }

        @Override
        public String message() {
            return "Nothing says where the bibliography belongs, so it stands at the end.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Give it a place with a heading such as ‘# References {.bibliography}’.");
        }
    }

    /// A bibliography in a form that is not known. It is left out.
    record UnknownForm(String path, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT007");
        }

        @Override
        public String message() {
            return "What form of bibliography ‘" + path + "’ has, its name does not say.";
        }

        @Override
        public List<String> hints() {
            return List.of("It is read by its ending: .bib, .json, .yaml or .yml.");
        }
    }

    /// A source with which the style cannot do anything. Its key stands for it.
    record Failed(String key, String fault, Span span) implements CiteProblem {
        @Override
        public Code code() {
            return Code.error("CT008");
        }

        @Override
        public String message() {
            return "The source ‘" + key + "’ cannot be set in this style: " + fault + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Look at its fields and at the macros of the style.");
        }
    }
}
