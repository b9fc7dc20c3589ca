package org.livret.markdown;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// What can be wrong with the front matter of a manuscript.
public sealed interface FrontMatterProblem extends Problem {
    record FrontMatterMalformed(String fault, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD010");
        }

        @Override
        public String message() {
            return "The front matter is not valid YAML: " + fault + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Values that hold ‘: ’ or begin with a mark such as ‘#’, ‘@’ or ‘[’ must stand"
                            + " in quotation marks.");
        }
    }

    record FrontMatterUnclosed(Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD011");
        }

        @Override
        public String message() {
            return "The front matter that begins here has no end.";
        }

        @Override
        public List<String> hints() {
            return List.of("Close it with a line that holds ‘---’ alone.");
        }
    }

    record UnknownKey(String key, Optional<String> nearest, Span span)
            implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.warning("MD012");
        }

        @Override
        public String message() {
            return "The front matter has no key ‘" + key + "’.";
        }

        @Override
        public List<String> hints() {
            return OtherKeys.advice(key)
                    .or(() -> nearest.map(n -> "Did you mean ‘" + n + "’?"))
                    .map(List::of)
                    .orElse(
                            List.of(
                                    "Remove it, or keep notes of your own as comments that begin"
                                            + " with ‘#’."));
        }
    }

    record WrongType(String key, String wanted, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD013");
        }

        @Override
        public String message() {
            return "The value of ‘" + key + "’ must be " + wanted + ".";
        }
    }

    record BadLanguage(String tag, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD014");
        }

        @Override
        public String message() {
            return "‘" + tag + "’ is not a language tag.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write a BCP 47 tag such as ‘fr’, ‘fr-CA’ or ‘en-GB’.");
        }
    }

    record BadDate(String date, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD015");
        }

        @Override
        public String message() {
            return "‘" + date + "’ is not a date.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Write the year, month and day as ‘2026-11-23’, or less of it as ‘2026-11’ or"
                            + " ‘2026’.");
        }
    }

    record DuplicateKey(String key, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.warning("MD016");
        }

        @Override
        public String message() {
            return "The key ‘" + key + "’ stands twice; this second one was ignored.";
        }
    }

    record FrontMatterIgnored(String key, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.warning("MD017");
        }

        @Override
        public String message() {
            return "The key ‘" + key + "’ in the front matter of an included file has no effect.";
        }

        @Override
        public List<String> hints() {
            return List.of("Move it into the front matter of the main manuscript.");
        }
    }

    /// YAML that could build more than it shows, or objects.
    record FrontMatterRefused(String what, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.error("MD018");
        }

        @Override
        public String message() {
            return "The front matter uses " + what + ", which Livret does not read.";
        }

        @Override
        public List<String> hints() {
            return List.of("Write plain keys, values and lists.");
        }
    }

    record EmptyValue(String key, Span span) implements FrontMatterProblem {
        @Override
        public Code code() {
            return Code.warning("MD019");
        }

        @Override
        public String message() {
            return "The key ‘" + key + "’ has no value.";
        }
    }
}
