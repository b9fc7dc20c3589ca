package org.livret.resolve;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with a tree as a whole.
public sealed interface ResolveProblem extends Problem {
    /// Two places claim one id. The later one loses it.
    record DuplicateId(String id, Span first, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.error("RF001");
        }

        @Override
        public String message() {
            return "The id ‘" + id + "’ is already taken.";
        }

        @Override
        public List<String> hints() {
            return List.of("It was first given at " + at(first) + "; choose another one here.");
        }
    }

    /// A cross-reference that points nowhere. Its target stays in the text as words.
    record UnknownTarget(String target, Optional<String> nearest, Span span)
            implements ResolveProblem {
        @Override
        public Code code() {
            return Code.error("RF002");
        }

        @Override
        public String message() {
            return "Nothing in the publication has the id ‘" + target + "’.";
        }

        @Override
        public List<String> hints() {
            return meant(nearest);
        }
    }

    /// A link within the publication that points nowhere. Its words stay.
    record DeadLink(String destination, Optional<String> nearest, Span span)
            implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF003");
        }

        @Override
        public String message() {
            return "The link ‘" + destination + "’ leads nowhere, so only its words are kept.";
        }

        @Override
        public List<String> hints() {
            return meant(nearest);
        }
    }

    /// A link to a file that no reader of the publication has. Its words stay.
    record LinkToFile(String destination, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF004");
        }

        @Override
        public String message() {
            return "The file ‘"
                    + destination
                    + "’ is not part of the publication, so only the words of the link are kept.";
        }

        @Override
        public List<String> hints() {
            return List.of("Include the manuscript, or link to a web address.");
        }
    }

    /// A link with a scheme that must not be followed. Its words stay.
    record UnsafeLink(String destination, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF005");
        }

        @Override
        public String message() {
            return "Links such as ‘"
                    + destination
                    + "’ are not allowed, so only the words are kept.";
        }

        @Override
        public List<String> hints() {
            return List.of("Use an address that starts with https:, http:, mailto: or tel:.");
        }
    }

    /// A heading more than one level below the one above it.
    record SkippedLevel(int level, int above, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF006");
        }

        @Override
        public String message() {
            return "This heading of level "
                    + level
                    + " stands directly below one of level "
                    + above
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Use "
                            + "#".repeat(above + 1)
                            + " here: screen readers take skipped levels for missing sections.");
        }
    }

    /// A heading that says nothing.
    record EmptyHeading(Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF007");
        }

        @Override
        public String message() {
            return "This heading has no words, so the contents leave it out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Give it a title, or use a thematic break (---) to part the text.");
        }
    }

    /// A call of a note that nobody wrote. The call stays in the text as words.
    record UndefinedNote(String label, Optional<String> nearest, Span span)
            implements ResolveProblem {
        @Override
        public Code code() {
            return Code.error("RF008");
        }

        @Override
        public String message() {
            return "There is no note ‘" + label + "’.";
        }

        @Override
        public List<String> hints() {
            return nearest.map(n -> List.of("Did you mean ‘" + n + "’?"))
                    .orElseGet(() ->
                            List.of("Write its text on a line of its own: [^" + label + "]: …"));
        }
    }

    /// A note that nothing calls. It is left out.
    record UnusedNote(String label, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF009");
        }

        @Override
        public String message() {
            return "Nothing calls the note ‘" + label + "’, so it is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write [^" + label + "] where the note belongs.");
        }
    }

    /// Two notes of one file with one label. The first is used.
    record DuplicateNote(String label, Span first, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.error("RF010");
        }

        @Override
        public String message() {
            return "The note ‘" + label + "’ is written twice, and the second text is left out.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "The first stands at " + at(first) + "; give one of them another label.");
        }
    }

    /// A cross-reference to a place that has neither number nor title.
    record NamelessTarget(String target, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF011");
        }

        @Override
        public String message() {
            return "The place ‘"
                    + target
                    + "’ has neither a number nor a title that could be said here.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write the words yourself: [words](#" + target + ").");
        }
    }

    /// A value of the front matter that cannot be used. The default is taken.
    record BadOption(String key, String value, String expected, Span span)
            implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF012");
        }

        @Override
        public String message() {
            return "The value ‘" + value + "’ of ‘" + key + "’ cannot be used.";
        }

        @Override
        public List<String> hints() {
            return List.of("Expected is " + expected + ".");
        }
    }

    /// A language whose words the program does not know.
    record UnknownLanguage(String language, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.note("RF013");
        }

        @Override
        public String message() {
            return "Labels such as ‘Figure’ are not known in the language ‘"
                    + language
                    + "’, so they are in English.";
        }

        @Override
        public List<String> hints() {
            return List.of("Give ‘label=’ to what must be called otherwise.");
        }
    }

    /// A place as it is named in hints.
    static String at(Span span) {
        return span.file().name() + ":" + span.file().position(span.start()).line();
    }

    private static List<String> meant(Optional<String> nearest) {
        return nearest.map(n -> List.of("Did you mean ‘#" + n + "’?"))
                .orElseGet(() -> List.of("Give the target an id with {#id}."));
    }

    /// A picture without alternative text.
    record SilentPicture(String path, Span span) implements ResolveProblem {
        @Override
        public Code code() {
            return Code.warning("RF014");
        }

        @Override
        public String message() {
            return "The picture ‘" + path + "’ has no words for those who cannot see it.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Say between the square brackets what it shows, or add ‘{.decorative}’ when it"
                            + " shows nothing that matters.");
        }
    }
}
